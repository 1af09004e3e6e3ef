import { authorise } from '#domain/authorise.ts';
import { findActor } from '#storage/actor-store.ts';
import { type Broadcast, listBroadcasts, moveBroadcast } from '#storage/broadcast-store.ts';
import { withdrawBroadcast } from '#storage/delivery-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import type { TickTools } from '#telegram/feature.ts';
import { notifyStaff } from '#telegram/notify-staff.ts';
import { refreshCard } from './progress-card.ts';

/** Begins what was scheduled for now, and brings the cards of what is under way up to date. */
export async function wakeBroadcasts(needs: Needs, { api }: TickTools): Promise<void> {
  const { db } = needs.database;
  const now = needs.clock.now();
  for (const broadcast of await listBroadcasts(db, { states: ['scheduled'] })) {
    if (broadcast.startedAt! > now) continue;
    if (await mayStillSend(needs, broadcast)) await begin(needs, broadcast);
    else await refuse(needs, broadcast, now);
    await refreshCard(needs, { api, broadcastId: broadcast.id });
  }
  // A pump that was killed has left its card behind; this one is shown again, and closed when all is sent.
  for (const { id } of await listBroadcasts(db, { states: ['sending'] }))
    await refreshCard(needs, { api, broadcastId: id });
}

/** When the next scheduled broadcast begins. */
export async function nextBroadcastAt(needs: Needs): Promise<Date | undefined> {
  const scheduled = await listBroadcasts(needs.database.db, { states: ['scheduled'] });
  const earliestMs = Math.min(...scheduled.map((each) => each.startedAt!.getTime()));
  return Number.isFinite(earliestMs) ? new Date(earliestMs) : undefined;
}

async function mayStillSend(needs: Needs, { author, programmeId }: Broadcast): Promise<boolean> {
  const actor = await findActor(needs.database.db, author.telegramUserId, author.locale);
  return authorise(actor, 'broadcast', { programmeId });
}

async function begin(needs: Needs, { id }: Broadcast): Promise<void> {
  await needs.database.transaction(async (db) => {
    if (await moveBroadcast(db, id, { from: ['scheduled'], to: 'sending' }))
      await needs.jobs.enqueue('deliver', db);
  });
}

/** Its author is an organizer no more: nothing goes out, and the others hear of it. */
async function refuse(needs: Needs, { id, programmeId }: Broadcast, now: Date): Promise<void> {
  await needs.database.transaction(async (db) => {
    if (!(await moveBroadcast(db, id, { from: ['scheduled'], to: 'discarded', finishedAt: now }))) return;
    await withdrawBroadcast(db, id);
    await notifyStaff(needs, db, {
      programmeId,
      dedupeKey: `broadcast-refused:${id}`,
      now,
      word: (say) => ({ text: say('broadcast-author-left') }),
    });
  });
}
