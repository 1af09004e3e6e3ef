import type { DraftedSession, SessionValues } from '#domain/schedule/session-change.ts';
import type { Subject } from '#domain/sending/telling.ts';
import { instantOf } from '#domain/time/local-time.ts';

/** One person's messages about the timetable of a programme are about one subject. */
export const timetableOf = (programmeId: number): Subject => `schedule:${programmeId}`;

/** The sessions of a message that waits, by id, as its person knows them; null: they know of none. */
export type HeardSessions = Record<string, SessionValues | null>;

/**
 * What is news to somebody for whom a message still waits: these changes and those it would have told, each from where
 * the person stands. A session that was moved twice is one change, from the day they know to the last.
 */
export function sinceHeard(
  heard: HeardSessions,
  { changes, sessions }: { changes: DraftedSession[]; sessions: DraftedSession[] },
): DraftedSession[] {
  const from = ({ sessionId }: DraftedSession) => heard[String(sessionId)];
  const merged = changes.map((change) => asKnown(change, from(change)));
  const changed = new Set(changes.map(({ sessionId }) => sessionId));
  const older = sessions.flatMap((session) => {
    const { sessionId, before } = session;
    if (sessionId === undefined || !before || changed.has(sessionId) || !(sessionId in heard)) return [];
    return [asKnown({ sessionId, before, after: before }, from(session))];
  });
  const order = ({ after }: DraftedSession) => `${after.heldOn} ${after.startTime}`;
  return [...merged, ...older].toSorted((one, other) => order(one).localeCompare(order(other)));
}

function asKnown(change: DraftedSession, known: SessionValues | null | undefined): DraftedSession {
  if (known === undefined) return change;
  const { before: _before, ...rest } = change;
  return known === null ? rest : { ...rest, before: known };
}

/** What a message about these changes leaves for the one that may replace it; `idOf` finds what was added. */
export function heardBefore(
  changes: DraftedSession[],
  idOf: (change: DraftedSession) => number | undefined,
): HeardSessions {
  return Object.fromEntries(changes.map((change) => [String(idOf(change)), change.before ?? null]));
}

/** When the last of these sessions, as it stood or as it becomes, is over: news of them is of no use then. */
export function lastEndOf(changes: DraftedSession[], zone: string): Date {
  const ends = changes.flatMap(({ before, after }) =>
    [before, after].flatMap((values) => (values ? [instantOf(values.heldOn, values.endTime, zone)] : [])),
  );
  return new Date(Math.max(...ends.map((at) => at.getTime())));
}
