import { setTimeout as sleep } from 'node:timers/promises';
import { type Api, GrammyError, HttpError } from 'grammy';
import type { InputMedia } from 'grammy/types';
import { idsAt } from '#domain/broadcast/broadcast.ts';
import type { Message } from '#domain/message.ts';
import type { Payload, SendOutcome } from '#domain/sending/delivery.ts';
import { keyboard, toTelegram } from '#telegram/screens/show-message.ts';
import { isUnreachable } from './refused-call.ts';
import { neverArrived } from './telegram-client.ts';

/** Something the bot does in a chat by itself, ready to go. */
export type Outgoing =
  | { kind: 'message'; message: Message; silent?: boolean; replyToMessageId?: number }
  | Extract<Payload, { kind: 'copy' | 'edit' | 'deletion' }>;

/**
 * Sends to, or changes in, the chat of somebody who did not just write, exactly once: `api` must not repeat
 * sends. A chat that has moved is followed once. Never throws; a send whose answer was lost comes back as
 * `unclear`, an edit or a deletion as `notSent`, because those may be repeated.
 */
export async function sendProactively(
  api: Api,
  telegramUserId: number,
  outgoing: Outgoing,
): Promise<SendOutcome> {
  try {
    return { kind: 'delivered', messageIds: await carryOut(api, telegramUserId, outgoing) };
  } catch (error) {
    if (error instanceof GrammyError) {
      const movedToId = error.parameters.migrate_to_chat_id;
      return movedToId === undefined ? readRefusal(error) : followMove(api, movedToId, outgoing);
    }
    if (error instanceof HttpError) return readBrokenCall(error, outgoing);
    throw error;
  }
}

async function followMove(api: Api, movedToId: number, outgoing: Outgoing): Promise<SendOutcome> {
  const outcome = await sendProactively(api, movedToId, outgoing);
  return outcome.kind === 'delivered' ? { ...outcome, movedToId } : outcome;
}

async function carryOut(api: Api, chatId: number, outgoing: Outgoing): Promise<number[]> {
  switch (outgoing.kind) {
    case 'message':
      return [await sendMessage(api, chatId, outgoing)];
    case 'copy':
      return sendCopy(api, chatId, outgoing);
    case 'edit':
      await changeMessage(api, chatId, outgoing).catch(unlessDone(/message is not modified/));
      return [outgoing.messageId];
    case 'deletion':
      await removeMessages(api, chatId, outgoing.messageIds).catch(unlessDone(/message to delete not found/));
      return outgoing.messageIds;
  }
}

async function sendMessage(
  api: Api,
  chatId: number,
  { message, silent, replyToMessageId }: Extract<Outgoing, { kind: 'message' }>,
): Promise<number> {
  const { text, other } = toTelegram(message);
  // The message replied to may be gone by now; the words still count.
  const reply = replyToMessageId
    ? { reply_parameters: { message_id: replyToMessageId, allow_sending_without_reply: true } }
    : {};
  return (await api.sendMessage(chatId, text, { ...other, ...quietly(silent), ...reply })).message_id;
}

async function sendCopy(
  api: Api,
  chatId: number,
  copy: Extract<Outgoing, { kind: 'copy' }>,
): Promise<number[]> {
  const { fromChatId, silent, companion } = copy;
  if (!copy.albumIds) {
    const other = { ...quietly(silent), reply_markup: copy.buttons && keyboard(copy.buttons) };
    return [(await api.copyMessage(chatId, fromChatId, copy.messageId, other)).message_id];
  }
  const copied = await api.copyMessages(chatId, fromChatId, idsAt({ ...copy, chatId }), quietly(silent));
  const ids = copied.map((each) => each.message_id);
  if (!companion) return ids;
  // The album has arrived; that it lacks its companion must not make it look as if it had not.
  const below = { kind: 'message' as const, message: companion, silent: true, replyToMessageId: ids[0] };
  return sendMessage(api, chatId, below)
    .catch(async (error: unknown) => {
      await sleep(waitAfter(error));
      return sendMessage(api, chatId, below);
    })
    .then(
      (id) => [...ids, id],
      () => ids,
    );
}

const longestCompanionWaitMs = 30_000;

/** How long to wait after a 429 before the companion is sent; throws what is no 429. */
function waitAfter(error: unknown): number {
  if (!(error instanceof GrammyError && error.error_code === 429)) throw error;
  return Math.min(longestCompanionWaitMs, (error.parameters.retry_after ?? 1) * 1_000);
}

async function changeMessage(
  api: Api,
  chatId: number,
  { messageId, replacement, buttons }: Extract<Outgoing, { kind: 'edit' }>,
): Promise<unknown> {
  const { text, entities } = replacement;
  const markup = { reply_markup: buttons && keyboard(buttons) };
  const caption = { caption: text, caption_entities: entities as never };
  switch (replacement.kind) {
    case 'text':
      return api.editMessageText(chatId, messageId, text, { ...markup, entities: entities as never });
    case 'caption':
      return api.editMessageCaption(chatId, messageId, { ...markup, ...caption });
    case 'media': {
      const media = { type: replacement.media, media: replacement.fileId, ...caption } as InputMedia;
      return api.editMessageMedia(chatId, messageId, media, markup);
    }
  }
}

const removeMessages = (api: Api, chatId: number, ids: number[]) =>
  ids.length === 1 ? api.deleteMessage(chatId, ids[0]!) : api.deleteMessages(chatId, ids);

const quietly = (silent: boolean | undefined) => (silent ? { disable_notification: true } : {});

/** What an edit or a deletion wanted is so already: as good as done. */
const unlessDone = (isSo: RegExp) => (error: unknown) => {
  if (!(error instanceof GrammyError && isSo.test(error.description))) throw error;
};

function readRefusal(error: GrammyError): SendOutcome {
  const reason = error.description;
  if (error.error_code === 429) return { kind: 'tooMany' };
  if (isUnreachable(error)) return { kind: 'unreachable', reason };
  if (error.error_code >= 500) return { kind: 'notSent', reason };
  return { kind: 'refused', reason };
}

function readBrokenCall(error: HttpError, { kind }: Outgoing): SendOutcome {
  const cause = error.error as Error & { code?: string };
  const mayRepeat = kind === 'edit' || kind === 'deletion';
  // A proxy that answers in place of the Bot API with a page of its own has sent nothing on.
  const notSent = mayRepeat || neverArrived(cause) || cause instanceof SyntaxError;
  return { kind: notSent ? 'notSent' : 'unclear', reason: cause.code ?? cause.name };
}
