import { type Api, GrammyError, HttpError } from 'grammy';
import type { SendOutcome } from '#domain/delivery.ts';
import type { Message } from '#domain/message.ts';
import { toTelegram } from './show-message.ts';
import { neverArrived } from './telegram-client.ts';

/** Something the bot sends by itself, ready to go. */
export type Outgoing =
  | { kind: 'message'; message: Message; silent?: boolean; replyToMessageId?: number }
  | { kind: 'copy'; fromChatId: number; messageId: number; silent?: boolean };

/**
 * Sends one message to somebody who did not just write, exactly once: `api` must not repeat sends.
 * Never throws; a send whose answer was lost comes back as `unclear`.
 */
export async function sendProactively(
  api: Api,
  telegramUserId: number,
  outgoing: Outgoing,
): Promise<SendOutcome> {
  try {
    const messageId = await sendOnce(api, telegramUserId, outgoing);
    return { kind: 'delivered', messageId };
  } catch (error) {
    if (error instanceof GrammyError) return readRefusal(error);
    if (error instanceof HttpError) return readBrokenCall(error);
    throw error;
  }
}

async function sendOnce(api: Api, chatId: number, outgoing: Outgoing): Promise<number> {
  const silent = outgoing.silent ? { disable_notification: true } : {};
  if (outgoing.kind === 'copy') {
    return (await api.copyMessage(chatId, outgoing.fromChatId, outgoing.messageId, silent)).message_id;
  }
  const { text, other } = toTelegram(outgoing.message);
  // The message replied to may be gone by now; the words still count.
  const reply = outgoing.replyToMessageId
    ? { reply_parameters: { message_id: outgoing.replyToMessageId, allow_sending_without_reply: true } }
    : {};
  return (await api.sendMessage(chatId, text, { ...other, ...silent, ...reply })).message_id;
}

function readRefusal(error: GrammyError): SendOutcome {
  const reason = error.description;
  if (error.error_code === 429) return { kind: 'tooMany' };
  if (error.error_code === 403 || /chat not found|user is deactivated|PEER_ID_INVALID/.test(reason)) {
    return { kind: 'unreachable', reason };
  }
  if (error.error_code >= 500) return { kind: 'notSent', reason };
  return { kind: 'refused', reason };
}

function readBrokenCall(error: HttpError): SendOutcome {
  const cause = error.error as Error & { code?: string };
  // A proxy that answers in place of the Bot API with a page of its own has sent nothing on.
  const notSent = neverArrived(cause) || cause instanceof SyntaxError;
  return { kind: notSent ? 'notSent' : 'unclear', reason: cause.code ?? cause.name };
}
