import type { Composer } from 'grammy';
import type { Say } from '#domain/message.ts';
import { authorise } from '#domain/people/authorise.ts';
import { loadSeminar, type ManagedSeminar, type SeminarView } from '#features/seminar/load-seminar.ts';
import { presentersEach } from '#features/seminar/order/order-messages.ts';
import { findHolderName } from '#storage/people/role-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { listScreen } from '#telegram/forms/find-in-list.ts';
import { type ListAtHand, openList } from '#telegram/screens/list-screen.ts';
import { show, toast } from '#telegram/screens/show-message.ts';
import { releaseQuestion } from './release-question.ts';
import { releaseResults } from './release-results.ts';
import { scoreText } from './result-messages.ts';
import { loadResults, type Result, type Results } from './seminar-results.ts';

/** What the reviewers gave, and handing it to the participants. */
export function installResults(bot: Composer<BotContext>): void {
  onPress(bot, 'seminarRelease', (ctx) => withResults(ctx, (view, loaded) => askRelease(ctx, view, loaded)));
  onPress(bot, 'seminarReleaseYes', (ctx) => withResults(ctx, (view) => release(ctx, view)));
}

export const resultList = listScreen('seminarResults', (ctx, use) =>
  withResults(ctx, (view, { results }) => use(resultsList(ctx.say, view, results))),
);

async function withResults(
  ctx: BotContext,
  run: (view: ManagedSeminar, loaded: Results) => Promise<unknown>,
): Promise<void> {
  const { programmeId } = ctx.actor;
  const { db } = ctx.needs.database;
  const right = programmeId && authorise(ctx.actor, 'manageReviews', { programmeId });
  if (!right) return refuse(ctx);
  const view = await loadSeminar(db, right);
  await run(view, await loadResults(db, view));
}

function resultsList(say: Say, view: SeminarView, results: readonly Result[]): ListAtHand {
  const ready = readyOf(results).length;
  const release = { label: say('seminar-button-release', { results: ready }), data: press('seminarRelease') };
  return openList(
    say,
    { rows: view.presenters, size: presentersEach },
    {
      name: ({ name }) => name,
      head: [say('seminar-results', { ready })],
      line: ({ name, number, participantId, place }) => {
        const result = results.find(({ presenter }) => presenter.participantId === participantId);
        if (!result) return say('seminar-result-none', { number, name });
        const values = { number, name, total: scoreText(say, result.total), reviewers: result.reviewers };
        return say(place.releasedAt ? 'seminar-result-released' : 'seminar-result-ready', values);
      },
      below: [
        ...(ready > 0 ? [[release]] : []),
        [{ label: say('button-back'), data: press('seminarPanel') }],
      ],
      to: (page) => press('seminarResults', page),
    },
  );
}

const readyOf = (results: readonly Result[]) =>
  results.filter(({ presenter }) => presenter.place.releasedAt === undefined);

async function askRelease(ctx: BotContext, view: SeminarView, loaded: Results): Promise<void> {
  const { say, now, needs } = ctx;
  const { results, criteria } = loaded;
  const ready = readyOf(results);
  if (ready.length === 0) return show(ctx, resultsList(say, view, results).message(0));
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

async function release(ctx: BotContext, { right }: ManagedSeminar): Promise<void> {
  const { needs, updateId, now } = ctx;
  const { db } = needs.database;
  const { released } = await releaseResults(needs, { right, updateId, now });
  const done = released > 0 ? 'seminar-released' : 'seminar-released-before';
  await toast(ctx, ctx.say(done, { results: released }));
  const view = await loadSeminar(db, right);
  const { results } = await loadResults(db, view);
  await show(ctx, resultsList(ctx.say, view, results).message(0));
}
