import { valuesOf } from '#domain/forms/form-catalogue.ts';
import { authorise } from '#domain/people/authorise.ts';
import { programmeAnnounced } from '#features/broadcast/compose/draft-forms.ts';
import { readContent } from '#features/broadcast/compose/read-content.ts';
import { refusedContentMessage } from '#features/broadcast/compose/refused-content-messages.ts';
import { type BroadcastTemplate, findTemplate } from '#storage/broadcast/broadcast-template-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { openForm } from '#telegram/forms/open-form.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';
import { keepTemplate } from './keep-template.ts';
import { askTemplateMessage, needsTextMessage, templateMessage } from './template-messages.ts';

/** The programme the announcement is for: that of the open form, else the one in hand. */
export async function inProgramme(
  ctx: BotContext,
  run: (programmeId: number) => Promise<void>,
): Promise<void> {
  const programmeId = programmeAnnounced(ctx.actor);
  if (programmeId !== undefined && authorise(ctx.actor, 'broadcast', { programmeId }))
    return run(programmeId);
  await refuse(ctx);
}

export async function withTemplate(
  ctx: BotContext,
  id: number,
  run: (template: BroadcastTemplate) => Promise<void>,
): Promise<void> {
  const found = await findTemplate(ctx.needs.database.db, id);
  if (found && authorise(ctx.actor, 'broadcast', { programmeId: found.programmeId })) return run(found);
  await refuse(ctx);
}

/** Who acts, by which update, when. */
export const actOf = (ctx: BotContext) => ({
  personId: ctx.actor.personId!,
  updateId: ctx.updateId,
  now: ctx.now,
});

/** Opens the form. */
export async function askTemplate(ctx: BotContext, programmeId: number): Promise<void> {
  await openForm(ctx, 'broadcastTemplate', { programmeId });
  await showPrompt(ctx, askTemplateMessage(ctx.say));
}

/** Takes a text to keep; words in braces that stand for nothing are refused before it is kept. */
export async function takeTemplate(ctx: BotContext): Promise<void> {
  await inProgramme(ctx, async (programmeId) => {
    const kind = contentKind(ctx.message);
    const read = readContent(ctx.message!, kind);
    if (kind !== 'text') return showPrompt(ctx, needsTextMessage(ctx.say, kind));
    if (read.kind !== 'content') return showPrompt(ctx, refusedContentMessage(ctx.say, { read, kind }));
    const { text, entities } = read.sent;
    const kept = await keepTemplate(ctx.needs, { programmeId, written: { text, entities }, ...actOf(ctx) });
    await openForm(ctx, 'broadcastTemplate', {
      programmeId,
      templateId: kept.templateId,
      takenUpdateId: ctx.updateId,
    });
    await showKept(ctx, kept.templateId);
  });
}

async function showKept(ctx: BotContext, templateId: number): Promise<void> {
  await withTemplate(ctx, templateId, async (template) => {
    await showPrompt(ctx, templateMessage(ctx.say, template, { isNew: true }));
  });
}

/** The same text delivered once more: the answer is repeated. */
export async function repeatTemplate(ctx: BotContext, next: () => Promise<void>): Promise<void> {
  const form = valuesOf(ctx.actor.form, 'broadcastTemplate');
  if (form?.templateId === undefined || form.takenUpdateId !== ctx.updateId) return next();
  await showKept(ctx, form.templateId);
}
