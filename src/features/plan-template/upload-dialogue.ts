import type { Document } from 'grammy/types';
import { parsePlanTemplate } from '#domain/plan/template/parse-plan-template.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { onForm } from '#telegram/forms/on-form.ts';
import { leaveForm, openForm } from '#telegram/forms/open-form.ts';
import { show, showPrompt } from '#telegram/screens/show-message.ts';
import { faultsMessage, noTemplateMessage } from './fault-messages.ts';
import { keepTemplate } from './keep-template.ts';
import { withEditor, withVersion } from './template-screens.ts';
import { versionMessage } from './version-messages.ts';

const maxFileBytes = 1_000_000;

/** Asks for the changed file; the next file is taken for it. */
export const askForFile = (ctx: BotContext, programmeId: number) =>
  withEditor(ctx, programmeId, async () => {
    const { say } = ctx;
    await openForm(ctx, 'planTemplateUpload', { programmeId });
    await showPrompt(ctx, {
      text: say('template-ask-file'),
      buttons: [[{ label: say('button-cancel'), data: press('templateHome', programmeId) }]],
    });
  });

export const uploadDialogue = onForm('planTemplateUpload', async (ctx, { programmeId }) => {
  const { document } = ctx.message ?? {};
  if (document) return takeTemplateFile(ctx, programmeId, document);
  await withEditor(ctx, programmeId, () =>
    showPrompt(ctx, noTemplateMessage(ctx.say, programmeId, 'needsFile')),
  );
});

/** Reads a file as a template and keeps it as a version that is not in use yet; every fault is named. */
export const takeTemplateFile = (ctx: BotContext, programmeId: number, document: Document) =>
  withEditor(ctx, programmeId, async (_view, right) => {
    const { needs, say, updateId, now } = ctx;
    if ((document.file_size ?? 0) > maxFileBytes)
      return showPrompt(ctx, noTemplateMessage(say, programmeId, 'tooLarge'));
    const json = readJson(await needs.download(document.file_id));
    if (json === undefined) return showPrompt(ctx, noTemplateMessage(say, programmeId, 'notJson'));
    const read = parsePlanTemplate(json);
    if (read.kind === 'refused') return showPrompt(ctx, faultsMessage(say, programmeId, read.faults));
    const act = { right, template: read.template, updateId, now };
    const { kind, templateId } = await keepTemplate(needs, act);
    await leaveForm(ctx, 'planTemplateUpload');
    await withVersion(ctx, templateId, (view, { chosen }) =>
      show(ctx, versionMessage(say, view, { chosen, lead: [say(`template-file-${kind}`)] })),
    );
  });

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
