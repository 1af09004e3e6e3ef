import type { Composer } from 'grammy';
import { authorise } from '#domain/authorise.ts';
import type { BroadcastState } from '#domain/broadcast.ts';
import { localDayOf } from '#domain/local-time.ts';
import type { Button } from '#domain/message.ts';
import { formatDayShort, formatInstant } from '#domain/time-format.ts';
import { type Broadcast, findBroadcast, listBroadcasts } from '#storage/broadcast-store.ts';
import { listDeliveries } from '#storage/delivery-store.ts';
import { getProgramme } from '#storage/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/button-catalogue.ts';
import { onPress } from '#telegram/on-press.ts';
import { sendFile, show } from '#telegram/show-message.ts';
import { cardMessage } from './card-message.ts';
import { readCard } from './progress-card.ts';
import { writeReportCsv } from './report-csv.ts';

/** Everything that has been handed over to be sent. */
export const closedStates: BroadcastState[] = [
  'scheduled',
  'sending',
  'paused',
  'stopping',
  'stopped',
  'finished',
];

const reportsShown = 8;

/** Reports of earlier announcements: the list, a card, the file. */
export function addReportPresses(bot: Composer<BotContext>): void {
  onPress(bot, 'broadcastReports', showReports);
  onPress(bot, 'broadcastCard', (ctx, id) => withBroadcast(ctx, id, (found) => showCardHere(ctx, found)));
  onPress(bot, 'broadcastReport', (ctx, id) => withBroadcast(ctx, id, (found) => sendReport(ctx, found)));
}

/** The card of a broadcast under the pressed button, as it stands now. */
export async function showCardHere(ctx: BotContext, { id }: Broadcast): Promise<void> {
  const content = await readCard(ctx.needs.database.db, id);
  if (content) await show(ctx, cardMessage(ctx.say, content));
}

async function withBroadcast(
  ctx: BotContext,
  id: number,
  run: (broadcast: Broadcast) => Promise<void>,
): Promise<void> {
  const broadcast = await findBroadcast(ctx.needs.database.db, id);
  if (!broadcast || !authorise(ctx.actor, 'broadcast', { programmeId: broadcast.programmeId }))
    return show(ctx, { text: ctx.say('not-allowed') });
  await run(broadcast);
}

async function showReports(ctx: BotContext): Promise<void> {
  const { actor, say } = ctx;
  const programmeId = Number(actor.form?.values.programmeId ?? actor.programmeId);
  if (!authorise(actor, 'broadcast', { programmeId })) return show(ctx, { text: say('not-allowed') });
  const { db } = ctx.needs.database;
  const { zone } = await getProgramme(db, programmeId);
  const earlier = await listBroadcasts(db, { programmeId, states: closedStates, take: reportsShown });
  const buttons = earlier.map((each): Button[] => {
    const day = formatDayShort(localDayOf(each.startedAt!, zone), say.locale);
    const label = each.content.excerpt
      ? `${day}: ${each.content.excerpt}`
      : say('broadcast-report-of', { day });
    return [{ label, data: press('broadcastCard', each.id) }];
  });
  await show(ctx, { text: say('broadcast-reports', { count: earlier.length }), buttons });
}

async function sendReport(ctx: BotContext, broadcast: Broadcast): Promise<void> {
  const { say } = ctx;
  const { db } = ctx.needs.database;
  const { zone } = await getProgramme(db, broadcast.programmeId);
  const rows = await listDeliveries(db, broadcast.id, broadcast.programmeId);
  const day = localDayOf(broadcast.startedAt ?? broadcast.createdAt, zone);
  const at = formatInstant(broadcast.startedAt ?? broadcast.createdAt, zone, say.locale);
  await sendFile(ctx, {
    fileName: say('broadcast-report-file', { day }),
    bytes: writeReportCsv(say, rows, zone),
    caption: { text: say('broadcast-report-caption', { at, count: rows.length }) },
  });
}
