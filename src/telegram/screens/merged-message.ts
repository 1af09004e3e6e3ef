import type { CallbackQuery, InlineKeyboardButton, Message as Sent } from 'grammy/types';
import type { Button, Message } from '#domain/message.ts';
import { readPress } from '#telegram/commands/button-catalogue.ts';

/** What a blank line parts: the reminders of one message. */
const gap = '\n\n';

/** What a screen must leave standing: `beside`, because it belongs below; or as it is, with the rest put under it. */
export type MergedScreen = { kind: 'beside' } | { kind: 'here'; message: Message };

/**
 * A merged reminder is several things in one message, the attendance question first. Its buttons change the question alone:
 * words and buttons of the rest stay under whatever is shown instead. A button of the rest leaves the question standing,
 * and its screen comes below. Undefined for every other message.
 */
export function intoMerged(query: CallbackQuery, message: Message): MergedScreen | undefined {
  const { text, rows } = readMerged(query.message) ?? {};
  if (text === undefined || rows === undefined || query.data === undefined) return undefined;
  if (!isOfQuestion(query.data)) return rows.some(isQuestionRow) ? { kind: 'beside' } : undefined;
  const rest = rows.filter((row) => !isQuestionRow(row)).map((row) => row.flatMap(toButton));
  const below = text.slice(text.indexOf(gap));
  return {
    kind: 'here',
    message: { ...message, text: message.text + below, buttons: [...(message.buttons ?? []), ...rest] },
  };
}

function readMerged(
  message: CallbackQuery['message'],
): { text: string; rows: InlineKeyboardButton[][] } | undefined {
  const { text, reply_markup: markup } = (message ?? {}) as Partial<Sent.TextMessage>;
  return text?.includes(gap) && markup ? { text, rows: markup.inline_keyboard } : undefined;
}

const isOfQuestion = (data: string) => readPress(data)?.name.startsWith('rsvp') === true;

/** A row with a button of the question, or with what its answer has brought. */
function isQuestionRow(row: InlineKeyboardButton[]): boolean {
  return row.some((button) => 'callback_data' in button && isOfQuestion(button.callback_data));
}

function toButton(button: InlineKeyboardButton): Button[] {
  if ('callback_data' in button) return [{ label: button.text, data: button.callback_data }];
  return 'url' in button ? [{ label: button.text, url: button.url }] : [];
}
