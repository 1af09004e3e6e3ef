import type { Say } from '#domain/message.ts';

/** Why a row of a workbook cannot be taken over; each has a sentence `import-refused-<code>` in the locale files. */
export type RefusalCode =
  | 'missing-value'
  | 'too-long'
  | 'control-characters'
  | 'nik'
  | 'nik-elsewhere'
  | 'nip-damaged'
  | 'nip-length'
  | 'nip-not-digits'
  | 'nip-birth-date'
  | 'nip-appointment'
  | 'nip-sex'
  | 'nip-serial'
  | 'nip-taken'
  | 'duplicate-nip'
  | 'duplicate-code'
  | 'unknown-code'
  | 'ambiguous-person'
  | 'same-person'
  | 'unknown-salutation'
  | 'no-such-date'
  | 'unreadable-date'
  | 'unreadable-time'
  | 'end-before-start'
  | 'overlap'
  | 'overlap-existing'
  | 'same-session'
  | 'ambiguous-session'
  | 'jp-not-a-number'
  | 'not-an-address';

/**
 * One fault of one row. `field` has its label in `import-field-<field>`; `rows` are the spreadsheet rows concerned,
 * this one included. Values never hold a whole NIP and never anything of a NIK.
 */
export type Refusal = {
  code: RefusalCode;
  field?: string;
  rows?: number[];
  values: Record<string, string | number>;
};

/** A fault to be told, with all rows it concerns; no label where it concerns several. */
export type RefusalLine = { rows: number[]; label: string | null; refusal: Refusal };

/** The refusal as a sentence, without the rows it concerns. */
export function refusalSentence({ code, field, values }: Refusal, say: Say): string {
  if (field === undefined) return say(`import-refused-${code}`, values);
  return say(`import-refused-${code}`, { ...values, field: say(`import-field-${field}`) });
}

/** One line of a report, as `Baris 4 dan 21: …` or `Baris 10, Irwan Contoh: …`. */
export function refusalLine({ rows, label, refusal }: RefusalLine, say: Say): string {
  const list = new Intl.ListFormat(say.locale, { type: 'conjunction' }).format(rows.map(String));
  const values = { rows: list, count: rows.length, reason: refusalSentence(refusal, say) };
  if (label === null) return say('import-refused-line', values);
  return say('import-refused-line-named', { ...values, label });
}

/** All faults of one row in one cell; a fault it shares with other rows names them all. */
export function refusalCell(refusals: Refusal[], say: Say): string {
  const sentences = refusals.map((refusal) => {
    const shared = refusal.rows !== undefined && refusal.rows.length > 1;
    if (!shared) return refusalSentence(refusal, say);
    return refusalLine({ rows: refusal.rows ?? [], label: null, refusal }, say);
  });
  return sentences.join(' ');
}
