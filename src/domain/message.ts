import type { Locale } from './locale.ts';

/** A button under a message: pressed data of the button catalogue, a web address, or text to copy. */
export type Button =
  | { label: string; data: string }
  | { label: string; url: string }
  | { label: string; copy: string };

/** Formatting of a stretch of text as Telegram counts it (UTF-16 units); carried through, never parsed. */
export interface TextEntity {
  type: string;
  offset: number;
  length: number;
  [detail: string]: unknown;
}

/**
 * What the bot says, as plain data. The first line is shown bold and stands alone in the chat list.
 * Text is never markup: whatever people typed prints as typed.
 */
export interface Message {
  text: string;
  buttons?: Button[][];
  /** True for texts that are somebody's own words: no bold first line. */
  verbatim?: boolean;
  entities?: TextEntity[];
}

/** A file the bot hands over, with an optional message as its caption (at most 1,024 characters). */
export interface FileMessage {
  fileName: string;
  bytes: Uint8Array;
  caption?: Message;
}

/** Looks a text up in the person's language. Throws for a key or a variable that does not exist. */
export type Say = ((key: string, values?: Record<string, string | number>) => string) & { locale: Locale };

/** Puts buttons two to a row, a long label (over 18 characters) alone in its row. */
export function packButtons(buttons: Button[]): Button[][] {
  const rows: Button[][] = [];
  for (const button of buttons) {
    const row = rows.at(-1);
    const fits = row?.length === 1 && row[0]!.label.length <= 18 && button.label.length <= 18;
    if (fits) row.push(button);
    else rows.push([button]);
  }
  return rows;
}
