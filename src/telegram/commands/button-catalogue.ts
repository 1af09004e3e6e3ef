import { absenceButtons } from '#telegram/buttons/absence-buttons.ts';
import { attendanceButtons } from '#telegram/buttons/attendance-buttons.ts';
import { boardButtons } from '#telegram/buttons/board-buttons.ts';
import { broadcastButtons } from '#telegram/buttons/broadcast-buttons.ts';
import { checkInButtons } from '#telegram/buttons/check-in-buttons.ts';
import { enrolmentButtons } from '#telegram/buttons/enrolment-buttons.ts';
import { homeButtons } from '#telegram/buttons/home-buttons.ts';
import { listButtons } from '#telegram/buttons/list-buttons.ts';
import { planButtons } from '#telegram/buttons/plan-buttons.ts';
import { planFileButtons } from '#telegram/buttons/plan-file-buttons.ts';
import { planTemplateButtons } from '#telegram/buttons/plan-template-buttons.ts';
import { privacyButtons } from '#telegram/buttons/privacy-buttons.ts';
import { programmeButtons } from '#telegram/buttons/programme-buttons.ts';
import { reminderButtons } from '#telegram/buttons/reminder-buttons.ts';
import { reportButtons } from '#telegram/buttons/report-buttons.ts';
import { retentionButtons } from '#telegram/buttons/retention-buttons.ts';
import { reviewButtons } from '#telegram/buttons/review-buttons.ts';
import { rosterButtons } from '#telegram/buttons/roster-buttons.ts';
import { scheduleButtons } from '#telegram/buttons/schedule-buttons.ts';
import { seminarButtons } from '#telegram/buttons/seminar-buttons.ts';
import { sessionButtons } from '#telegram/buttons/session-buttons.ts';
import { setAsideButtons } from '#telegram/buttons/set-aside-buttons.ts';
import { staffButtons } from '#telegram/buttons/staff-buttons.ts';
import { staffGroupButtons } from '#telegram/buttons/staff-group-buttons.ts';
import { statusButtons } from '#telegram/buttons/status-buttons.ts';
import { ticketButtons } from '#telegram/buttons/ticket-buttons.ts';
import { undeliveredButtons } from '#telegram/buttons/undelivered-buttons.ts';

/**
 * Every button the bot draws, one file a feature in buttons/: a short code and the kinds of its arguments.
 * Codes are never reused for another meaning, because old messages keep their buttons for years.
 * `id` a row's number, or another small one · `number` whole, up to 12 digits: an update, a second
 * · `day` YYYY-MM-DD · `word` up to 32 of A-Z a-z 0-9 _ -
 */
const catalogue = {
  ...homeButtons,
  ...listButtons,
  ...privacyButtons,
  ...enrolmentButtons,
  ...scheduleButtons,
  ...attendanceButtons,
  ...checkInButtons,
  ...absenceButtons,
  ...planButtons,
  ...planTemplateButtons,
  ...planFileButtons,
  ...ticketButtons,
  ...programmeButtons,
  ...rosterButtons,
  ...reminderButtons,
  ...sessionButtons,
  ...staffButtons,
  ...staffGroupButtons,
  ...broadcastButtons,
  ...statusButtons,
  ...boardButtons,
  ...reviewButtons,
  ...seminarButtons,
  ...reportButtons,
  ...retentionButtons,
  ...undeliveredButtons,
  ...setAsideButtons,
} as const;

export type ArgumentKind = 'id' | 'number' | 'day' | 'word';
type Kind = ArgumentKind;
type ArgOf<K> = K extends 'id' | 'number' ? number : string;
type Catalogue = typeof catalogue;
export type ButtonName = keyof Catalogue;
type ArgsOf<K extends readonly Kind[]> = { -readonly [I in keyof K]: ArgOf<K[I]> };
export type ButtonArgs<N extends ButtonName> = Catalogue[N] extends readonly [
  string,
  ...infer K extends readonly Kind[],
]
  ? ArgsOf<K>
  : never;

const patterns: Record<Kind, RegExp> = {
  id: /^\d{1,12}$/,
  number: /^\d{1,12}$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
  word: /^[\w-]{1,32}$/,
};

/** What a column of ids can hold. No row ever has this number. */
const maxId = 2_147_483_647;

/** The callback data of a button. Throws when an argument does not fit its kind or 64 bytes are exceeded. */
export function press<N extends ButtonName>(name: N, ...args: ButtonArgs<N>): string {
  const [code, ...kinds] = catalogue[name] as readonly [string, ...Kind[]];
  const data = [code, ...(args as unknown[]).map(String)].join(':');
  const fits =
    kinds.length === args.length && kinds.every((kind, i) => canCarry(kind, (args as unknown[])[i]));
  if (!fits || data.length > 64) throw new Error(`button ${name} cannot carry ${data}`);
  return data;
}

const canCarry = (kind: Kind, value: unknown) =>
  patterns[kind].test(String(value)) && (kind !== 'id' || Number(value) <= maxId);

const byCode = new Map(
  Object.entries(catalogue).map(([name, [code]]) => [code as string, name as ButtonName]),
);

/**
 * What was pressed, or undefined when the data is not (or no longer) one of ours. An id that no column can hold is
 * forged: it is read as the largest one, and goes the road of every other id that nothing has.
 */
export function readPress(data: string): { name: ButtonName; args: (number | string)[] } | undefined {
  const [code, ...raw] = data.split(':');
  const name = byCode.get(code ?? '');
  if (!name) return undefined;
  const [, ...kinds] = catalogue[name] as readonly [string, ...Kind[]];
  if (
    kinds.length !== raw.length ||
    !kinds.every((kind, i) => patterns[kind].test(raw[i]!) && (kind !== 'day' || isRealDay(raw[i]!)))
  )
    return undefined;
  return { name, args: raw.map((value, i) => readArgument(kinds[i]!, value)) };
}

function readArgument(kind: Kind, value: string): number | string {
  if (kind === 'id') return Math.min(Number(value), maxId);
  return kind === 'number' ? Number(value) : value;
}

/** The 31st of February is a button nobody has drawn. */
const isRealDay = (day: string) => {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
};
