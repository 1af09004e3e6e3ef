import type { Composer } from 'grammy';
import { viewHere } from '#features/board/board-card.ts';
import type { OpenedBoard } from '#features/board/load-board.ts';
import { enterPaperSheet } from '#features/board/paper/enter-paper-sheet.ts';
import { askPaper, findReadMarks } from '#features/board/paper/paper-dialogue.ts';
import { inGroup, showAfter, withBoard } from '#features/board/with-board.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { toast } from '#telegram/screens/show-message.ts';
import { closeSession } from './close-session.ts';
import { reopenSession } from './reopen-session.ts';

/** What concerns a session as a whole: its paper sheet, its close, its opening again. */
export function addSessionPresses(bot: Composer<BotContext>): void {
  onPress(bot, 'boardPaper', (ctx, id) =>
    withBoard(ctx, id, (board) =>
      inGroup(ctx) ? toast(ctx, ctx.say('board-private-only')) : askPaper(ctx, board),
    ),
  );
  onPress(bot, 'paperSave', (ctx, id) => withBoard(ctx, id, (board) => savePaper(ctx, board)));
  onPress(bot, 'boardClose', (ctx, id) => withBoard(ctx, id, (board) => close(ctx, board)));
  onPress(bot, 'boardReopen', (ctx, id) => withBoard(ctx, id, (board) => reopen(ctx, board)));
}

async function savePaper(ctx: BotContext, board: OpenedBoard): Promise<void> {
  const { needs, say, updateId, now } = ctx;
  const marks = await findReadMarks(ctx, board);
  const view = await viewHere(ctx, board);
  if (!marks) {
    await toast(ctx, say('paper-saved-before'));
    return showAfter(ctx, board, view);
  }
  const outcome = await enterPaperSheet(needs, {
    right: board.right,
    sessionId: board.session.id,
    marks,
    reason: say('paper-reason'),
    updateId,
    now,
  });
  if (outcome.kind === 'entered') {
    const participantIds = outcome.undo.map((each) => each.participantId);
    await toast(ctx, say('paper-saved', { count: participantIds.length }));
    if (participantIds.length > 0)
      view.last = { participantIds, mark: 'paper', at: now.toISOString(), undo: outcome.undo };
  } else await toast(ctx, say('board-not-started'));
  await showAfter(ctx, board, view);
}

async function close(ctx: BotContext, board: OpenedBoard): Promise<void> {
  const { needs, say, updateId, now } = ctx;
  const { right, session } = board;
  const outcome = await closeSession(needs, { right, sessionId: session.id, updateId, now });
  const said = {
    closed: () => say('board-now-closed'),
    alreadyClosed: () => say('board-closed-before'),
    notStarted: () => say('board-not-started'),
    gone: () => say('board-session-gone'),
  }[outcome.kind]();
  await toast(ctx, said);
  await showAfter(ctx, board, await viewHere(ctx, board));
}

async function reopen(ctx: BotContext, board: OpenedBoard): Promise<void> {
  const { needs, say, updateId, now } = ctx;
  const { right, session } = board;
  const outcome = await reopenSession(needs, { right, sessionId: session.id, updateId, now });
  await toast(ctx, say(outcome.kind === 'reopened' ? 'board-reopened' : 'board-is-open'));
  const view = await viewHere(ctx, board);
  await showAfter(ctx, board, { ...view, mark: 'present' });
}
