import { randomInt } from 'node:crypto';
import type { Message } from 'grammy/types';
import type { ChatButton, ChatMessage } from '#sandbox/chats/chat-view.ts';
import { viewChat } from '#sandbox/chats/chat-view.ts';
import type { StandInParts } from '#sandbox/stand-in-parts.ts';
import type { ActionOutcome, PressAction, PressOutcome } from './user-action.ts';

const defaultWaitMs = 10_000;

/** Presses a button and waits for the answer. Throws, with what is on the screen, when there is no such button. */
export async function press(
  parts: StandInParts,
  actor: { userId: number; chatId: number },
  action: PressAction,
): Promise<ActionOutcome> {
  const target = findTarget(parts, actor.chatId, action);
  const seq = parts.messages.lastSeq(actor.chatId);
  const local = localOutcome(target.button);
  if (local) return { seq, messageIds: [], updateIds: [], press: local };
  const sent = Array.from({ length: action.times ?? 1 }, () => sendQuery(parts, actor, target));
  const answers = await Promise.all(
    sent.map(({ queryId }) => waitForAnswer(parts, queryId, action.waitMs ?? defaultWaitMs)),
  );
  return {
    seq,
    messageIds: [target.messageId],
    updateIds: sent.flatMap(({ updateId }) => updateId ?? []),
    press: answers.at(-1),
  };
}

interface Target {
  messageId: number;
  button: ChatButton;
}

function findTarget(parts: StandInParts, chatId: number, action: PressAction): Target {
  if (action.data !== undefined && action.messageId !== undefined) {
    return { messageId: action.messageId, button: { label: '', data: action.data } };
  }
  if (!action.label) throw new Error('A press needs a label, or a message and data.');
  const messages = viewChat(parts, chatId).messages.filter(
    (message) => action.messageId === undefined || message.messageId === action.messageId,
  );
  const found = findButton(messages, action.label);
  if (found) return found;
  const shown = messages.flatMap((message) => message.labels).map((label) => `[${label}]`);
  throw new Error(`No button “${action.label}” in chat ${chatId}. There are: ${shown.join(' ') || 'none'}`);
}

/** The newest message wins; within it the whole label before one that only begins so. */
export function findButton(messages: readonly ChatMessage[], label: string): Target | undefined {
  for (const message of messages.toReversed()) {
    const buttons = message.buttons.flat();
    const button =
      buttons.find((candidate) => candidate.label === label) ??
      buttons.find((candidate) => candidate.label.startsWith(label));
    if (button) return { messageId: message.messageId, button };
  }
  return undefined;
}

function localOutcome(button: ChatButton): PressOutcome | undefined {
  if (button.url !== undefined) return { isAnswered: true, url: button.url };
  if (button.copyText !== undefined) return { isAnswered: true, copied: button.copyText };
  return undefined;
}

function sendQuery(parts: StandInParts, actor: { userId: number; chatId: number }, target: Target) {
  const { user } = parts.directory.getPerson(actor.userId);
  const queryId = parts.queries.open(actor.userId, parts.clock.now());
  const update = parts.updates.push({
    callback_query: {
      id: queryId,
      from: user,
      message: pressedMessage(parts, actor.chatId, target.messageId),
      chat_instance: String(Math.abs(actor.chatId) * 1000 + randomInt(1000)),
      data: target.button.data,
    },
  } as never);
  return { queryId, updateId: update?.update_id };
}

/** A message that is gone comes without content and with the date 0. */
function pressedMessage(parts: StandInParts, chatId: number, messageId: number): Message | object {
  const stored = parts.messages.find(chatId, messageId);
  return stored?.message ?? { chat: { id: chatId, type: 'private' }, message_id: messageId, date: 0 };
}

function waitForAnswer(parts: StandInParts, queryId: string, waitMs: number): Promise<PressOutcome> {
  return new Promise((resolve) => {
    const finish = (outcome: PressOutcome) => {
      clearTimeout(timer);
      parts.changes.off('answer', onAnswer);
      resolve(outcome);
    };
    const onAnswer = (answered: string) => {
      const answer = answered === queryId ? parts.queries.find(queryId)?.answer : undefined;
      if (!answer) return;
      finish({
        isAnswered: true,
        ...(answer.text ? { toast: answer.text } : {}),
        ...(answer.isAlert ? { isAlert: true } : {}),
        ...(answer.url ? { url: answer.url } : {}),
      });
    };
    const timer = setTimeout(() => finish({ isAnswered: false }), waitMs);
    parts.changes.on('answer', onAnswer);
  });
}
