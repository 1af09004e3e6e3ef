import type { Locale } from '#domain/locale.ts';
import { localDayOf, wallTimeOf, weekdayOf, zoneLabel } from './local-time.ts';
import { shortMonth } from './month-names.ts';

// Tables of our own: the locale packages disagree (August is "Agt" in one, "Agu" in another).
const weekdays: Record<Locale, string[]> = {
  id: 'Senin Selasa Rabu Kamis Jumat Sabtu Minggu'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
};
const longMonths: Record<Locale, string[]> = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

interface DayWords {
  year: string;
  month: string;
  monthLong: string;
  date: string;
  weekday: string;
}

function wordsOf(day: string, locale: Locale): DayWords {
  const [year = '', month = '', date = ''] = day.split('-');
  return {
    year,
    month: shortMonth(Number(month), locale),
    monthLong: longMonths[locale][Number(month) - 1] ?? '',
    date: String(Number(date)),
    weekday: weekdays[locale][weekdayOf(day) - 1] ?? '',
  };
}

/** `Sen, 18 Mar 2019`. */
export function formatDay(day: string, locale: Locale): string {
  const { weekday, date, month, year } = wordsOf(day, locale);
  return `${weekday.slice(0, 3)}, ${date} ${month} ${year}`;
}

/** `Sen, 18 Mar`, where the year is plain from the screen. */
export function formatDayShort(day: string, locale: Locale): string {
  const { weekday, date, month } = wordsOf(day, locale);
  return `${weekday.slice(0, 3)}, ${date} ${month}`;
}

/** `Sen 18`, for a row of day buttons. */
export function formatDayButton(day: string, locale: Locale): string {
  const { weekday, date } = wordsOf(day, locale);
  return `${weekday.slice(0, 3)} ${date}`;
}

/** `Senin, 18 Maret 2019`. */
export function formatDayLong(day: string, locale: Locale): string {
  const { weekday, date, monthLong, year } = wordsOf(day, locale);
  return `${weekday}, ${date} ${monthLong} ${year}`;
}

/** `18 Maret 2019`, as papers write it. */
export function formatDayOnPaper(day: string, locale: Locale): string {
  const { date, monthLong, year } = wordsOf(day, locale);
  return `${date} ${monthLong} ${year}`;
}

/** `18–22 Mar 2019`, `18 Mar–18 Jun 2019`, `28 Des 2019–3 Jan 2020`; one day alone is `18 Mar 2019`. */
export function formatDayRange(fromOn: string, untilOn: string, locale: Locale): string {
  const from = wordsOf(fromOn, locale);
  const until = wordsOf(untilOn, locale);
  const end = `${until.date} ${until.month} ${until.year}`;
  if (fromOn === untilOn) return end;
  if (from.year !== until.year) return `${from.date} ${from.month} ${from.year}–${end}`;
  return from.month === until.month ? `${from.date}–${end}` : `${from.date} ${from.month}–${end}`;
}

/** `08.00`: a point, 24 hours, in both languages. */
export function formatWallTime(at: Date, zone: string): string {
  return wallTimeOf(at, zone).replace(':', '.');
}

/** `08.00 WIB`. */
export function formatTime(at: Date, zone: string): string {
  return `${formatWallTime(at, zone)} ${zoneLabel(zone, at)}`;
}

/** `08.00–12.15 WIB`. */
export function formatTimeRange(range: { fromAt: Date; untilAt: Date; zone: string }): string {
  return `${formatWallTime(range.fromAt, range.zone)}–${formatTime(range.untilAt, range.zone)}`;
}

/** `Sen, 18 Mar 2019, 08.00 WIB`: the one form in which an instant is printed whole. */
export function formatInstant(at: Date, zone: string, locale: Locale): string {
  return `${formatDay(localDayOf(at, zone), locale)}, ${formatTime(at, zone)}`;
}

/** Two wall times `HH:MM` of any day: `07.00–18.00`. */
export function formatHours({ from, until }: { from: string; until: string }): string {
  return `${from}–${until}`.replaceAll(':', '.');
}
