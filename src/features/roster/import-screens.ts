import { writeLinksCsv } from '#documents/workbook/links-csv.ts';
import { writeRefusedWorkbook } from '#documents/workbook/workbook-write.ts';
import type { Button, Say } from '#domain/message.ts';
import { authorise, type Right } from '#domain/people/authorise.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { formatDay } from '#domain/time/time-format.ts';
import type { RefusedRow } from '#domain/workbook/import-plan.ts';
import { getProgramme, type Programme } from '#storage/programme/programme-store.ts';
import { findStoredFile } from '#storage/stored-file-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { sendFile, show, toast } from '#telegram/screens/show-message.ts';
import type { IssuedLinks } from './issue-links.ts';
import { dropUpload } from './keep-upload.ts';
import { unpackWorkbook, type WorkbookTables } from './kept-workbook.ts';
import { type ImportPreview, planImport } from './plan-import.ts';
import { previewMessage } from './preview-messages.ts';
import { saveImport } from './save-import.ts';
import { savedMessage } from './saved-messages.ts';

interface Upload {
  right: Right<'manageRoster'>;
  fileId: number;
  programme: Programme;
  tables: WorkbookTables;
}

/** Runs with a kept workbook of a programme this person organizes; else says where things stand. */
export async function withUpload(
  ctx: BotContext,
  fileId: number,
  run: (upload: Upload) => Promise<void>,
): Promise<void> {
  const { db } = ctx.needs.database;
  const file = await findStoredFile(db, fileId);
  if (!file?.programmeId) return show(ctx, { text: ctx.say('import-file-gone') });
  const right = authorise(ctx.actor, 'manageRoster', { programmeId: file.programmeId });
  if (!right) return refuse(ctx);
  const programme = await getProgramme(db, file.programmeId);
  await run({ right, fileId, programme, tables: unpackWorkbook(file.bytes) });
}

/** The preview as things are now, from its first page or another. */
export async function showPreview(ctx: BotContext, fileId: number, page = 0): Promise<void> {
  await withUpload(ctx, fileId, async (upload) => {
    const preview = await planImport(ctx.needs.database.db, { ...upload, now: ctx.now });
    await show(ctx, previewMessage(ctx.say, preview, { fileId, page }));
  });
}

/** [Simpan n baris]: saves, then hands out what was refused and the links of new participants. */
export async function savePreview(ctx: BotContext, fileId: number, fingerprint: string): Promise<void> {
  const { needs, say, now, updateId } = ctx;
  await withUpload(ctx, fileId, async (upload) => {
    const { right, tables } = upload;
    const outcome = await saveImport(needs, { right, fileId, tables, fingerprint, updateId, now });
    if (outcome.kind === 'savedBefore') return toast(ctx, say('import-already-saved'));
    if (outcome.kind === 'changedMeanwhile') return showNewerState(ctx, upload);
    await show(ctx, savedMessage(say, outcome));
    const refused = (outcome.roster?.refused ?? 0) + (outcome.schedule?.refused ?? 0);
    if (refused > 0) await sendRefused(ctx, upload);
    if (outcome.links)
      await sendLinks(ctx, { links: outcome.links, programme: upload.programme, isNew: true });
  });
}

async function showNewerState(ctx: BotContext, upload: Upload): Promise<void> {
  const { say, needs, now } = ctx;
  const preview = await planImport(needs.database.db, { ...upload, now });
  const message = previewMessage(say, preview, { fileId: upload.fileId, isNewerState: true });
  await toast(ctx, say('import-changed-meanwhile'));
  await show(ctx, message);
}

/** [Unduh yang ditolak] */
export async function downloadRefused(ctx: BotContext, fileId: number): Promise<void> {
  await withUpload(ctx, fileId, (upload) => sendRefused(ctx, upload));
}

/** [Batal] */
export async function cancelImport(ctx: BotContext, fileId: number): Promise<void> {
  await withUpload(ctx, fileId, async ({ right }) => {
    await dropUpload(ctx.needs, { right, fileId });
    await show(ctx, { text: ctx.say('import-cancelled') });
  });
}

async function sendRefused(ctx: BotContext, upload: Upload): Promise<void> {
  const { say, needs, now } = ctx;
  const preview = await planImport(needs.database.db, { ...upload, now });
  const refused = refusedRows(preview);
  const count = refused.roster.length + refused.schedule.length;
  if (count === 0) return toast(ctx, say('import-nothing-refused'));
  await sendFile(ctx, {
    fileName: 'baris-ditolak.xlsx',
    bytes: await writeRefusedWorkbook({ ...refused, say }),
    caption: { text: say('import-refused-caption', { count }), buttons: deleteButton(say) },
  });
}

const isRefused = <Row extends { kind: string }>(row: Row): row is Row & RefusedRow<never> =>
  row.kind === 'refused';

function refusedRows({ roster, schedule }: ImportPreview) {
  return {
    roster: (roster?.rows ?? []).filter(isRefused),
    schedule: (schedule?.rows ?? []).filter(isRefused),
  };
}

/** The links as a file. Nobody can show them again, so the caption says so. */
export async function sendLinks(
  ctx: BotContext,
  { links, programme, isNew }: { links: IssuedLinks; programme: Programme; isNew: boolean },
): Promise<void> {
  const { say } = ctx;
  if (links.rows.length === 0) return;
  const values = { count: links.rows.length, until: lastDay(links.expiresAt, programme.zone, say) };
  await sendFile(ctx, {
    fileName: 'tautan-peserta.csv',
    bytes: writeLinksCsv(links.rows),
    caption: {
      text: say(isNew ? 'roster-links-caption-new' : 'roster-links-caption', values),
      buttons: deleteButton(say),
    },
  });
}

/** The last whole day on which something that ends at an instant is still good. */
export function lastDay(endsAt: Date, zone: string, say: Say): string {
  return formatDay(localDayOf(new Date(endsAt.getTime() - 1), zone), say.locale);
}

/** The button under a file that holds personal data. */
export const deleteButton = (say: Say): Button[][] => [
  [{ label: say('file-delete'), data: press('fileDelete') }],
];
