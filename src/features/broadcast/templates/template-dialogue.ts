import { valuesOf } from '#domain/forms/form-catalogue.ts';
import { authorise, type Right } from '#domain/people/authorise.ts';
import type { Repeat } from '#features/broadcast/compose/composing-dialogue.ts';
import { readContent } from '#features/broadcast/compose/read-content.ts';
import { refusedContentMessage } from '#features/broadcast/compose/refused-content-messages.ts';
import { withAnnouncing } from '#features/broadcast/with-broadcast.ts';
import { type BroadcastTemplate, findTemplate } from '#storage/broadcast/broadcast-template-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { openForm } from '#telegram/forms/open-form.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';
import { keepTemplate } from './keep-template.ts';
import { askTemplateMessage, needsTextMessage, templateMessage } from './template-messages.ts';

export async function withTemplate(
  ctx: BotContext,
  id: number,
  run: (template: BroadcastTemplate, right: Right<'broadcast'>) => Promise<void>,
): Promise<void> {
  const found = await findTemplate(ctx.needs.database.db, id);
  const right = found && authorise(ctx.actor, 'broadcast', { programmeId: found.programmeId });
  if (!right) return refuse(ctx);
  await run(found, right);
}

/** Opens the form. */
export async function askTemplate(ctx: BotContext, { about }: Right<'broadcast'>): Promise<void> {
  await openForm(ctx, 'broadcastTemplate', { programmeId: about.programmeId });
  await showPrompt(ctx, askTemplateMessage(ctx.say));
}

/** Takes a text to keep; words in braces that stand for nothing are refused before it is kept. */
export async function takeTemplate(ctx: BotContext): Promise<void> {
  await withAnnouncing(ctx, async (right) => {
    const kind = contentKind(ctx.message);
    const read = readContent(ctx.message!, kind);
    if (kind !== 'text') return showPrompt(ctx, needsTextMessage(ctx.say, kind));
    if (read.kind !== 'content') return showPrompt(ctx, refusedContentMessage(ctx.say, { read, kind }));
    const { text, entities } = read.sent;
    const { needs, updateId, now } = ctx;
    const kept = await keepTemplate(needs, { right, written: { text, entities }, updateId, now });
    await openForm(ctx, 'broadcastTemplate', {
      programmeId: right.about.programmeId,
      templateId: kept.templateId,
      takenUpdateId: updateId,
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
export function repeatTemplate(ctx: BotContext): Repeat | undefined {
  const { templateId, takenUpdateId } = valuesOf(ctx.actor.form, 'broadcastTemplate') ?? {};
  if (templateId === undefined || takenUpdateId !== ctx.updateId) return undefined;
  return () => showKept(ctx, templateId);
}
