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
import { separate } from './texts/separate-answer.ts';
import { answerSection } from './write/answer-section.ts';
import { hideExample, showExample, showText } from './write/look-at-section.ts';
import { takeBack } from './write/take-back.ts';

/** Every button of the plan. Those of a section carry whose plan and which section they belong to. */
export function installPresses(bot: Composer<BotContext>): void {
  onPress(bot, 'planHome', async (ctx) => {
    await leaveNudge(ctx);
    await withWriter(ctx, (right) => showHomeCard(ctx, right));
  });
  onPress(bot, 'planContinue', (ctx) => withWriter(ctx, (right) => goTo(ctx, right, { kind: 'leftOff' })));
  onPress(bot, 'planGroups', (ctx) => withWriter(ctx, (right) => showGroups(ctx, right)));
  onPress(bot, 'planGroup', (ctx, key) => withWriter(ctx, (right) => showGroup(ctx, right, key)));
  onPress(bot, 'planPreview', (ctx, page) => withWriter(ctx, (right) => showPreview(ctx, right, page)));
  onPress(bot, 'planStop', (ctx) => withWriter(ctx, (right) => stopPlan(ctx, right)));
  onPress(bot, 'planSubmit', (ctx) => withWriter(ctx, (right) => askSubmit(ctx, right)));
  onPress(bot, 'planSubmitYes', (ctx, id, n) => withOwnPlan(ctx, id, (right) => submit(ctx, right, n)));
  onPress(bot, 'planComments', (ctx, id, page) =>
    withOwnPlan(ctx, id, (right) => showComments(ctx, right, page)),
  );
  onPress(bot, 'planExamplePlan', (ctx, page) =>
    withWriter(ctx, (right) => showExamplePlan(ctx, right, page)),
  );
  onPress(bot, 'planOldSections', (ctx, id, page) =>
    withOwnPlan(ctx, id, (right) => showOldSections(ctx, right, page)),
  );
  onPress(bot, 'planUndo', (ctx, id, undoRevision) =>
    withOwnPlan(ctx, id, (right) => takeBack(ctx, { right, undoRevision })),
  );
  onPress(bot, 'planSeparate', (ctx, id, undoRevision, textUpdateId) =>
    withOwnPlan(ctx, id, (right) => separate(ctx, { right, undoRevision, textUpdateId })),
  );
  installSectionPresses(bot);
}

function installSectionPresses(bot: Composer<BotContext>): void {
  onPress(bot, 'planOpen', (ctx, id, key) =>
    withOwnPlan(ctx, id, (right) => goTo(ctx, right, { kind: 'section', key })),
  );
  onPress(bot, 'planBack', (ctx, id, key) =>
    withOwnPlan(ctx, id, (right) => goTo(ctx, right, { kind: 'before', key })),
  );
  onPress(bot, 'planExample', (ctx, id, key) =>
    withOwnPlan(ctx, id, (right) => showExample(ctx, right, key)),
  );
  onPress(bot, 'planHideExample', (ctx, id, key) =>
    withOwnPlan(ctx, id, (right) => hideExample(ctx, right, key)),
  );
  onPress(bot, 'planShowText', (ctx, id, key) => withOwnPlan(ctx, id, (right) => showText(ctx, right, key)));
  onPress(bot, 'planSkip', (ctx, id, key) => act(ctx, { id, key, input: { kind: 'skip' } }));
  onPress(bot, 'planDone', (ctx, id, key) => act(ctx, { id, key, input: { kind: 'done' } }));
  onPress(bot, 'planReplace', (ctx, id, key) => act(ctx, { id, key, input: { kind: 'replaceAll' } }));
  onPress(bot, 'planPick', (ctx, id, key, option) => act(ctx, { id, key, input: { kind: 'pick', option } }));
  onPress(bot, 'planToggle', (ctx, id, key, option) =>
    act(ctx, { id, key, input: { kind: 'toggle', option } }),
  );
  onPress(bot, 'planSaveAmount', (ctx, id, key, amountRupiah) =>
    act(ctx, { id, key, input: { kind: 'confirmMoney', amountRupiah } }),
  );
  onPress(bot, 'planAction', (ctx, id, key, action, rowId) => {
    if (isChoosing(action)) return withOwnPlan(ctx, id, (right) => chooseRow(ctx, right, { key, action }));
    return act(ctx, { id, key, input: inputOf(action, rowId) });
  });
}

async function act(
  ctx: BotContext,
  press: { id: number; key: string; input: PlanInput | undefined },
): Promise<void> {
  const { needs, now, updateId } = ctx;
  const { id, key: sectionKey, input } = press;
  if (!input) return withWriter(ctx, (right) => showHomeCard(ctx, right));
  await withOwnPlan(ctx, id, async (right) => {
    const request = { right, sectionKey, input, sentAt: ctx.actedAt, now, updateId };
    await showAnswered(ctx, right, await answerSection(needs, request));
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
