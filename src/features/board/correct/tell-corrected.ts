import type { PresenceStatus } from '#domain/attendance/attendance.ts';
import type { Message, Say } from '#domain/message.ts';
import type { Subject } from '#domain/sending/telling.ts';
import { formatDay } from '#domain/time/time-format.ts';
import type { AttendanceSession } from '#storage/attendance/attendance-facts.ts';
import { listAccounts } from '#storage/attendance/board-store.ts';
import type { Db } from '#storage/engine/database.ts';
import { readHeardBefore, takeBackNews } from '#storage/sending/told-deliveries.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { sayMark } from '#telegram/screens/presence-words.ts';
import { tell } from '#telegram/sending/tell.ts';

export interface Correction {
  session: AttendanceSession;
  changes: { participantId: number; before: PresenceStatus | null; after: PresenceStatus | null }[];
  reason: string;
  updateId: number;
  now: Date;
}

/**
 * Tells everybody whose mark was changed after the close of a session, each their own change, once per update and
 * inside the sending window. It is a decision, so it does not count in the two a day. In the transaction of the act.
 */
export async function tellCorrected(
  needs: Pick<Needs, 'sayIn' | 'jobs'>,
  db: Db,
  correction: Correction,
): Promise<void> {
  const { session, changes, updateId, now } = correction;
  const accounts = await listAccounts(
    db,
    changes.map(({ participantId }) => participantId),
  );
  const subjectOf = (of: { participantId: number }): Subject => `mark:${session.id}:${of.participantId}`;
  const heardBefore = await readHeardBefore(db, {
    subjects: accounts.map(subjectOf),
    personIds: accounts.map(({ personId }) => personId),
  });
  const all = accounts.flatMap(({ participantId, personId }) => {
    const change = changes.find((each) => each.participantId === participantId);
    if (!change) return [];
    const heard = (heardBefore(personId, subjectOf(change)) ?? { mark: change.before }) as HeardMark;
    return [{ personId, heard, change: { ...change, before: heard.mark } }];
  });
  const [back, to] = [all.filter(isBack), all.filter((each) => !isBack(each))];
  for (const { change } of back) await takeBackNews(db, { subject: subjectOf(change) });
  await tell(needs, db, {
    ...{ programmeId: session.programmeId, revision: 'next', purpose: 'correction', quiet: 'waits', now },
    to,
    subject: ({ change }) => subjectOf(change),
    dedupeKey: ({ change }) => `correction:${session.id}:${change.participantId}:${updateId}`,
    word: (say, { change }) => correctedMessage(say, correction, change),
  });
}

/** The mark of which somebody knows: where a message about a later one still waits, the one before that. */
interface HeardMark {
  mark: PresenceStatus | null;
}

/** Corrected back before anybody heard of it. */
const isBack = ({ change }: { change: Correction['changes'][number] }) => change.before === change.after;

function correctedMessage(
  say: Say,
  { session, reason }: Correction,
  { before, after }: Correction['changes'][number],
): Message {
  return {
    text: [
      say('correction-told', { mark: sayMark(say, after) }),
      say('correction-told-before', {
        session: session.title,
        day: formatDay(session.heldOn, say.locale),
        mark: sayMark(say, before),
      }),
      say('correction-reason', { reason }),
      say('correction-told-ask'),
    ].join('\n'),
    buttons: [
      [
        { label: say('button-status'), data: press('statusNow') },
        { label: say('button-ask'), data: press('ask') },
      ],
    ],
  };
}
