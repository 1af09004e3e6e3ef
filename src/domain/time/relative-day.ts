import { foldTyped } from '#domain/words/typed-text.ts';
import { addDays } from './local-time.ts';

const words: Record<string, number> = {
  ...{ besok: 1, 'sampai besok': 1, tomorrow: 1, 'until tomorrow': 1 },
  ...{ lusa: 2, 'besok lusa': 2, 'day after tomorrow': 2, 'hari ini': 0, today: 0 },
  ...{ seminggu: 7, sepekan: 7, 'minggu depan': 7, 'pekan depan': 7, 'next week': 7, 'a week': 7 },
};

const span = /^(?:selama |for |in )?(\d{1,3}) ?(hari|days?|pekan|minggu|weeks?)(?: lagi)?$/;

/**
 * Reads a day told from today: `besok`, `lusa`, `minggu depan` (in seven days), `3 hari`, `2 minggu`, `in 5 days`.
 * Undefined for anything else, a date too. `todayOn` and the result are local days.
 */
export function parseRelativeDay(typed: string, todayOn: string): string | undefined {
  const text = foldTyped(typed);
  if (Object.hasOwn(words, text)) return addDays(todayOn, words[text]!);
  const [, count, unit = ''] = span.exec(text) ?? [];
  if (count === undefined) return undefined;
  return addDays(todayOn, Number(count) * (/^(?:hari|day)/.test(unit) ? 1 : 7));
}
