import type { ActMoment } from '#domain/time/downtime.ts';
import { wallTimeOf } from '#domain/time/local-time.ts';
import { type AnswerableSession, decideRsvp, type RsvpDecision } from './decide-rsvp.ts';
import type { DayPart, PartAnswer } from './replies/reading.ts';

const noon = '12:00';

/** The sessions of a part of the day: of two the first and the second; of any other number those that begin before noon. */
export function sessionsOfPart<Session extends AnswerableSession>(
  sessions: readonly Session[],
  part: DayPart,
  zone: string,
): Session[] {
  const ordered = sessions.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  if (ordered.length === 2) return part === 'morning' ? ordered.slice(0, 1) : ordered.slice(1);
  return ordered.filter(
    ({ startsAt }) => (wallTimeOf(startsAt, zone) < noon ? 'morning' : 'afternoon') === part,
  );
}

/**
 * Decides what answers to parts of a day write, each as an answer to its sessions alone (`decideRsvp`). What has begun is
 * left out and told; when nothing is left, the refusal of the first. Sessions of a part without an answer keep theirs.
 */
export function decideSplitRsvp<Session extends AnswerableSession>({
  sessions,
  answers,
  zone,
  moment,
}: {
  sessions: readonly Session[];
  answers: readonly PartAnswer[];
  zone: string;
  moment: ActMoment;
}): RsvpDecision<Session> {
  const decisions = answers.flatMap(({ part, ...answer }) =>
    sessionsOfPart(sessions, part, zone).map(({ id }) =>
      decideRsvp<Session>({
        sessions,
        ...answer,
        sessionId: id,
        zone,
        now: moment.at,
        waited: moment.waited,
      }),
    ),
  );
  const outside = decisions.find(({ kind }) => kind === 'arrivalOutsideSession');
  if (outside) return outside;
  const decided = decisions.flatMap((decision) => (decision.kind === 'decided' ? [decision] : []));
  if (decided.length === 0) return decisions[0] ?? { kind: 'noSession' };
  return {
    kind: 'decided',
    rows: decided.flatMap(({ rows }) => rows),
    alreadyStarted: decisions.flatMap((decision) =>
      decision.kind === 'sessionStarted' ? decision.started : [],
    ),
    asks: decided.find(({ asks }) => asks !== null)?.asks ?? null,
  };
}
