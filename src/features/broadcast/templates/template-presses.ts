import type { Composer } from 'grammy';
import type { Right } from '#domain/people/authorise.ts';
import { showAudience } from '#features/broadcast/audience/audience-presses.ts';
import { composeDraft } from '#features/broadcast/compose/compose-draft.ts';
import { contentOfText } from '#features/broadcast/compose/read-content.ts';
import { refusedContentMessage } from '#features/broadcast/compose/refused-content-messages.ts';
import { withAnnouncing } from '#features/broadcast/with-broadcast.ts';
import { type BroadcastTemplate, listTemplates } from '#storage/broadcast/broadcast-template-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { leaveForm } from '#telegram/forms/open-form.ts';
import { send, show, toast } from '#telegram/screens/show-message.ts';
import { removeTemplate } from './keep-template.ts';
import { askTemplate, withTemplate } from './template-dialogue.ts';
import { removedTemplateMessage, templateListMessage, templateMessage } from './template-messages.ts';

/** Texts kept to be announced again: listed, shown, used, added, removed. */
export function addTemplatePresses(bot: Composer<BotContext>): void {
  onPress(bot, 'broadcastTemplates', (ctx) => withAnnouncing(ctx, (right) => showTemplates(ctx, right)));
  onPress(bot, 'broadcastTemplateNew', (ctx) => withAnnouncing(ctx, (right) => askTemplate(ctx, right)));
  onPress(bot, 'broadcastTemplateOpen', (ctx, id) =>
    withTemplate(ctx, id, (found) => openTemplate(ctx, found)),
  );
  onPress(bot, 'broadcastTemplateUse', (ctx, id) =>
    withTemplate(ctx, id, (found, right) => useTemplate(ctx, right, found)),
  );
  onPress(bot, 'broadcastTemplateRemove', (ctx, id) =>
    withTemplate(ctx, id, (found, right) => remove(ctx, right, found)),
  );
  onPress(bot, 'broadcastTemplateRestore', (ctx, id) =>
    withTemplate(ctx, id, (found, right) => restore(ctx, right, found)),
  );
}

async function showTemplates(ctx: BotContext, { about }: Right<'broadcast'>): Promise<void> {
  await leaveForm(ctx, 'broadcastTemplate');
  const templates = await listTemplates(ctx.needs.database.db, about.programmeId);
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
  right: Right<'broadcast'>,
  { text, entities }: BroadcastTemplate,
): Promise<void> {
  const read = contentOfText(text, entities);
  if (read.kind !== 'content') return show(ctx, refusedContentMessage(ctx.say, { read, kind: 'text' }));
  const { needs, updateId, now } = ctx;
  const { broadcastId } = await composeDraft(needs, { right, content: read.content, updateId, now });
  await showAudience(ctx, { right, draftId: broadcastId });
}

async function remove(
  ctx: BotContext,
  right: Right<'broadcast'>,
  template: BroadcastTemplate,
): Promise<void> {
  if (await setRemoved(ctx, right, { templateId: template.id, isRemoved: true }))
    await show(ctx, removedTemplateMessage(ctx.say, template));
}

async function restore(
  ctx: BotContext,
  right: Right<'broadcast'>,
  template: BroadcastTemplate,
): Promise<void> {
  if (!(await setRemoved(ctx, right, { templateId: template.id, isRemoved: false }))) return;
  await toast(ctx, ctx.say('broadcast-template-restored'));
  await show(ctx, templateMessage(ctx.say, template));
}

async function setRemoved(
  ctx: BotContext,
  right: Right<'broadcast'>,
  wish: { templateId: number; isRemoved: boolean },
): Promise<boolean> {
  const { needs, updateId, now } = ctx;
  const { kind } = await removeTemplate(needs, { right, ...wish, updateId, now });
  if (kind === 'gone') await refuse(ctx);
  return kind === 'done';
}
