import type { Composer } from 'grammy';
import { type BoardMark, isBoardMark } from '#domain/attendance/board.ts';
import { formatTime } from '#domain/time/time-format.ts';
import { viewHere } from '#features/board/board-card.ts';
import { askReason, pressReason } from '#features/board/correct/correction-dialogue.ts';
import type { Board, OpenedBoard } from '#features/board/load-board.ts';
import { inGroup, showAfter, showAsIs, withBoard } from '#features/board/with-board.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { sayMark } from '#telegram/screens/presence-words.ts';
import { toast } from '#telegram/screens/show-message.ts';
import { markPresence } from './mark-presence.ts';
import { undoMarks } from './undo-marks.ts';

/** Marks set by a press, taken back by a press, and put right after the close with a reason. */
export function addMarkPresses(bot: Composer<BotContext>): void {
  onPress(bot, 'boardMark', (ctx, id, participantId, mark) =>
    withBoard(ctx, id, (board) => pressName(ctx, board, { whom: participantId, mark })),
  );
  onPress(bot, 'boardRest', (ctx, id, mark) =>
    withBoard(ctx, id, (board) => pressName(ctx, board, { whom: 'rest', mark })),
  );
  onPress(bot, 'boardUndo', (ctx, id) => withBoard(ctx, id, (board) => undo(ctx, board)));
  onPress(bot, 'boardReason', (ctx, sessionId, participantId, mark, ready) =>
    withBoard(ctx, sessionId, async (board) => {
      if (isBoardMark(mark)) await pressReason(ctx, board, { participantId, mark, ready });
      else await showAsIs(ctx, board);
    }),
  );
}

async function pressName(
  ctx: BotContext,
  board: OpenedBoard,
  { whom, mark }: { whom: number | 'rest'; mark: string },
): Promise<void> {
  if (!isBoardMark(mark)) return showAsIs(ctx, board);
  const { needs, say, now, actedAt, updateId } = ctx;
  const isOneOfClosed = board.session.closedAt !== undefined && whom !== 'rest';
  // The reason is a matter between two people.
  if (isOneOfClosed && inGroup(ctx)) return toast(ctx, say('board-private-only'));
  if (isOneOfClosed) return askReason(ctx, board, { participantId: whom, mark });
  const { right, session } = board;
  const input = { right, sessionId: session.id, whom, mark, updateId, actedAt, now };
  const outcome = await markPresence(needs, input);
  const view = { ...(await viewHere(ctx, board)), mark };
  switch (outcome.kind) {
    case 'marked': {
      const participantIds = outcome.undo.map((each) => each.participantId);
      view.last = { participantIds, mark, at: actedAt.toISOString(), undo: outcome.undo };
      break;
    }
    case 'unchanged':
      await toast(ctx, unchangedText(ctx, board, { mark, markedAt: outcome.markedAt }));
      break;
    case 'closed':
      await toast(ctx, say('board-is-closed'));
      break;
    case 'tooEarly':
      await toast(ctx, say('board-too-early', { time: formatTime(session.startsAt, board.zone) }));
      break;
    case 'gone':
      await toast(ctx, say('board-person-gone'));
  }
  await showAfter(ctx, board, view);
}

function unchangedText(
  { say }: BotContext,
  { zone }: Board,
  { mark, markedAt }: { mark: BoardMark; markedAt?: string },
): string {
  if (!markedAt) return say('board-nothing-to-mark');
  return say('board-marked-before', {
    mark: sayMark(say, mark === 'none' ? null : mark),
    time: formatTime(new Date(markedAt), zone),
  });
}

async function undo(ctx: BotContext, board: OpenedBoard): Promise<void> {
  const { needs, say, updateId, now } = ctx;
  const { last, ...view } = await viewHere(ctx, board);
  if (!last) return showAfter(ctx, board, view);
  const outcome = await undoMarks(needs, {
    right: board.right,
    sessionId: board.session.id,
    undo: last.undo,
    updateId,
    now,
  });
  const said =
    outcome.kind === 'undone' ? say('board-undone', { count: outcome.count }) : say('board-is-closed');
  await toast(ctx, said);
  await showAfter(ctx, board, view);
}
