import { Composer } from 'grammy';
import { authorise } from '#domain/people/authorise.ts';
import { getReviewRules } from '#storage/review/review-rules-store.ts';
import { listPlanStandings } from '#storage/review/review-store.ts';
import { listSeminarPlaces } from '#storage/review/seminar-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onCommand } from '#telegram/commands/on-command.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { listScreen, type UseList } from '#telegram/forms/find-in-list.ts';
import { show } from '#telegram/screens/show-message.ts';
import { installAssigning } from './assign/assign-presses.ts';
import { installOverview, plansOfProgramme } from './assign/organizer-presses.ts';
import { commentDialogue } from './comment/comment-dialogue.ts';
import { askComment, commentLists, remove, rewrite, showComments } from './comment/comment-presses.ts';
import { leaveComment } from './comment/last-comment.ts';
import { leaveByCommand, offerMoreComments } from './comment/more-comments.ts';
import { askApprove, askRequest, decide } from './decide/decision-presses.ts';
import { installReopening, reopenDialogue } from './decide/reopen-dialogue.ts';
import { nextNudge, nudgeReviewers } from './queue/nudge-reviewers.ts';
import { queueList } from './queue/queue-messages.ts';
import { queueOf } from './queue/review-queue.ts';
import { readVersion, showChanges, showVersion } from './read/version-presses.ts';
import { withReadableVersion, withVersion } from './read/with-version-presses.ts';
import { installRules } from './rules-presses.ts';

const commands: CommandEntry[] = [
  { id: 'tinjau', en: 'review', describe: 'command-review', for: 'reviewer' },
];

/** Plans that were handed in: the reviewer's queue, comments and decisions. */
export function createReview(): Feature {
  const bot = new Composer<BotContext>();
  bot.chatType('private').on('message:entities:bot_command', leaveByCommand);
  onCommand(bot, ['tinjau', 'review'], (ctx) =>
    openQueue(ctx, async (list) => show(ctx, await list.message(0))),
  );
  onPress(bot, 'reviewCard', (ctx, id) => withReadableVersion(ctx, id, (view) => showVersion(ctx, view)));
  onPress(bot, 'reviewRead', (ctx, id, page) =>
    withReadableVersion(ctx, id, (view) => readVersion(ctx, view, page)),
  );
  onPress(bot, 'reviewChanges', (ctx, id, page) =>
    withReadableVersion(ctx, id, (view) => showChanges(ctx, view, page)),
  );
  installComments(bot);
  installDecisions(bot);
  installOverview(bot);
  installAssigning(bot);
  installReopening(bot);
  installRules(bot);
  return {
    name: 'review',
    bot,
    lists: [listScreen('reviewQueue', openQueue), plansOfProgramme, ...commentLists],
    offers: offerMoreComments,
    dialogues: [commentDialogue, reopenDialogue],
    commands,
    tick: nudgeReviewers,
    nextDueAt: nextNudge,
  };
}

function installComments(bot: Composer<BotContext>): void {
  onPress(bot, 'reviewSection', (ctx, id, key) => withVersion(ctx, id, (view) => askComment(ctx, view, key)));
  onPress(bot, 'reviewComments', (ctx, id) => withVersion(ctx, id, (view) => showComments(ctx, view)));
  onPress(bot, 'reviewRewrite', rewrite);
  onPress(bot, 'reviewRemove', remove);
}

function installDecisions(bot: Composer<BotContext>): void {
  onPress(bot, 'reviewRequest', (ctx, id) => withVersion(ctx, id, (view) => askRequest(ctx, view)));
  onPress(bot, 'reviewApprove', (ctx, id) => withVersion(ctx, id, (view) => askApprove(ctx, view)));
  onPress(bot, 'reviewRequestYes', (ctx, id) =>
    withVersion(ctx, id, (view) => decide(ctx, view, 'changesRequested')),
  );
  onPress(bot, 'reviewApproveYes', (ctx, id) =>
    withVersion(ctx, id, (view) => decide(ctx, view, 'approved')),
  );
}

async function openQueue(ctx: BotContext, use: UseList): Promise<void> {
  const { actor, needs, now, say } = ctx;
  const { programmeId } = actor;
  const right = programmeId && authorise(actor, 'seeReviews', { programmeId });
  if (!right) return refuse(ctx);
  if (ctx.callbackQuery) await leaveComment(ctx);
  const { nudgeDays } = await getReviewRules(needs.database.db, programmeId);
  const standings = await listPlanStandings(needs.database.db, programmeId);
  const queue = queueOf(standings, { right, nudgeDays, now });
  const hasSeminar = (await listSeminarPlaces(needs.database.db, programmeId)).length > 0;
  await use(queueList(say, queue, { hasSeminar }));
}
