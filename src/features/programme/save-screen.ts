import { writeTemplateWorkbook } from '#documents/workbook/workbook-write.ts';
import { authorise } from '#domain/people/authorise.ts';
import { findActor } from '#storage/people/actor-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { sendFile, show, toast } from '#telegram/screens/show-message.ts';
import { createProgramme } from './create-programme.ts';
import { openCard } from './edit-screens.ts';
import { programmeSavedMessage } from './programme-messages.ts';

/** The outside contract names the file the organizer fills in. */
const workbookName = 'peserta-dan-jadwal.xlsx';

/** [Simpan]: makes the programme and hands out the workbook. A second tap shows the programme. */
export async function saveProgramme(ctx: BotContext): Promise<void> {
  const { actor, needs, say, now, updateId } = ctx;
  const right = authorise(actor, 'createProgramme');
  if (!right) return refuse(ctx);
  const outcome = await createProgramme(needs, { right, updateId, now });
  if (outcome.kind !== 'created') return showWhatIs(ctx);
  ctx.actor = await findActor(needs.database.db, actor.telegramUserId, {
    spokenLocale: actor.locale,
    now: ctx.now,
  });
  await show(ctx, programmeSavedMessage(say, outcome.programmeId));
  const { name, zone } = await getProgramme(needs.database.db, outcome.programmeId);
  const bytes = await writeTemplateWorkbook({
    programmeName: name,
    participants: [],
    sessions: [],
    zone,
    sayIn: needs.sayIn,
  });
  await sendFile(ctx, {
    fileName: workbookName,
    bytes,
    caption: { text: say('programme-workbook-caption') },
  });
}

async function showWhatIs(ctx: BotContext): Promise<void> {
  await toast(ctx, ctx.say('programme-already-saved'));
  if (ctx.actor.programmeId) return openCard(ctx, ctx.actor.programmeId);
  await ctx.needs.home(ctx);
}
