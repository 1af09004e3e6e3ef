import type { BoardView } from '#domain/attendance/board.ts';
import { findStaffGroupOfChat } from '#storage/people/staff-group-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { show } from '#telegram/screens/show-message.ts';
import { putAside, refreshBoards, showBoard, viewHere } from './board-card.ts';
import { findRightToMark, loadBoard, type OpenedBoard } from './load-board.ts';

/**
 * Runs with the board of a session this person may take attendance in; in a group only with those of the programme
 * bound there. Anything else is said, and changes nothing.
 */
export async function withBoard(
  ctx: BotContext,
  sessionId: number,
  run: (board: OpenedBoard) => Promise<unknown>,
): Promise<void> {
  const { actor, needs, say } = ctx;
  const { db } = needs.database;
  const right = await findRightToMark(db, actor, sessionId);
  if (!right) return refuse(ctx);
  const bound = inGroup(ctx) ? await findStaffGroupOfChat(db, ctx.chat!.id) : undefined;
  if (inGroup(ctx) && bound?.programmeId !== right.about.programmeId) return refuse(ctx);
  const board = await loadBoard(db, right, sessionId);
  if (board) return void (await run(board));
  await putAside(ctx);
  await show(ctx, { text: say('board-session-gone') });
}

/** Others read along. */
export const inGroup = ({ chat }: BotContext) => chat !== undefined && chat.type !== 'private';

/** The board as it stands, in the view this chat has of it. */
export async function showAsIs(ctx: BotContext, board: OpenedBoard): Promise<void> {
  await showBoard(ctx, board, await viewHere(ctx, board));
}

/** The board as it stands after an act, here and in every other chat that shows it. */
export async function showAfter(
  ctx: BotContext,
  { right, session: { id: sessionId } }: OpenedBoard,
  view: BoardView,
): Promise<void> {
  const board = await loadBoard(ctx.needs.database.db, right, sessionId);
  if (!board) return show(ctx, { text: ctx.say('board-session-gone') });
  await showBoard(ctx, board, view);
  const here = ctx.callbackQuery?.message;
  const except = here && { chatId: here.chat.id, messageId: here.message_id };
  await refreshBoards(ctx.needs, ctx.api, { sessionId, ...(except ? { except } : {}) });
}
