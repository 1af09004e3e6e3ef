import type { DraftedSession } from '#domain/schedule/session-change.ts';

/** What a screen is about: a session of the timetable, or one that the draft adds. */
export type SessionTarget = { sessionId: number } | { changeId: number };

/** As a button carries it: `s12`, `n5`. */
export function targetWord(session: Pick<DraftedSession, 'sessionId' | 'changeId'>): string {
  return session.sessionId === undefined ? `n${session.changeId}` : `s${session.sessionId}`;
}

/** Undefined for anything else, since a press can be forged. */
export function parseTarget(word: string): SessionTarget | undefined {
  const [, kind, id] = /^([sn])(\d{1,10})$/.exec(word) ?? [];
  if (id === undefined) return undefined;
  return kind === 's' ? { sessionId: Number(id) } : { changeId: Number(id) };
}

/** The session a target names, as the draft makes it; undefined when it is gone. */
export function findTarget(sessions: DraftedSession[], target: SessionTarget): DraftedSession | undefined {
  return sessions.find((each) =>
    'sessionId' in target
      ? each.sessionId === target.sessionId
      : each.sessionId === undefined && each.changeId === target.changeId,
  );
}
