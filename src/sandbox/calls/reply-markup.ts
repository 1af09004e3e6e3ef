import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { formError } from './call-errors.ts';

/** No official numbers exist; these are the ones bots meet in practice. */
const maxButtons = 100;
const maxButtonsInRow = 8;
const maxMarkupBytes = 10_240;

const actions = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
] as const;

interface AnyMarkup {
  inline_keyboard?: readonly (readonly InlineKeyboardButton[])[];
}

/**
 * The keyboard a message carries, or undefined for none. Only inline keyboards live on a message; the other
 * kinds have been checked for form and leave no trace here.
 */
export function readReplyMarkup(markup: unknown, isPrivate: boolean): InlineKeyboardMarkup | undefined {
  const keyboard = (markup as AnyMarkup | undefined)?.inline_keyboard;
  if (!keyboard) return undefined;
  const rows = keyboard.filter((row) => row.length > 0).map((row) => [...row]);
  const buttons = rows.flat();
  for (const button of buttons) checkButton(button, isPrivate);
  const bytes = Buffer.byteLength(JSON.stringify(rows));
  if (
    buttons.length > maxButtons ||
    bytes > maxMarkupBytes ||
    rows.some((row) => row.length > maxButtonsInRow)
  ) {
    throw formError('reply markup is too long');
  }
  return rows.length > 0 ? { inline_keyboard: rows } : undefined;
}

function checkButton(button: InlineKeyboardButton, isPrivate: boolean): void {
  const fields: Record<string, unknown> = { ...button };
  if (button.text.trim() === '') throw formError('inline keyboard button text must be non-empty');
  const used = actions.filter((action) => fields[action] !== undefined);
  if (used.length === 0) {
    throw formError("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  if (used.length > 1) {
    throw formError(`can't parse inline keyboard button: only one of ${used.join(', ')} is allowed`);
  }
  if (button.style !== undefined && !['danger', 'success', 'primary'].includes(button.style)) {
    throw formError("can't parse inline keyboard button: Invalid button style specified");
  }
  checkCallbackData(fields.callback_data);
  checkAddress(fields.url, button.text);
  checkCopyText(fields.copy_text);
  if (fields.web_app && !isPrivate) throw formError('BUTTON_TYPE_INVALID');
}

function checkCallbackData(data: unknown): void {
  if (typeof data !== 'string') return;
  const bytes = Buffer.byteLength(data);
  if (bytes < 1 || bytes > 64) throw formError('BUTTON_DATA_INVALID');
}

function checkCopyText(copy: unknown): void {
  const text = (copy as { text?: string } | undefined)?.text;
  if (text !== undefined && (text.length < 1 || text.length > 256))
    throw formError('BUTTON_COPY_TEXT_INVALID');
}

/** The server wants a public-looking host: a name without a dot, such as localhost, is refused. */
function checkAddress(url: unknown, label: string): void {
  if (typeof url !== 'string') return;
  const parsed = URL.parse(url.includes(':') ? url : `http://${url}`);
  const isWeb = parsed && ['http:', 'https:'].includes(parsed.protocol) && parsed.hostname.includes('.');
  if (!isWeb && parsed?.protocol !== 'tg:') {
    throw formError(`inline keyboard button URL '${url}' of "${label}" is invalid: Wrong HTTP URL`);
  }
}
