import type { Composer } from 'grammy';
import type { Message, Say } from '#domain/message.ts';
import { authorise } from '#domain/people/authorise.ts';
import { loadSeminar, type SeminarView } from '#features/seminar/load-seminar.ts';
import { pageOf, stepsRow } from '#features/seminar/order/list-page.ts';
import { findHolderName } from '#storage/people/role-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { show, toast } from '#telegram/screens/show-message.ts';
import { releaseQuestion } from './release-question.ts';
import { releaseResults } from './release-results.ts';
import { scoreText } from './result-messages.ts';
import { loadResults, type Result, type Results } from './seminar-results.ts';

/** What the reviewers gave, and handing it to the participants. */
export function installResults(bot: Composer<BotContext>): void {
  onPress(bot, 'seminarResults', (ctx, page) =>
    withResults(ctx, (view, { results }) =>
      show(ctx, resultsMessage(ctx.say, { view, results, wanted: page })),
    ),
  );
  onPress(bot, 'seminarRelease', (ctx) => withResults(ctx, (view, loaded) => askRelease(ctx, view, loaded)));
  onPress(bot, 'seminarReleaseYes', (ctx) => withResults(ctx, (view) => release(ctx, view)));
}

async function withResults(
  ctx: BotContext,
  run: (view: SeminarView, loaded: Results) => Promise<unknown>,
): Promise<void> {
  const { programmeId } = ctx.actor;
  const { db } = ctx.needs.database;
  if (!programmeId || !authorise(ctx.actor, 'manageReviews', { programmeId })) return refuse(ctx);
  const view = await loadSeminar(db, programmeId);
  await run(view, await loadResults(db, view));
}

function resultsMessage(
  say: Say,
  { view, results, wanted }: { view: SeminarView; results: readonly Result[]; wanted: number },
): Message {
  const { rows, page, last } = pageOf(view.presenters, wanted);
  const lines = rows.map(({ name, number, participantId, place }) => {
    const result = results.find(({ presenter }) => presenter.participantId === participantId);
    if (!result) return say('seminar-result-none', { number, name });
    const values = { number, name, total: scoreText(say, result.total), reviewers: result.reviewers };
    return say(place.releasedAt ? 'seminar-result-released' : 'seminar-result-ready', values);
  });
  const ready = readyOf(results).length;
  return {
    text: [say('seminar-results', { ready, page: page + 1, pages: last + 1 }), ...lines].join('\n'),
    buttons: [
      ...stepsRow(say, { page, last }, (number) => press('seminarResults', number)),
      ...(ready > 0
        ? [[{ label: say('seminar-button-release', { results: ready }), data: press('seminarRelease') }]]
        : []),
      [{ label: say('button-back'), data: press('seminarPanel') }],
    ],
  };
}

const readyOf = (results: readonly Result[]) =>
  results.filter(({ presenter }) => presenter.place.releasedAt === undefined);

async function askRelease(ctx: BotContext, view: SeminarView, loaded: Results): Promise<void> {
  const { say, now, needs } = ctx;
  const { results, criteria } = loaded;
  const ready = readyOf(results);
  if (ready.length === 0) return show(ctx, resultsMessage(say, { view, results, wanted: 0 }));
  const ids = ready.map(({ presenter }) => presenter.participantId);
  const sheets = loaded.open.filter(({ presenter }) => ids.includes(presenter.participantId));
  const open = await Promise.all(
    sheets.map(async (sheet) => ({
      ...sheet,
      reviewer: (await findHolderName(needs.database.db, sheet.personId)) ?? say('review-unnamed'),
    })),
  );
  await show(ctx, releaseQuestion(say, { view, ready, open, criteria: criteria.length, now }));
}

async function release(ctx: BotContext, { programme }: SeminarView): Promise<void> {
  const { needs, actor, updateId, now } = ctx;
  const { db } = needs.database;
  const input = { programmeId: programme.id, personId: actor.personId!, updateId, now };
  const { released } = await releaseResults(needs, input);
  const done = released > 0 ? 'seminar-released' : 'seminar-released-before';
  await toast(ctx, ctx.say(done, { results: released }));
  const view = await loadSeminar(db, programme.id);
  const { results } = await loadResults(db, view);
  await show(ctx, resultsMessage(ctx.say, { view, results, wanted: 0 }));
}
