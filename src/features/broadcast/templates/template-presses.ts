import type { Composer } from 'grammy';
import { showAudience } from '#features/broadcast/audience/audience-presses.ts';
import { composeDraft } from '#features/broadcast/compose/compose-draft.ts';
import { contentOfText } from '#features/broadcast/compose/read-content.ts';
import { refusedContentMessage } from '#features/broadcast/compose/refused-content-messages.ts';
import { type BroadcastTemplate, listTemplates } from '#storage/broadcast/broadcast-template-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { leaveForm } from '#telegram/forms/open-form.ts';
import { send, show, toast } from '#telegram/screens/show-message.ts';
import { removeTemplate } from './keep-template.ts';
import { actOf, askTemplate, inProgramme, withTemplate } from './template-dialogue.ts';
import { removedTemplateMessage, templateListMessage, templateMessage } from './template-messages.ts';

/** Texts kept to be announced again: listed, shown, used, added, removed. */
export function addTemplatePresses(bot: Composer<BotContext>): void {
  onPress(bot, 'broadcastTemplates', (ctx) =>
    inProgramme(ctx, (programmeId) => showTemplates(ctx, programmeId)),
  );
  onPress(bot, 'broadcastTemplateNew', (ctx) =>
    inProgramme(ctx, (programmeId) => askTemplate(ctx, programmeId)),
  );
  onPress(bot, 'broadcastTemplateOpen', (ctx, id) =>
    withTemplate(ctx, id, (found) => openTemplate(ctx, found)),
  );
  onPress(bot, 'broadcastTemplateUse', (ctx, id) =>
    withTemplate(ctx, id, (found) => useTemplate(ctx, found)),
  );
  onPress(bot, 'broadcastTemplateRemove', (ctx, id) => withTemplate(ctx, id, (found) => remove(ctx, found)));
  onPress(bot, 'broadcastTemplateRestore', (ctx, id) =>
    withTemplate(ctx, id, (found) => restore(ctx, found)),
  );
}

async function showTemplates(ctx: BotContext, programmeId: number): Promise<void> {
  await leaveForm(ctx, 'broadcastTemplate');
  const templates = await listTemplates(ctx.needs.database.db, programmeId);
  await show(ctx, templateListMessage(ctx.say, templates));
}

/** The text alone, as it will be filled in, and below it what can be done. */
async function openTemplate(ctx: BotContext, template: BroadcastTemplate): Promise<void> {
  if (template.isRemoved) return show(ctx, removedTemplateMessage(ctx.say, template));
  await send(ctx, { text: template.text, entities: template.entities, verbatim: true });
  await send(ctx, templateMessage(ctx.say, template));
}

async function useTemplate(
  ctx: BotContext,
  { programmeId, text, entities }: BroadcastTemplate,
): Promise<void> {
  const read = contentOfText(text, entities);
  if (read.kind !== 'content') return show(ctx, refusedContentMessage(ctx.say, { read, kind: 'text' }));
  const { broadcastId } = await composeDraft(ctx.needs, {
    programmeId,
    content: read.content,
    ...actOf(ctx),
  });
  await showAudience(ctx, broadcastId);
}

async function remove(ctx: BotContext, template: BroadcastTemplate): Promise<void> {
  const { id: templateId, programmeId } = template;
  await removeTemplate(ctx.needs, { templateId, programmeId, isRemoved: true, ...actOf(ctx) });
  await show(ctx, removedTemplateMessage(ctx.say, template));
}

async function restore(ctx: BotContext, template: BroadcastTemplate): Promise<void> {
  const { id: templateId, programmeId } = template;
  await removeTemplate(ctx.needs, { templateId, programmeId, isRemoved: false, ...actOf(ctx) });
  await toast(ctx, ctx.say('broadcast-template-restored'));
  await show(ctx, templateMessage(ctx.say, template));
}
