import type { ChatMessage } from '#sandbox/chats/chat-view.ts';
import type { SandboxUser } from '#sandbox/people/sandbox-user.ts';

/** A message as it reads on the phone: its lines, and its buttons row by row. */
export interface Shown {
  lines: string[];
  buttons: string[];
}

export function shown(message: ChatMessage): Shown {
  return {
    lines: message.text.split('\n'),
    buttons: message.buttons.map((row) => row.map((button) => button.label).join(' | ')),
  };
}

/** Sends something and gives the new message the bot answers with, once older ones have lost their buttons. */
export async function answerTo(user: SandboxUser, send: () => Promise<unknown>): Promise<Shown> {
  const before = (await user.lastBotMessage())?.messageId ?? 0;
  await send();
  const answer = await user.waitForMessage((message) => message.messageId > before);
  await user.waitUntilQuiet(60);
  return shown(answer);
}

/** Types and reads the answer. */
export async function typed(user: SandboxUser, text: string): Promise<Shown> {
  return answerTo(user, () => user.sendText(text));
}

/** Presses the newest button that begins so, and reads what its message has become. */
export async function pressed(user: SandboxUser, label: string): Promise<Shown> {
  const { messages } = await user.chat();
  const pressedOn = messages.findLast(({ labels }) => labels.some((each) => each.startsWith(label)));
  if (!pressedOn) throw new Error(`no button ${label} in\n${await user.transcript()}`);
  const { messageId, seq } = pressedOn;
  await user.press({ messageId, label });
  return shown(await user.waitForMessage((message) => message.messageId === messageId && message.seq > seq));
}
