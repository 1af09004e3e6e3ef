import type { PresenceStatus } from '#domain/attendance.ts';
import { isLocale } from '#domain/locale.ts';
import type { Message, Say } from '#domain/message.ts';
import { nextAllowedAt } from '#domain/quiet-hours.ts';
import { formatDay } from '#domain/time-format.ts';
import type { AttendanceSession } from '#storage/attendance-facts.ts';
import { listAccounts } from '#storage/board-store.ts';
import type { Db } from '#storage/database.ts';
import { getProgramme } from '#storage/programme-store.ts';
import { queueDeliveries } from '#storage/sending/queue-deliveries.ts';
import { readSendingWindow } from '#storage/sending-window-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { press } from '#telegram/button-catalogue.ts';
import { sayMark } from '#telegram/presence-words.ts';

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
  const programme = await getProgramme(db, session.programmeId);
  const dueAt = nextAllowedAt(now, await readSendingWindow(db, programme));
  const accounts = await listAccounts(
    db,
    changes.map(({ participantId }) => participantId),
  );
  const deliveries = accounts.map(({ participantId, personId, locale }) => {
    const change = changes.find((each) => each.participantId === participantId)!;
    const message = correctedMessage(needs.sayIn(isLocale(locale) ? locale : 'id'), correction, change);
    return {
      dedupeKey: `correction:${session.id}:${participantId}:${updateId}`,
      kind: 'notice' as const,
      personId,
      programmeId: programme.id,
      payload: { kind: 'notice' as const, message },
      dueAt,
    };
  });
  if ((await queueDeliveries(db, deliveries)) > 0) await needs.jobs.enqueue('deliver', db);
}

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
