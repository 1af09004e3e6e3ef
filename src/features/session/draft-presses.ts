import type { Composer } from 'grammy';
import type { BotContext } from '#telegram/bot-context.ts';
import type { ButtonName } from '#telegram/commands/button-catalogue.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { listScreen } from '#telegram/forms/find-in-list.ts';
import { show, toast } from '#telegram/screens/show-message.ts';
import { sayQuiet } from '#telegram/sending/quiet-words.ts';
import {
  confirmDropMessage,
  draftList,
  draftMessage,
  faultyMessage,
  quietMessage,
} from './draft-messages.ts';
import { dropChanges } from './drop-changes.ts';
import { sayRefusal } from './refusal-words.ts';
import { showRelease } from './release-card.ts';
import { type ReleaseManner, releaseChanges } from './release-changes.ts';
import { loadView, type TimetableView, withTimetable } from './timetable-view.ts';

const manners = {
  draftRelease: 'ask',
  draftReleaseLater: 'later',
  draftReleaseSilent: 'silently',
} satisfies Partial<Record<ButtonName, ReleaseManner>>;

/** What is collected: seeing it, leaving some of it out, announcing it. */
export function addDraftPresses(bot: Composer<BotContext>): void {
  onPress(bot, 'draftView', (ctx) => withTimetable(ctx, (view) => show(ctx, draftMessage(view))));
  onPress(bot, 'draftDrop', dropOne);
  onPress(bot, 'draftDropAll', (ctx) =>
    withTimetable(ctx, (view) =>
      show(ctx, view.changes.length > 0 ? confirmDropMessage(view) : draftMessage(view)),
    ),
  );
  onPress(bot, 'draftDropAllYes', dropAll);
  for (const [name, manner] of Object.entries(manners)) {
    onPress(bot, name as keyof typeof manners, (ctx, revision) => release(ctx, revision, manner));
  }
  onPress(bot, 'releaseCard', (ctx, id) => withTimetable(ctx, (view) => showRelease(ctx, view, id)));
}

/** What is collected, one by one; without anything, that. */
export const collectedList = listScreen('draftList', (ctx, use) =>
  withTimetable(ctx, (view) =>
    view.changes.length > 0 ? use(draftList(view)) : show(ctx, draftMessage(view)),
  ),
);

async function dropOne(ctx: BotContext, changeId: number): Promise<void> {
  const { needs, say, updateId, now } = ctx;
  await withTimetable(ctx, async (_view, right) => {
    const outcome = await dropChanges(needs, { right, what: { changeId }, updateId, now });
    const isDropped = outcome.kind === 'dropped' && outcome.count > 0;
    if (!isDropped) await toast(ctx, say('session-changed-meanwhile'));
    const view = await loadView(ctx, right);
    await show(ctx, draftMessage(view, isDropped ? say('session-dropped') : undefined));
  });
}

async function dropAll(ctx: BotContext, seenRevision: number): Promise<void> {
  const { needs, say, updateId, now } = ctx;
  await withTimetable(ctx, async (_view, right) => {
    const outcome = await dropChanges(needs, { right, what: { seenRevision }, updateId, now });
    const view = await loadView(ctx, right);
    if (outcome.kind === 'dropped') return show(ctx, draftMessage(view, say('session-dropped-all')));
    await toast(ctx, say('session-changed-meanwhile'));
    await show(ctx, draftMessage(view));
  });
}

async function release(ctx: BotContext, revision: number, manner: ReleaseManner): Promise<void> {
  const { needs, say, updateId, now } = ctx;
  await withTimetable(ctx, async ({ programme }, right) => {
    const outcome = await releaseChanges(needs, { right, revision, manner, updateId, now });
    const view = await loadView(ctx, right);
    switch (outcome.kind) {
      case 'released':
        return showRelease(ctx, view, outcome.releaseId);
      case 'releasedBefore':
        await toast(ctx, say('session-released-before'));
        return showRelease(ctx, view, outcome.releaseId);
      case 'changedMeanwhile':
      case 'nothing':
        await toast(ctx, say('session-changed-meanwhile'));
        return show(ctx, draftMessage(view));
      case 'quiet':
        return show(
          ctx,
          quietMessage(view, {
            ...{ ...outcome, nextAt: new Date(outcome.nextAt) },
            why: await sayQuiet(ctx, programme),
          }),
        );
      case 'faulty':
        return showFaulty(ctx, view, outcome);
    }
  });
}

async function showFaulty(
  ctx: BotContext,
  view: TimetableView,
  { changeId, fault }: Extract<Awaited<ReturnType<typeof releaseChanges>>, { kind: 'faulty' }>,
): Promise<void> {
  const change = view.changes.find((each) => each.changeId === changeId);
  if (!change) return show(ctx, draftMessage(view));
  await show(ctx, faultyMessage(view, change, sayRefusal(ctx.say, fault)));
}
