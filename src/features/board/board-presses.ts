import type { Composer } from 'grammy';
import { type BoardView, freshView, isBoardMark } from '#domain/attendance/board.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { listScreen } from '#telegram/forms/find-in-list.ts';
import { leaveForm } from '#telegram/forms/open-form.ts';
import { show } from '#telegram/screens/show-message.ts';
import { putAside, showBoard, viewHere } from './board-card.ts';
import { marksMessage, moreMessage } from './board-menus.ts';
import { boardList } from './board-messages.ts';
import type { OpenedBoard } from './load-board.ts';
import { inGroup, showAsIs, withBoard } from './with-board.ts';

/** Looking at a board: pages, everybody or only the open ones, which mark a press sets, what else there is. */
export function addBoardPresses(bot: Composer<BotContext>): void {
  onPress(bot, 'boardOpen', (ctx, id) =>
    withBoard(ctx, id, async (board) => {
      // Back from a question whose answer is not wanted any more.
      await leaveQuestions(ctx);
      await showAsIs(ctx, board);
    }),
  );
  onPress(bot, 'boardMarks', (ctx, id) =>
    withBoard(ctx, id, async ({ session }) => {
      await putAside(ctx);
      await show(ctx, marksMessage(ctx.say, session.id));
    }),
  );
  onPress(bot, 'boardPick', (ctx, id, mark) =>
    withBoard(ctx, id, (board) => change(ctx, board, isBoardMark(mark) ? { mark } : {})),
  );
  onPress(bot, 'boardScope', (ctx, id, scope) =>
    withBoard(ctx, id, async (board) => {
      const { mark, last } = await viewHere(ctx, board);
      const view = freshView(board.rows, scope === 'all' ? 'all' : 'open', mark);
      await showBoard(ctx, board, { ...view, ...(last ? { last } : {}) });
    }),
  );
  onPress(bot, 'boardMore', (ctx, id) =>
    withBoard(ctx, id, async (board) => {
      await putAside(ctx);
      await show(ctx, moreMessage(ctx.say, board, { now: ctx.now, isGroup: inGroup(ctx) }));
    }),
  );
}

/** The names of a board; the view its message had goes along with whoever is looked for. */
export const namesOfBoard = listScreen(
  'boardPage',
  (ctx, use, id) =>
    withBoard(ctx, id, async (board) => {
      const view = await viewHere(ctx, board);
      await use(boardList(ctx.say, { board, view, now: ctx.now, isGroup: inGroup(ctx) }));
    }),
  {
    show: (ctx, id, page) => withBoard(ctx, id, (board) => change(ctx, board, { page })),
    leave: putAside,
  },
);

async function change(ctx: BotContext, board: OpenedBoard, changes: Partial<BoardView>): Promise<void> {
  await showBoard(ctx, board, { ...(await viewHere(ctx, board)), ...changes });
}

const leaveQuestions = (ctx: BotContext) => leaveForm(ctx, 'correction', 'paperSheet');
