/**
 * What news that the bot tells by itself is to whoever gets it. `decision`: what was decided about them · `answer`: to
 * what they asked · `scheduleChange`: of a session or a slot · `correction`: of what they were told before · `request`:
 * somebody waits for them · `news`: what happened · `nudge`: reminds of what was said before.
 */
export type Purpose = 'decision' | 'answer' | 'scheduleChange' | 'correction' | 'request' | 'news' | 'nudge';

/** Outside the sending window: `waits` for its next minute, or goes `silent`ly. A retry keeps to it as well. */
export type Quiet = 'waits' | 'silent';

/**
 * Whether news that may or may not have arrived is sent again by itself, marked as a repeat: a repeat harms nobody, a
 * loss does. Never what only reminds, nor what has no purpose (announcements, reminders).
 */
export function repeatsWhenUnclear(purpose: Purpose | undefined): boolean {
  return purpose !== undefined && purpose !== 'nudge';
}

/** What may be told about: a word and ids, never a name. */
export type Subject =
  | `absence:${number}`
  | `staffAbsence:${number}`
  | `plan:${number}`
  | `review:${number}`
  | `ticket:${number}`
  | `slot:${number}`
  | `seminarResult:${number}`
  | `mark:${number}:${number}`
  | `schedule:${number}`
  | `role:${number}`
  | `drafts:${number}`
  | `broadcast:${number}`
  | `attendance:${number}`
  | `undelivered:${number}`;

type SubjectKind = Subject extends `${infer Kind}:${string}` ? Kind : never;

/** What did not arrive of these is reported under the organizers' own message, or stands on the very list it tells of. */
const reportedElsewhere: readonly SubjectKind[] = ['ticket', 'undelivered'];

/** True for news whose loss somebody hears of without a word on it. */
export function isReportedElsewhere(subject: string | undefined): boolean {
  return reportedElsewhere.some((kind) => kind === subject?.split(':')[0]);
}
