import type { Composer } from 'grammy';
import type { PlanInput } from '#domain/plan/plan-input.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { askSubmit, submit } from './hand-in/submit-presses.ts';
import { leaveNudge } from './nudge/nudge-dialogue.ts';
import { withOwnPlan, withWriter } from './plan-writer.ts';
import { showComments } from './read/standing-presses.ts';
import {
  showExamplePlan,
  showGroup,
  showGroups,
  showOldSections,
  showPreview,
  stopPlan,
} from './read/whole-plan-presses.ts';
import { chooseRow, isChoosing } from './rows/choose-row.ts';
import { goTo, showAnswered, showHomeCard } from './show-plan.ts';
import { answerSection } from './write/answer-section.ts';
import { hideExample, showExample, showText } from './write/look-at-section.ts';
import { takeBack } from './write/take-back.ts';

/** Every button of the plan. Those of a section carry whose plan and which section they belong to. */
export function installPresses(bot: Composer<BotContext>): void {
  onPress(bot, 'planHome', async (ctx) => {
    await leaveNudge(ctx);
    await withWriter(ctx, (id) => showHomeCard(ctx, id));
  });
  onPress(bot, 'planContinue', (ctx) => withWriter(ctx, (id) => goTo(ctx, id, { kind: 'leftOff' })));
  onPress(bot, 'planGroups', (ctx) => withWriter(ctx, (id) => showGroups(ctx, id)));
  onPress(bot, 'planGroup', (ctx, key) => withWriter(ctx, (id) => showGroup(ctx, id, key)));
  onPress(bot, 'planPreview', (ctx, page) => withWriter(ctx, (id) => showPreview(ctx, id, page)));
  onPress(bot, 'planStop', (ctx) => withWriter(ctx, (id) => stopPlan(ctx, id)));
  onPress(bot, 'planSubmit', (ctx) => withWriter(ctx, (id) => askSubmit(ctx, id)));
  onPress(bot, 'planSubmitYes', (ctx, id, n) => withOwnPlan(ctx, id, () => submit(ctx, id, n)));
  onPress(bot, 'planComments', (ctx, id, page) => withOwnPlan(ctx, id, () => showComments(ctx, id, page)));
  onPress(bot, 'planOpen', (ctx, id, key) =>
    withOwnPlan(ctx, id, () => goTo(ctx, id, { kind: 'section', key })),
  );
  onPress(bot, 'planBack', (ctx, id, key) =>
    withOwnPlan(ctx, id, () => goTo(ctx, id, { kind: 'before', key })),
  );
  onPress(bot, 'planExample', (ctx, id, key) => withOwnPlan(ctx, id, () => showExample(ctx, id, key)));
  onPress(bot, 'planHideExample', (ctx, id, key) => withOwnPlan(ctx, id, () => hideExample(ctx, id, key)));
  onPress(bot, 'planShowText', (ctx, id, key) => withOwnPlan(ctx, id, () => showText(ctx, id, key)));
  onPress(bot, 'planSkip', (ctx, id, key) => act(ctx, { id, key, input: { kind: 'skip' } }));
  onPress(bot, 'planExamplePlan', (ctx, page) => withWriter(ctx, (id) => showExamplePlan(ctx, id, page)));
  onPress(bot, 'planOldSections', (ctx, id, page) =>
    withOwnPlan(ctx, id, () => showOldSections(ctx, id, page)),
  );
  onPress(bot, 'planUndo', (ctx, id, undoRevision) =>
    withOwnPlan(ctx, id, () => takeBack(ctx, { participantId: id, undoRevision })),
  );
  onPress(bot, 'planDone', (ctx, id, key) => act(ctx, { id, key, input: { kind: 'done' } }));
  onPress(bot, 'planReplace', (ctx, id, key) => act(ctx, { id, key, input: { kind: 'replaceAll' } }));
  onPress(bot, 'planPick', (ctx, id, key, option) => act(ctx, { id, key, input: { kind: 'pick', option } }));
  onPress(bot, 'planToggle', (ctx, id, key, option) =>
    act(ctx, { id, key, input: { kind: 'toggle', option } }),
  );
  onPress(bot, 'planAction', (ctx, id, key, action, rowId) => {
    if (isChoosing(action)) return withOwnPlan(ctx, id, () => chooseRow(ctx, { id, key, action }));
    return act(ctx, { id, key, input: inputOf(action, rowId) });
  });
}

async function act(
  ctx: BotContext,
  press: { id: number; key: string; input: PlanInput | undefined },
): Promise<void> {
  const { needs, now, updateId } = ctx;
  const { id: participantId, key: sectionKey, input } = press;
  if (!input) return withWriter(ctx, (id) => showHomeCard(ctx, id));
  await withOwnPlan(ctx, participantId, async () => {
    const request = { participantId, sectionKey, input, sentAt: ctx.actedAt, now, updateId };
    await showAnswered(ctx, await answerSection(needs, request));
  });
}

function inputOf(action: string, rowId: number): PlanInput | undefined {
  const cell = /^cell_(.+)$/.exec(action)?.[1];
  if (cell !== undefined) return { kind: 'editCell', rowId, column: cell };
  const inputs: Record<string, PlanInput> = {
    save: { kind: 'confirmMoney' },
    change: { kind: 'changeMoney' },
    tidy: { kind: 'acceptTidied' },
    add: { kind: 'addRow' },
    edit: { kind: 'editRow', rowId },
    delete: { kind: 'deleteRow', rowId },
    restore: { kind: 'restoreRow' },
    swap: { kind: 'swapDays', rowId },
    up: { kind: 'moveRow', rowId, by: -1 },
    down: { kind: 'moveRow', rowId, by: 1 },
  };
  return Object.hasOwn(inputs, action) ? inputs[action] : undefined;
}
