import { authorise } from '#domain/people/authorise.ts';
import { nextAllowedAt } from '#domain/time/quiet-hours.ts';
import { refreshCard } from '#features/broadcast/card/progress-card.ts';
import { listRunningChanges } from '#storage/broadcast/broadcast-change-store.ts';
import { type Broadcast, listBroadcasts, moveBroadcast } from '#storage/broadcast/broadcast-store.ts';
import type { Db } from '#storage/engine/database.ts';
import { findActor } from '#storage/people/actor-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { readSendingWindow } from '#storage/programme/sending-window-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import type { TickTools } from '#telegram/feature.ts';
import { notifyStaff } from '#telegram/sending/notify-staff.ts';
import { tell } from '#telegram/sending/tell.ts';
import { queueRecipients } from './queue-recipients.ts';

/** Begins what was scheduled for now, and brings the cards of what is under way up to date. */
export async function wakeBroadcasts(needs: Needs, { api }: TickTools): Promise<void> {
  const { db } = needs.database;
  const now = needs.clock.now();
  for (const broadcast of await listBroadcasts(db, { states: ['scheduled'] })) {
    if (broadcast.startedAt! > now) continue;
    if (await mayStillSend(needs, broadcast)) await begin(needs, broadcast, now);
    else await refuse(needs, broadcast, now);
    await refreshCard(needs, { api, broadcastId: broadcast.id });
  }
  // A pump that was killed has left its card behind; this one is shown again, and closed when all is sent.
  const sending = (await listBroadcasts(db, { states: ['sending'] })).map(({ id }) => id);
  const changing = (await listRunningChanges(db)).map(({ broadcastId }) => broadcastId);
  for (const broadcastId of new Set([...sending, ...changing]))
    await refreshCard(needs, { api, broadcastId });
}

/** When the next scheduled broadcast begins. */
export async function nextBroadcastAt(needs: Needs): Promise<Date | undefined> {
  const scheduled = await listBroadcasts(needs.database.db, { states: ['scheduled'] });
  const earliestMs = Math.min(...scheduled.map((each) => each.startedAt!.getTime()));
  return Number.isFinite(earliestMs) ? new Date(earliestMs) : undefined;
}

async function mayStillSend(needs: Needs, { author, programmeId }: Broadcast): Promise<boolean> {
  const actor = await findActor(needs.database.db, author.telegramUserId, {
    spokenLocale: author.locale,
    now: needs.clock.now(),
  });
  return authorise(actor, 'broadcast', { programmeId }) !== undefined;
}

/** The tick comes every minute; what begins later than this was held up. */
const heldUpMs = 2 * 60_000;

/** The next allowed minute for what was held up into the quiet hours; one that goes without a sound need not wait. */
async function quietUntil(db: Db, broadcast: Broadcast, now: Date): Promise<Date | undefined> {
  const { programmeId, startedAt, silent } = broadcast;
  if (silent || now.getTime() - startedAt!.getTime() < heldUpMs) return undefined;
  const nextAt = nextAllowedAt(now, await readSendingWindow(db, await getProgramme(db, programmeId)));
  return nextAt > now ? nextAt : undefined;
}

/** To whoever the audience names now; when that is nobody any more, the author hears of it. */
async function begin(needs: Needs, broadcast: Broadcast, now: Date): Promise<void> {
  const { id } = broadcast;
  await needs.database.transaction(async (db) => {
    const startedAt = await quietUntil(db, broadcast, now);
    if (startedAt)
      return void (await moveBroadcast(db, id, { from: ['scheduled'], to: 'scheduled', startedAt }));
    if (!(await moveBroadcast(db, id, { from: ['scheduled'], to: 'sending' }))) return;
    if ((await queueRecipients(needs, db, { broadcast, now })) > 0) return;
    await moveBroadcast(db, id, { from: ['sending'], to: 'discarded', finishedAt: now });
    await tellAuthor(needs, db, { broadcast, now });
  });
}

async function tellAuthor(
  needs: Needs,
  db: Db,
  { broadcast, now }: { broadcast: Broadcast; now: Date },
): Promise<void> {
  const { id, programmeId, author } = broadcast;
  await tell(needs, db, {
    ...{ programmeId, subject: `broadcast:${id}`, now },
    ...{ purpose: 'news', quiet: 'silent', dedupeKey: () => `broadcast-empty:${id}` },
    to: [{ personId: author.personId }],
    word: (say) => ({ text: say('broadcast-became-empty', { excerpt: broadcast.content.excerpt }) }),
  });
}

/** Its author is an organizer no more: nothing goes out, and the others hear of it. */
async function refuse(needs: Needs, { id, programmeId }: Broadcast, now: Date): Promise<void> {
  await needs.database.transaction(async (db) => {
    if (!(await moveBroadcast(db, id, { from: ['scheduled'], to: 'discarded', finishedAt: now }))) return;
    await notifyStaff(needs, db, {
      programmeId,
      ...{ subject: `broadcast:${id}`, now },
      dedupeKey: `broadcast-refused:${id}`,
      word: (say) => ({ text: say('broadcast-author-left') }),
    });
  });
}
