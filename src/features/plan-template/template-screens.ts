import type { Right } from '#domain/people/authorise.ts';
import { countPlans } from '#storage/plan/plan-move-store.ts';
import {
  findTemplateVersion,
  getPlanTemplate,
  listLibrary,
  listTemplateVersions,
  type TemplateVersion,
} from '#storage/plan/plan-template-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { permit } from '#telegram/commands/permit.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { leaveForm } from '#telegram/forms/open-form.ts';
import { sendFile, show } from '#telegram/screens/show-message.ts';
import { scopeGroups, scopeHome } from './scope-messages.ts';
import type { ScopeView } from './scope-view.ts';
import { libraryMessage, versionMessage, versionsMessage } from './version-messages.ts';

/** Runs for those who may change the programme; anybody else is told. */
export async function withEditor(
  ctx: BotContext,
  programmeId: number,
  run: (view: ScopeView, right: Right<'editProgramme'>) => Promise<unknown>,
): Promise<void> {
  const permitted = await permit(ctx, 'editProgramme', programmeId);
  if (!permitted) return;
  const { programme, right } = permitted;
  const { db } = ctx.needs.database;
  const [inUse, plans] = [await getPlanTemplate(db, programmeId), await countPlans(db, programmeId)];
  await run({ programme, inUse, plans }, right);
}

/** The same for a button that carries a version; one of nobody's programme is not told from a foreign one. */
export async function withVersion(
  ctx: BotContext,
  templateId: number,
  run: (view: ScopeView, of: { chosen: TemplateVersion; right: Right<'editProgramme'> }) => Promise<unknown>,
): Promise<void> {
  const chosen = await findTemplateVersion(ctx.needs.database.db, templateId);
  if (!chosen) return refuse(ctx);
  await withEditor(ctx, chosen.programmeId, (view, right) => run(view, { chosen, right }));
}

export const showScope = (ctx: BotContext, programmeId: number, lead?: string[]) =>
  withEditor(ctx, programmeId, async (view) => {
    await leaveForm(ctx, 'planTemplateUpload');
    await show(ctx, scopeHome(ctx.say, view, lead));
  });

export const showScopeGroups = (ctx: BotContext, programmeId: number) =>
  withEditor(ctx, programmeId, (view) => show(ctx, scopeGroups(ctx.say, view)));

export const showVersions = (ctx: BotContext, programmeId: number) =>
  withEditor(ctx, programmeId, async (view) => {
    await show(
      ctx,
      versionsMessage(ctx.say, view, await listTemplateVersions(ctx.needs.database.db, programmeId)),
    );
  });

export const showVersion = (ctx: BotContext, templateId: number) =>
  withVersion(ctx, templateId, (view, { chosen }) => show(ctx, versionMessage(ctx.say, view, { chosen })));

export const showLibrary = (ctx: BotContext, programmeId: number) =>
  withEditor(ctx, programmeId, async () => {
    await show(ctx, libraryMessage(ctx.say, programmeId, await listLibrary(ctx.needs.database.db)));
  });

/** Hands a version out as the file that can be changed and sent back. */
export const downloadVersion = (ctx: BotContext, templateId: number) =>
  withVersion(ctx, templateId, async (_view, { chosen }) => {
    const { template, version } = chosen;
    const text = `${JSON.stringify({ ...template, version }, null, 2)}\n`;
    await sendFile(ctx, {
      fileName: `${template.key}-v${version}.json`,
      bytes: new TextEncoder().encode(text),
      caption: { text: ctx.say('template-file-caption') },
    });
  });
