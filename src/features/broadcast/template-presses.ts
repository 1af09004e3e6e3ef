import type { Composer } from 'grammy';
import { authorise } from '#domain/authorise.ts';
import type { Actor } from '#domain/role.ts';
import { type BroadcastTemplate, findTemplate, listTemplates } from '#storage/broadcast-template-store.ts';
import { closeForm, saveForm } from '#storage/form-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { contentKind } from '#telegram/content-kind.ts';
import { onPress } from '#telegram/on-press.ts';
import { send, show, showPrompt, toast } from '#telegram/show-message.ts';
import { showAudience } from './audience-presses.ts';
import { composeDraft } from './compose-draft.ts';
import { refusedContentMessage } from './composing-dialogue.ts';
import { keepTemplate, removeTemplate } from './keep-template.ts';
import { contentOfText, readContent } from './read-content.ts';
import {
  askTemplateMessage,
  needsTextMessage,
  removedTemplateMessage,
  templateListMessage,
  templateMessage,
} from './template-messages.ts';

const templateFormKind = 'broadcastTemplate';

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

/** The programme the announcement is for: that of the open form, else the one in hand. */
async function inProgramme(ctx: BotContext, run: (programmeId: number) => Promise<void>): Promise<void> {
  const programmeId = Number(ctx.actor.form?.values.programmeId ?? ctx.actor.programmeId);
  if (authorise(ctx.actor, 'broadcast', { programmeId })) return run(programmeId);
  await show(ctx, { text: ctx.say('not-allowed') });
}

async function withTemplate(
  ctx: BotContext,
  id: number,
  run: (template: BroadcastTemplate) => Promise<void>,
): Promise<void> {
  const found = await findTemplate(ctx.needs.database.db, id);
  if (found && authorise(ctx.actor, 'broadcast', { programmeId: found.programmeId })) return run(found);
  await show(ctx, { text: ctx.say('not-allowed') });
}

async function showTemplates(ctx: BotContext, programmeId: number): Promise<void> {
  const { actor, needs } = ctx;
  if (actor.personId) await closeForm(needs.database.db, actor.personId, templateFormKind);
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

const actOf = (ctx: BotContext) => ({
  personId: ctx.actor.personId!,
  updateId: ctx.updateId,
  now: ctx.now,
});

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

/** The form waits for a text to keep. */
export const isKeepingTemplate = (actor: Actor) =>
  actor.form?.kind === templateFormKind && actor.form.values.takenUpdateId === undefined;

async function askTemplate(ctx: BotContext, programmeId: number): Promise<void> {
  await saveForm(ctx.needs.database.db, ctx.actor.personId!, {
    kind: templateFormKind,
    values: { programmeId },
    now: ctx.now,
  });
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
    await saveForm(ctx.needs.database.db, ctx.actor.personId!, {
      kind: templateFormKind,
      values: { programmeId, templateId: kept.templateId, takenUpdateId: ctx.updateId },
      now: ctx.now,
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
  const { form } = ctx.actor;
  if (form?.kind !== templateFormKind || form.values.takenUpdateId !== ctx.updateId) return next();
  await showKept(ctx, Number(form.values.templateId));
}
