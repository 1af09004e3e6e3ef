import type { BroadcastState } from '#domain/broadcast.ts';
import { isSendingAllowed } from '#domain/quiet-hours.ts';
import { applyOnce } from '#storage/applied-updates.ts';
import { appendAudit } from '#storage/audit-store.ts';
import { type Broadcast, findBroadcast, moveBroadcast } from '#storage/broadcast-store.ts';
import type { Db } from '#storage/database.ts';
import { requeueUndelivered, withdrawBroadcast } from '#storage/delivery-store.ts';
import { getProgramme } from '#storage/programme-store.ts';
import { readSendingWindow } from '#storage/sending-window-store.ts';
import type { Needs } from '#telegram/bot-context.ts';

/** `askStop` holds it while the organizer is asked; `again` repeats what is unclear or failed. */
export type Steering = 'pause' | 'resume' | 'askStop' | 'stop' | 'again' | 'discard';

export interface SteerInput {
  broadcastId: number;
  personId: number;
  steering: Steering;
  updateId: number;
  now: Date;
}

const fromStates: Record<Steering, BroadcastState[]> = {
  pause: ['sending', 'scheduled'],
  resume: ['paused', 'stopping'],
  askStop: ['sending', 'scheduled', 'paused'],
  stop: ['paused', 'stopping'],
  again: ['finished', 'stopped'],
  discard: ['draft'],
};

/**
 * Pauses, resumes, stops or repeats a broadcast, by compare-and-set on its state: of two presses the
 * second finds it moved already. What is in the pump's hand at that moment still arrives.
 */
export async function steerBroadcast(
  needs: Pick<Needs, 'database' | 'jobs'>,
  input: SteerInput,
): Promise<{ kind: 'moved' } | { kind: 'tooLate' }> {
  const { updateId, steering, now } = input;
  return needs.database.transaction((db) =>
    applyOnce(db, { updateId, action: `broadcast.${steering}`, now }, async () => {
      const broadcast = await findBroadcast(db, input.broadcastId);
      if (!broadcast || !(await move(db, broadcast, input))) return { kind: 'tooLate' as const };
      await appendAudit(db, {
        at: now,
        actorPersonId: input.personId,
        action: `broadcast.${steering}`,
        programmeId: broadcast.programmeId,
        subject: `broadcast:${broadcast.id}`,
      });
      if (steering === 'resume' || steering === 'again') await needs.jobs.enqueue('deliver', db);
      return { kind: 'moved' as const };
    }),
  );
}

async function move(db: Db, broadcast: Broadcast, { steering, now }: SteerInput): Promise<boolean> {
  const { id } = broadcast;
  const moveTo = (to: BroadcastState, finishedAt?: Date) =>
    moveBroadcast(db, id, { from: fromStates[steering], to, finishedAt });
  switch (steering) {
    case 'pause':
      return moveTo('paused');
    case 'resume':
      return moveTo(broadcast.startedAt && broadcast.startedAt > now ? 'scheduled' : 'sending');
    case 'askStop':
      return moveTo('stopping');
    case 'stop':
      if (!(await moveTo('stopped', now))) return false;
      await withdrawBroadcast(db, id);
      return true;
    case 'again': {
      // The state first: it holds the row, so that of two presses at once the second finds nothing.
      if (!(await moveTo('sending'))) return false;
      const window = await readSendingWindow(db, await getProgramme(db, broadcast.programmeId));
      const again = await requeueUndelivered(db, id, { now, silent: !isSendingAllowed(now, window) });
      if (again > 0) return true;
      await moveBroadcast(db, id, { from: ['sending'], to: broadcast.state });
      return false;
    }
    case 'discard':
      return moveTo('discarded');
  }
}
