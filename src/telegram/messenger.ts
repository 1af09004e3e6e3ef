import { type Api, GrammyError, HttpError } from 'grammy';
import type { SendOutcome } from '#domain/delivery.ts';
import type { Message } from '#domain/message.ts';
import { toTelegram } from './show-message.ts';

/** Something the bot sends by itself, ready to go. */
export type Outgoing =
  | { kind: 'message'; message: Message; silent?: boolean }
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
  return (await api.sendMessage(chatId, text, { ...other, ...silent })).message_id;
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
  const cause = error.error as { code?: string; message?: string; type?: string };
  const reason = cause.code ?? cause.type ?? 'broken connection';
  // The connection was never made, or a proxy answered in place of the Bot API: nothing was sent.
  const neverArrived =
    ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(reason) || cause.type === 'invalid-json';
  return neverArrived ? { kind: 'notSent', reason } : { kind: 'unclear', reason };
}
