import { addDays, instantOf, localDayOf } from '#domain/time/local-time.ts';
import { lastAllowedBefore, nextAllowedAt } from '#domain/time/quiet-hours.ts';
import type { SendingWindow } from '#domain/time/sending-window.ts';
import { parseCount } from '#domain/words/count-parsing.ts';

/** How long a programme may keep drafts after its last day. */
const keptDaysLimits = { from: 30, until: 3650 };
/** Nobody's draft goes sooner than so many days after people were told. */
const warningDays = 14;
/** After midnight, so that the last day is over whichever minute a clock shows twice. */
const goesAtTime = '00:10';

/** Days that a programme keeps drafts unless it was told otherwise; the schema has the same default. */
export const usualKeptDays = 180;

/** What decides when the drafts of a programme go. Days are local to `zone`. */
export interface DraftTerm {
  endsOn: string;
  zone: string;
  draftsKeptDays: number;
}

/** The same with what has happened: the day people were told of, and when drafts were deleted. */
export interface DraftTermSoFar extends DraftTerm {
  draftsGoOn?: string;
  draftsErasedAt?: Date;
}

/** The local day in whose first minutes drafts go: the one after the last day on which they are kept. */
export function draftsDueOn({ endsOn, draftsKeptDays }: DraftTerm): string {
  return addDays(endsOn, draftsKeptDays + 1);
}

/** The instant at which drafts go by the programme's number of days, when people were told in time. */
export function draftsEndAt(term: DraftTerm): Date {
  return draftsGoAt(draftsDueOn(term), term.zone);
}

/** The instant of a local day at which drafts go. */
export function draftsGoAt(day: string, zone: string): Date {
  return instantOf(day, goesAtTime, zone);
}

/** Whether a day people were told of is too early by now, because the programme ends later or keeps longer. */
export function isToldTooEarly(term: DraftTermSoFar): boolean {
  return term.draftsGoOn !== undefined && term.draftsGoOn < draftsDueOn(term);
}

/** The next thing to do about a programme's drafts, the first instant for it, and the local day on which they go. */
export interface DraftStep {
  kind: 'warn' | 'erase';
  at: Date;
  goOn: string;
}

/**
 * What comes next: people are told first, inside the sending window, 14 days before drafts go or earlier where that
 * day is closed; told later than that (a shortened time, a bot that was down), drafts go 14 days after. A day people
 * were told of holds even when the time is shortened after that. Undefined once drafts are deleted.
 */
export function nextDraftStep(
  term: DraftTermSoFar,
  { window, now }: { window: SendingWindow; now: Date },
): DraftStep | undefined {
  const { zone, draftsGoOn } = term;
  if (term.draftsErasedAt) return undefined;
  if (draftsGoOn !== undefined && !isToldTooEarly(term))
    return { kind: 'erase', at: draftsGoAt(draftsGoOn, zone), goOn: draftsGoOn };
  const dueOn = draftsDueOn(term);
  const wantedAt = warnAt(dueOn, window);
  const at = wantedAt > now ? wantedAt : nextAllowedAt(now, window);
  const earliestOn = addDays(localDayOf(at, zone), warningDays);
  return { kind: 'warn', at, goOn: [dueOn, earliestOn].toSorted().at(-1)! };
}

/** The first open minute of the last day with one that leaves people all the days of the warning. */
function warnAt(dueOn: string, window: SendingWindow): Date {
  const { zone } = window;
  const before = lastAllowedBefore(instantOf(addDays(dueOn, 1 - warningDays), '00:00', zone), window);
  return nextAllowedAt(instantOf(localDayOf(before, zone), '00:00', zone), window);
}

/** `180`, `180 hari`, `180 days` as whole days within the limits; else undefined. */
export function parseKeptDays(typed: string): number | undefined {
  return parseCount(typed, { unit: 'h|hr|hari|d|days?', ...keptDaysLimits });
}
