import { Composer } from 'grammy';
import { membershipInHand } from '#domain/people/actor.ts';
import { authorise } from '#domain/people/authorise.ts';
import { getScoreSheet } from '#storage/review/seminar-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import type { Feature } from '#telegram/feature.ts';
import { listScreen } from '#telegram/forms/find-in-list.ts';
import { show } from '#telegram/screens/show-message.ts';
import { loadSeminar } from './load-seminar.ts';
import { ownSlotMessage } from './order/slot-messages.ts';
import { installOrganizing, organizerLists } from './organizer-presses.ts';
import { resultMessage } from './results/result-messages.ts';
import { resultList } from './results/results-presses.ts';
import { loadResults } from './results/seminar-results.ts';
import { installSetup, setupDialogue } from './setup/setup-dialogue.ts';
import { sheetDialogue } from './sheet/sheet-dialogue.ts';
import { installScoring, openScoringQueue } from './sheet/sheet-presses.ts';

/** The seminar the training ends with: slots, order, score sheets, results. */
export function createSeminar(): Feature {
  const bot = new Composer<BotContext>();
  installOrganizing(bot);
  installSetup(bot);
  installScoring(bot);
  onPress(bot, 'seminarMine', showMine);
  const lists = [...organizerLists, resultList, listScreen('seminarQueue', openScoringQueue)];
  return { name: 'seminar', bot, lists, dialogues: [setupDialogue, sheetDialogue] };
}

/** [Seminar saya]: the result once it was handed over, until then the slot as it was told. */
async function showMine(ctx: BotContext): Promise<void> {
  const { db } = ctx.needs.database;
  const membership = membershipInHand(ctx.actor);
  const right = membership && authorise(ctx.actor, 'viewOwnStatus', membership);
  if (!right) return ctx.needs.home(ctx);
  const view = await loadSeminar(db, right);
  const presenter = view.presenters.find((each) => each.participantId === right.about.participantId);
  if (!presenter) return show(ctx, { text: ctx.say('seminar-not-told') });
  if (!presenter.place.releasedAt) return show(ctx, ownSlotMessage(ctx.say, view, presenter));
  const { results } = await loadResults(db, view);
  const result = results.find((each) => each.presenter.participantId === presenter.participantId);
  const criteria = await getScoreSheet(db, right.about.programmeId);
  if (result) await show(ctx, resultMessage(ctx.say, { criteria, result }));
}
