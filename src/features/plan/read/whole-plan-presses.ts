import type { Right } from '#domain/people/authorise.ts';
import { planProgress } from '#domain/plan/plan-progress.ts';
import { loadWholePlan } from '#features/plan/load-plan.ts';
import { examplePlanMessage } from '#features/plan/write/example-plan-messages.ts';
import { closePlanDialogue } from '#storage/plan/plan-place-store.ts';
import { listTemplateVersions } from '#storage/plan/plan-template-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';
import { groupMessage, groupsMessage } from './groups-messages.ts';
import { oldSectionsMessage } from './old-sections-messages.ts';
import { previewMessage, previewPageMessage } from './preview-messages.ts';

async function loadScreen(ctx: BotContext, right: Right<'writePlan'>) {
  return { say: ctx.say, view: await loadWholePlan(ctx.needs.database.db, right) };
}

export async function showGroups(ctx: BotContext, right: Right<'writePlan'>): Promise<void> {
  await showPrompt(ctx, groupsMessage(await loadScreen(ctx, right)));
}

/** The sections of one group; a group the template no longer has gives all groups. */
export async function showGroup(ctx: BotContext, right: Right<'writePlan'>, groupKey: string): Promise<void> {
  const screen = await loadScreen(ctx, right);
  await showPrompt(ctx, groupMessage(screen, groupKey) ?? groupsMessage(screen));
}

/** What was answered in sections that are not asked any more. */
export async function showOldSections(
  ctx: BotContext,
  right: Right<'writePlan'>,
  page: number,
): Promise<void> {
  const screen = await loadScreen(ctx, right);
  const { programmeId } = screen.view.stored;
  const versions = await listTemplateVersions(ctx.needs.database.db, programmeId);
  const known = versions.flatMap(({ template }) => template.sections);
  await showPrompt(ctx, oldSectionsMessage(screen, known, page));
}

/** A whole plan to read as an example; a template without one shows its own groups. */
export async function showExamplePlan(
  ctx: BotContext,
  right: Right<'writePlan'>,
  page: number,
): Promise<void> {
  const screen = await loadScreen(ctx, right);
  await showPrompt(ctx, examplePlanMessage(screen, page) ?? groupsMessage(screen));
}

/** Page 0 lists the gaps; from page 1 on stands the text itself. */
export async function showPreview(ctx: BotContext, right: Right<'writePlan'>, page: number): Promise<void> {
  const screen = await loadScreen(ctx, right);
  await showPrompt(ctx, page === 0 ? previewMessage(screen) : previewPageMessage(screen, page));
}

/** Leaves the plan: nothing typed is an answer until it is opened again. Once more changes nothing. */
export async function stopPlan(ctx: BotContext, right: Right<'writePlan'>): Promise<void> {
  const { view } = await loadScreen(ctx, right);
  await closePlanDialogue(ctx.needs.database.db, right.about.participantId);
  const { filled, total } = planProgress(view.sections, view.context);
  const nudge = { label: ctx.say('plan-button-nudge'), data: press('planNudge') };
  await showPrompt(ctx, { text: ctx.say('plan-stopped', { filled, total }), buttons: [[nudge]] });
}
