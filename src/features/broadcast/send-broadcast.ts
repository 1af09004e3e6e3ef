import { isSameAudience, repeatWithinMinutes } from '#domain/broadcast.ts';
import { nextAllowedAt } from '#domain/quiet-hours.ts';
import { applyOnce } from '#storage/applied-updates.ts';
import { type Addressee, listAddressees } from '#storage/audience-store.ts';
import { appendAudit } from '#storage/audit-store.ts';
import { type Broadcast, findBroadcast, listBroadcasts, moveBroadcast } from '#storage/broadcast-store.ts';
import type { Db } from '#storage/database.ts';
import { queueDeliveries } from '#storage/delivery-store.ts';
import { closeForm } from '#storage/form-store.ts';
import { getProgramme } from '#storage/programme-store.ts';
import { readSendingWindow } from '#storage/sending-window-store.ts';
import type { Needs } from '#telegram/bot-context.ts';

/**
 * `ask`: the first press; asks back outside the sending window and for a repetition. `anyway`: although
 * the same was sent just now. `later`: at the next allowed minute. `silently`: now, without a sound.
 */
export type SendManner = 'ask' | 'anyway' | 'later' | 'silently';

export interface SendInput {
  broadcastId: number;
  /** Who pressed, and the message that becomes the progress card. */
  personId: number;
  messageId: number;
  manner: SendManner;
  updateId: number;
  now: Date;
}

/** Instants are ISO texts: outcomes are kept as JSON. */
export type SendOutcome =
  | { kind: 'started' }
  | { kind: 'scheduled' }
  | { kind: 'alreadySent' }
  | { kind: 'noDraft' }
  | { kind: 'nobody' }
  | { kind: 'repeated'; sentAt: string }
  | { kind: 'quiet'; nextAt: string };

/**
 * Sends a draft to whoever has joined among its audience now: state, deliveries and job in one
 * transaction. Of two presses only the first one sends.
 */
export async function sendBroadcast(
  needs: Pick<Needs, 'database' | 'jobs'>,
  input: SendInput,
): Promise<SendOutcome> {
  const { updateId, now } = input;
  return needs.database.transaction((db) =>
    applyOnce<SendOutcome>(db, { updateId, action: 'sendBroadcast', now }, async () => {
      const broadcast = await findBroadcast(db, input.broadcastId);
      if (!broadcast || broadcast.state === 'discarded') return { kind: 'noDraft' };
      if (broadcast.state !== 'draft') return { kind: 'alreadySent' };
      if (!broadcast.content.copy) return { kind: 'noDraft' };
      const addressees = await listAddressees(db, broadcast.programmeId, broadcast.audience);
      const recipients = addressees.filter((each) => each.personId !== undefined);
      if (recipients.length === 0) return { kind: 'nobody' };
      const timing = await decideTiming(db, broadcast, input);
      if (timing.kind !== 'at') return timing;
      return start(needs, db, { broadcast, recipients, timing, input });
    }),
  );
}

type Timing = { kind: 'at'; at: Date; silent: boolean };

async function decideTiming(
  db: Db,
  broadcast: Broadcast,
  { manner, now }: SendInput,
): Promise<Timing | Extract<SendOutcome, { kind: 'repeated' | 'quiet' }>> {
  if (manner === 'ask') {
    const same = await findSame(db, broadcast, now);
    if (same?.startedAt) return { kind: 'repeated', sentAt: same.startedAt.toISOString() };
  }
  const window = await readSendingWindow(db, await getProgramme(db, broadcast.programmeId));
  const nextAt = nextAllowedAt(now, window);
  if (nextAt <= now) return { kind: 'at', at: now, silent: false };
  if (manner === 'silently') return { kind: 'at', at: now, silent: true };
  if (manner === 'later') return { kind: 'at', at: nextAt, silent: false };
  return { kind: 'quiet', nextAt: nextAt.toISOString() };
}

async function findSame(db: Db, broadcast: Broadcast, now: Date): Promise<Broadcast | undefined> {
  const recent = await listBroadcasts(db, {
    programmeId: broadcast.programmeId,
    states: ['scheduled', 'sending', 'paused', 'stopping', 'finished'],
    startedSince: new Date(now.getTime() - repeatWithinMinutes * 60_000),
  });
  return recent.find(
    (each) =>
      each.content.fingerprint === broadcast.content.fingerprint &&
      isSameAudience(each.audience, broadcast.audience),
  );
}

async function start(
  needs: Pick<Needs, 'jobs'>,
  db: Db,
  begun: { broadcast: Broadcast; recipients: Addressee[]; timing: Timing; input: SendInput },
): Promise<SendOutcome> {
  const { broadcast, recipients, timing, input } = begun;
  const { id, programmeId } = broadcast;
  const waits = timing.at > input.now;
  const moved = await moveBroadcast(db, id, {
    from: ['draft'],
    to: waits ? 'scheduled' : 'sending',
    startedAt: timing.at,
    progressMessageId: input.messageId,
  });
  if (!moved) return { kind: 'alreadySent' };
  const copy = broadcast.content.copy!;
  await queueDeliveries(
    db,
    recipients.map(({ personId }) => ({
      dedupeKey: `broadcast:${id}:${personId}`,
      kind: 'broadcast' as const,
      personId: personId!,
      programmeId,
      broadcastId: id,
      payload: {
        kind: 'copy' as const,
        fromChatId: copy.chatId,
        messageId: copy.messageId,
        silent: timing.silent,
      },
      dueAt: timing.at,
    })),
  );
  await closeForm(db, input.personId, 'broadcast');
  await appendAudit(db, {
    at: input.now,
    actorPersonId: input.personId,
    action: 'broadcast.sent',
    programmeId,
    subject: `broadcast:${id}`,
    details: { recipients: recipients.length, silent: timing.silent },
  });
  if (!waits) await needs.jobs.enqueue('deliver', db);
  return { kind: waits ? 'scheduled' : 'started' };
}
