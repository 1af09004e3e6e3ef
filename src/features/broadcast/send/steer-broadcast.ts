import type { BroadcastState } from '#domain/broadcast/broadcast.ts';
import { progressOf } from '#domain/broadcast/broadcast-progress.ts';
import type { Right } from '#domain/people/authorise.ts';
import { isSendingAllowed } from '#domain/time/quiet-hours.ts';
import { isOwn } from '#features/broadcast/compose/change-draft.ts';
import { findAddressees } from '#storage/broadcast/audience-store.ts';
import {
  countDeliveries,
  listUndelivered,
  requeueUndelivered,
  setWaitingSilent,
  withdrawBroadcast,
} from '#storage/broadcast/broadcast-deliveries.ts';
import { type Broadcast, findBroadcast, moveBroadcast } from '#storage/broadcast/broadcast-store.ts';
import type { Db } from '#storage/engine/database.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { readSendingWindow } from '#storage/programme/sending-window-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { momentOf, wordRecipients } from './queue-recipients.ts';

/** `askStop` holds it while the organizer is asked; `again` repeats what is unclear or failed. */
export type Steering = 'pause' | 'resume' | 'askStop' | 'stop' | 'again' | 'discard';

export interface SteerInput {
  right: Right<'broadcast'>;
  broadcastId: number;
  steering: Steering;
  updateId: number;
  now: Date;
}

const fromStates: Record<Steering, BroadcastState[]> = {
  pause: ['sending'],
  resume: ['paused', 'stopping'],
  askStop: ['sending', 'scheduled', 'paused'],
  stop: ['paused', 'stopping'],
  again: ['finished', 'stopped'],
  discard: ['draft'],
};

type SteerNeeds = Pick<Needs, 'database' | 'jobs' | 'sayIn'>;

/**
 * Pauses, resumes, stops or repeats a broadcast, by compare-and-set on its state: of two presses the
 * second finds it moved already. What is in the pump's hand at that moment still arrives. One of another programme than
 * the right is for, and another's draft, stays as it is.
 */
export async function steerBroadcast(
  needs: SteerNeeds,
  input: SteerInput,
): Promise<{ kind: 'moved' } | { kind: 'tooLate' }> {
  const { right, updateId, steering, now } = input;
  return needs.database.transaction((db) =>
    applyOnce(db, { updateId, action: `broadcast.${steering}`, now }, async () => {
      const broadcast = await findBroadcast(db, input.broadcastId);
      if (!broadcast || !maySteer(broadcast, right) || !(await move(needs, db, { broadcast, input })))
        return { kind: 'tooLate' as const };
      await appendAudit(db, {
        at: now,
        actorPersonId: right.by.personId,
        action: `broadcast.${steering}`,
        programmeId: broadcast.programmeId,
        subject: `broadcast:${broadcast.id}`,
      });
      if (steering === 'resume' || steering === 'again') {
        await needs.jobs.enqueue('deliver', db);
        await needs.jobs.enqueue('tick', db);
      }
      return { kind: 'moved' as const };
    }),
  );
}

const maySteer = (broadcast: Broadcast, right: Right<'broadcast'>) =>
  broadcast.state === 'draft' ? isOwn(broadcast, right) : broadcast.programmeId === right.about.programmeId;

async function move(
  needs: SteerNeeds,
  db: Db,
  { broadcast, input }: { broadcast: Broadcast; input: SteerInput },
): Promise<boolean> {
  const { id } = broadcast;
  const { steering, now } = input;
  const moveTo = (to: BroadcastState, finishedAt?: Date) =>
    moveBroadcast(db, id, { from: fromStates[steering], to, finishedAt });
  switch (steering) {
    case 'pause':
      return moveTo('paused');
    case 'resume':
      // One whose time came while it was held begins at the tick.
      if (!(await hasBegun(db, id))) return moveTo('scheduled');
      if (!(await moveTo('sending'))) return false;
      await setWaitingSilent(db, id, broadcast.silent || (await isQuiet(db, broadcast.programmeId, now)));
      return true;
    case 'askStop':
      return moveTo('stopping');
    case 'stop':
      if (!(await moveTo((await hasBegun(db, id)) ? 'stopped' : 'discarded', now))) return false;
      await withdrawBroadcast(db, id);
      return true;
    case 'again':
      return sendAgain(needs, db, { broadcast, now });
    case 'discard':
      return moveTo('discarded');
  }
}

const hasBegun = async (db: Db, id: number) => progressOf(await countDeliveries(db, id)).total > 0;

/** Outside the sending hours what an organizer asks for goes without a sound. */
async function isQuiet(db: Db, programmeId: number, now: Date): Promise<boolean> {
  return !isSendingAllowed(now, await readSendingWindow(db, await getProgramme(db, programmeId)));
}

async function sendAgain(
  needs: SteerNeeds,
  db: Db,
  { broadcast, now }: { broadcast: Broadcast; now: Date },
): Promise<boolean> {
  const { id, programmeId } = broadcast;
  // The state first: it holds the row, so that of two presses at once the second finds nothing.
  if (!(await moveBroadcast(db, id, { from: fromStates.again, to: 'sending' }))) return false;
  const addressees = await findAddressees(db, programmeId, await listUndelivered(db, id));
  const silent = await isQuiet(db, programmeId, now);
  const moment = await momentOf(db, programmeId, now);
  const sending = { broadcast: { ...broadcast, silent }, addressees, moment };
  const payloads = await wordRecipients(needs, db, sending);
  if ((await requeueUndelivered(db, id, { now, payloads })) > 0) return true;
  await moveBroadcast(db, id, { from: ['sending'], to: broadcast.state });
  return false;
}
