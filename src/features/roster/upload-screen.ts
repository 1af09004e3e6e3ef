import type { Message } from '#domain/message.ts';
import { authorise } from '#domain/people/authorise.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { show } from '#telegram/screens/show-message.ts';
import { showPreview } from './import-screens.ts';
import { keepUpload } from './keep-upload.ts';
import { type FileRefused, maxUploadMb, readUpload, refuseTooLarge } from './read-upload.ts';

/** A file sent with nothing open: the workbook, when it comes from an organizer. */
export async function takeUpload(ctx: BotContext): Promise<void> {
  const { actor, needs, say, now, updateId } = ctx;
  const { programmeId } = actor;
  const document = ctx.message?.document;
  if (!document) return;
  if (!programmeId && authorise(actor, 'createProgramme')) return show(ctx, noProgramme(ctx));
  const right = programmeId ? authorise(actor, 'manageRoster', { programmeId }) : undefined;
  if (!right) return show(ctx, { text: say('import-file-not-organizer') });
  const fileName = document.file_name ?? 'berkas';
  if ((document.file_size ?? 0) > maxUploadMb * 1024 * 1024) return refuse(ctx, refuseTooLarge(fileName));
  const reading = await readUpload(await needs.download(document.file_id), fileName, say);
  if (reading.kind === 'refused') return refuse(ctx, reading);
  const { tables } = reading;
  const fileId = await keepUpload(needs, { right, tables, fileName, updateId, now });
  await showPreview(ctx, fileId);
}

/** Nothing can be imported before there is a programme. */
export function noProgramme({ say }: BotContext): Message {
  return {
    text: say('roster-no-programme'),
    buttons: [[{ label: say('roster-new-programme'), data: press('programmeNew') }]],
  };
}

async function refuse(ctx: BotContext, { key, values }: FileRefused): Promise<void> {
  const { say } = ctx;
  await show(ctx, {
    text: say(key, values),
    buttons: [[{ label: say('roster-template-blank'), data: press('workbookTemplate', 'blank') }]],
  });
}
