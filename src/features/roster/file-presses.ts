import { GrammyError } from 'grammy';
import { writeTemplateWorkbook } from '#documents/workbook/workbook-write.ts';
import { listRoster } from '#storage/people/roster-store.ts';
import { listTimetable } from '#storage/schedule/schedule-import-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { send, sendFile, toast } from '#telegram/screens/show-message.ts';
import { deleteButton } from './import-screens.ts';
import { withProgramme } from './roster-screens.ts';

const workbookName = 'peserta-dan-jadwal.xlsx';

/** Hands out the workbook: `blank`, or with all the programme has, NIPs included, which is asked for by name. */
export async function sendWorkbook(ctx: BotContext, variant: string): Promise<void> {
  const { needs, say } = ctx;
  const { db } = needs.database;
  await withProgramme(ctx, async ({ id, name, zone }) => {
    const isFilled = variant === 'filled';
    const sessions = isFilled ? await listTimetable(db, id) : [];
    const bytes = await writeTemplateWorkbook({
      programmeName: name,
      participants: isFilled ? await listRoster(db, id) : [],
      sessions: sessions.filter(({ cancelledAt }) => !cancelledAt),
      zone,
      sayIn: needs.sayIn,
    });
    const text = say(isFilled ? 'roster-workbook-filled' : 'roster-workbook-blank');
    const caption = { text, ...(isFilled ? { buttons: deleteButton(say) } : {}) };
    await sendFile(ctx, { fileName: workbookName, bytes, caption });
  });
}

/**
 * [Hapus berkas ini]: takes the file out of this chat. It only ever touches the message it stands under, in the
 * chat of whoever presses. Telegram lets a bot delete within 48 hours.
 */
export async function deleteFileMessage(ctx: BotContext): Promise<void> {
  const { say } = ctx;
  if (ctx.chat?.type !== 'private') return;
  try {
    await ctx.deleteMessage();
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    const isGone = error.description.includes('message to delete not found');
    return toast(ctx, say(isGone ? 'file-deleted' : 'file-too-old'));
  }
  await toast(ctx, say('file-deleted'));
  await send(ctx, { text: say('file-deleted-note') });
}
