import type { PlanSection } from '#domain/plan/template/plan-template.ts';
import { dependentSections } from '#domain/plan/template/plan-template-change.ts';
import { countAnswered } from '#storage/plan/plan-move-store.ts';
import { listLibrary } from '#storage/plan/plan-template-store.ts';
import { listDeadlines } from '#storage/programme/deadline-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { show, toast } from '#telegram/screens/show-message.ts';
import { changeScope } from './change-scope.ts';
import { keepTemplate } from './keep-template.ts';
import { scopeGroup, scopeGroups } from './scope-messages.ts';
import type { ScopeView } from './scope-view.ts';
import { nameList } from './section-names.ts';
import { showScope, showVersion, withEditor, withVersion } from './template-screens.ts';
import { useTemplate } from './use-template.ts';
import { askUseMessage } from './version-messages.ts';

export const showScopeGroup = (ctx: BotContext, programmeId: number, groupKey: string) =>
  withEditor(ctx, programmeId, (view) => show(ctx, scopeGroup(ctx.say, view, { groupKey })));

/** Leaves a section out or asks for it again, and says what hangs on it. */
export async function switchSection(
  ctx: BotContext,
  programmeId: number,
  { key, becomes }: { key: string; becomes: string },
): Promise<void> {
  const { needs, say, updateId, now } = ctx;
  const change = { section: key, isAsked: becomes === 'on' };
  await withEditor(ctx, programmeId, async (before, right) => {
    const section = before.inUse.template.sections.find((each) => each.key === key);
    const outcome = await changeScope(needs, { right, change, updateId, now });
    if (!section) return show(ctx, scopeGroups(say, before));
    if (outcome.kind === 'required') await toast(ctx, say('template-section-stays'));
    await withEditor(ctx, programmeId, async (view) => {
      const lead =
        outcome.kind === 'changed' ? await effectLines(ctx, view, { section, isAsked: change.isAsked }) : [];
      await show(ctx, scopeGroup(say, view, { groupKey: section.group, lead }));
    });
  });
}

async function effectLines(
  { needs, say }: BotContext,
  { programme, inUse }: ScopeView,
  { section, isAsked }: { section: PlanSection; isAsked: boolean },
): Promise<string[]> {
  const title = section.shortTitle[say.locale];
  if (isAsked) return [say('template-switched-on', { title })];
  const { db } = needs.database;
  const answered = await countAnswered(db, programme.id, section.key);
  const dependents = dependentSections(inUse.template, section.key);
  const deadlines = (await listDeadlines(db, programme.id)).filter(({ sections }) =>
    sections?.includes(section.key),
  );
  return [
    say('template-switched-off', { title }),
    ...(answered > 0 ? [say('template-off-answered', { answered })] : []),
    ...(dependents.length > 0 ? [say('template-off-dependents', { names: nameList(say, dependents) })] : []),
    ...deadlines.map(({ label }) => say('template-off-deadline', { label })),
  ];
}

export async function changeLevel(ctx: BotContext, programmeId: number, word: string): Promise<void> {
  const level = word === 'full' ? 'full' : 'core';
  const { needs, updateId, now, say } = ctx;
  await withEditor(ctx, programmeId, async (_view, right) => {
    const act = { right, change: { level }, updateId, now } as const;
    await changeScope(needs, act);
    await showScope(ctx, programmeId, [say(`template-level-now-${level}`)]);
  });
}

/** Takes a template of the library as a version of this programme and shows how it differs. */
export async function takeFromLibrary(ctx: BotContext, programmeId: number, key: string): Promise<void> {
  const { needs, updateId, now } = ctx;
  await withEditor(ctx, programmeId, async (_view, right) => {
    const template = (await listLibrary(needs.database.db)).find((each) => each.key === key);
    if (!template) return showScope(ctx, programmeId);
    const { templateId } = await keepTemplate(needs, { right, template, updateId, now });
    await showVersion(ctx, templateId);
  });
}

/** Asks first when plans are being written; else there is nothing to be careful about. */
export const askUse = (ctx: BotContext, templateId: number) =>
  withVersion(ctx, templateId, async (view, { chosen }) => {
    if (view.inUse.id === templateId || view.plans.open === 0) return putInUse(ctx, templateId);
    await show(ctx, askUseMessage(ctx.say, view, chosen));
  });

export const putInUse = (ctx: BotContext, templateId: number) =>
  withVersion(ctx, templateId, async (_view, { chosen, right }) => {
    const { needs, say, updateId, now } = ctx;
    const { programmeId } = chosen;
    const outcome = await useTemplate(needs, { right, templateId, updateId, now });
    if (outcome.kind !== 'used') {
      await toast(ctx, say('template-already-used'));
      return showScope(ctx, programmeId);
    }
    await showScope(ctx, programmeId, [
      say('template-used', { version: outcome.version }),
      ...(outcome.moved > 0 ? [say('template-moved', { plans: outcome.moved })] : []),
    ]);
  });
