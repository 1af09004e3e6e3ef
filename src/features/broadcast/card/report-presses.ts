import type { Composer } from 'grammy';
import { renderInWorker } from '#documents/render/render-in-worker.ts';
import { writeTableCsv } from '#documents/workbook/table-csv.ts';
import type { BroadcastState } from '#domain/broadcast/broadcast.ts';
import { valuesOf } from '#domain/forms/form-catalogue.ts';
import type { Button } from '#domain/message.ts';
import type { Right } from '#domain/people/authorise.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { formatDayShort, formatInstant } from '#domain/time/time-format.ts';
import { showCardHere, withAnnouncing, withBroadcast } from '#features/broadcast/with-broadcast.ts';
import { listDeliveries } from '#storage/broadcast/broadcast-deliveries.ts';
import { type Broadcast, listBroadcasts } from '#storage/broadcast/broadcast-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { leaveForm } from '#telegram/forms/open-form.ts';
import { sendFile, show } from '#telegram/screens/show-message.ts';
import { type ReportTable, reportTable } from './report-table.ts';

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
  onPress(bot, 'broadcastReports', (ctx) => withAnnouncing(ctx, (right) => showReports(ctx, right)));
  onPress(bot, 'broadcastCard', (ctx, id) => withBroadcast(ctx, id, (found) => leaveForCard(ctx, found)));
  onPress(bot, 'broadcastReport', (ctx, id) =>
    withBroadcast(ctx, id, (found) => sendReport(ctx, found, 'xlsx')),
  );
  onPress(bot, 'broadcastReportCsv', (ctx, id) =>
    withBroadcast(ctx, id, (found) => sendReport(ctx, found, 'csv')),
  );
}

/** Also the way out of a correction or a new time: the form is closed. */
async function leaveForCard(ctx: BotContext, broadcast: Broadcast): Promise<void> {
  const { form } = ctx.actor;
  const open =
    valuesOf(form, 'broadcastCorrect') ?? valuesOf(form, 'broadcastTime') ?? valuesOf(form, 'broadcastPick');
  if (open?.broadcastId === broadcast.id)
    await leaveForm(ctx, 'broadcastCorrect', 'broadcastTime', 'broadcastPick');
  await showCardHere(ctx, broadcast);
}

async function showReports(ctx: BotContext, { about }: Right<'broadcast'>): Promise<void> {
  const { say } = ctx;
  const { programmeId } = about;
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

async function sendReport(ctx: BotContext, broadcast: Broadcast, format: 'xlsx' | 'csv'): Promise<void> {
  const { say } = ctx;
  const { db } = ctx.needs.database;
  const { id, programmeId, content, wantsReceipts } = broadcast;
  const { zone } = await getProgramme(db, programmeId);
  const rows = await listDeliveries(db, id, programmeId);
  const startedAt = broadcast.startedAt ?? broadcast.createdAt;
  const at = formatInstant(startedAt, zone, say.locale);
  const name = say('broadcast-report-sheet');
  const sheet = {
    name,
    head: [name, at, ...(content.excerpt ? [`“${content.excerpt}”`] : [])],
    ...reportTable(say, { rows, zone, wantsReceipts }),
    foot: [],
  };
  const csv = { label: say('broadcast-button-report-csv'), data: press('broadcastReportCsv', id) };
  await sendFile(ctx, {
    fileName: say('broadcast-report-file', { day: localDayOf(startedAt, zone), format }),
    bytes: format === 'csv' ? csvOf(sheet) : await renderInWorker('tableWorkbook', { sheets: [sheet] }),
    caption: {
      text: say('broadcast-report-caption', { at, count: rows.length }),
      buttons: format === 'csv' ? undefined : [[csv]],
    },
  });
}

const csvOf = ({ columns, rows }: ReportTable) =>
  writeTableCsv(
    columns.map(({ header }) => header),
    rows,
  );
