import type { Composer } from 'grammy';
import { presenceStatuses } from '#domain/attendance.ts';
import { authorise } from '#domain/authorise.ts';
import { type BoardMark, type BoardView, freshView } from '#domain/board.ts';
import { formatTime } from '#domain/time-format.ts';
import { closeForm } from '#storage/form-store.ts';
import { findStaffGroupOfChat } from '#storage/staff-group-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/on-press.ts';
import { sayMark } from '#telegram/presence-words.ts';
import { show, toast } from '#telegram/show-message.ts';
import { putAside, refreshBoards, showBoard, viewHere } from './board-card.ts';
import { marksMessage, moreMessage } from './board-menus.ts';
import { closeSession } from './close-session.ts';
import { askReason, pressReason } from './correction-dialogue.ts';
import { enterPaperSheet } from './enter-paper-sheet.ts';
import { type Board, loadBoard } from './load-board.ts';
import { markPresence } from './mark-presence.ts';
import { askPaper, findReadMarks } from './paper-dialogue.ts';
import { reopenSession } from './reopen-session.ts';
import { undoMarks } from './undo-marks.ts';

/** Everything pressed on a board. A press that is not this person's, or of a session that is gone, says so. */
export function addBoardPresses(bot: Composer<BotContext>): void {
  onPress(bot, 'boardOpen', (ctx, id) =>
    withBoard(ctx, id, async (board) => {
      // Back from a question whose answer is not wanted any more.
      await leaveQuestions(ctx);
      await showAsIs(ctx, board);
    }),
  );
  onPress(bot, 'boardPaper', (ctx, id) =>
    withBoard(ctx, id, (board) =>
      inGroup(ctx) ? toast(ctx, ctx.say('board-private-only')) : askPaper(ctx, board),
    ),
  );
  onPress(bot, 'paperSave', (ctx, id) => withBoard(ctx, id, (board) => savePaper(ctx, board)));
  onPress(bot, 'boardReason', (ctx, sessionId, participantId, mark, reason) =>
    withBoard(ctx, sessionId, async (board) => {
      if (isMark(mark)) await pressReason(ctx, { sessionId, participantId, mark }, reason);
      else await showAsIs(ctx, board);
    }),
  );
  onPress(bot, 'boardMark', (ctx, id, participantId, mark) =>
    withBoard(ctx, id, (board) => pressName(ctx, board, { whom: participantId, mark })),
  );
  onPress(bot, 'boardRest', (ctx, id, mark) =>
    withBoard(ctx, id, (board) => pressName(ctx, board, { whom: 'rest', mark })),
  );
  onPress(bot, 'boardMarks', (ctx, id) =>
    withBoard(ctx, id, async ({ session }) => {
      await putAside(ctx);
      await show(ctx, marksMessage(ctx.say, session.id));
    }),
  );
  onPress(bot, 'boardPick', (ctx, id, mark) =>
    withBoard(ctx, id, (board) => change(ctx, board, isMark(mark) ? { mark } : {})),
  );
  onPress(bot, 'boardPage', (ctx, id, page) => withBoard(ctx, id, (board) => change(ctx, board, { page })));
  onPress(bot, 'boardScope', (ctx, id, scope) =>
    withBoard(ctx, id, async (board) => {
      const { mark, last } = await viewHere(ctx, board);
      const view = freshView(board.rows, scope === 'all' ? 'all' : 'open', mark);
      await showBoard(ctx, board, { ...view, ...(last ? { last } : {}) });
    }),
  );
  onPress(bot, 'boardUndo', (ctx, id) => withBoard(ctx, id, (board) => undo(ctx, board)));
  onPress(bot, 'boardMore', (ctx, id) =>
    withBoard(ctx, id, async (board) => {
      await putAside(ctx);
      await show(ctx, moreMessage(ctx.say, board, { now: ctx.now, isGroup: inGroup(ctx) }));
    }),
  );
  onPress(bot, 'boardClose', (ctx, id) => withBoard(ctx, id, (board) => close(ctx, board)));
  onPress(bot, 'boardReopen', (ctx, id) => withBoard(ctx, id, (board) => reopen(ctx, board)));
}

/** Runs with the board of a session this person may take attendance in. */
export async function withBoard(
  ctx: BotContext,
  sessionId: number,
  run: (board: Board) => Promise<unknown>,
): Promise<void> {
  const { actor, needs, say } = ctx;
  const board = await loadBoard(needs.database.db, sessionId);
  const programmeId = board?.session.programmeId ?? actor.programmeId;
  if (!authorise(actor, 'takeAttendance', { programmeId })) return refuse(ctx);
  const bound = inGroup(ctx) ? await findStaffGroupOfChat(needs.database.db, ctx.chat!.id) : undefined;
  if (inGroup(ctx) && bound?.programmeId !== programmeId) return toast(ctx, say('not-allowed'));
  if (board) return void (await run(board));
  await putAside(ctx);
  await show(ctx, { text: say('board-session-gone') });
}

/** In a group others read along: the board is not edited away by somebody who holds no role. */
async function refuse(ctx: BotContext): Promise<void> {
  const text = ctx.say('not-allowed');
  await (inGroup(ctx) ? toast(ctx, text) : show(ctx, { text }));
}

const inGroup = ({ chat }: BotContext) => chat !== undefined && chat.type !== 'private';

async function showAsIs(ctx: BotContext, board: Board): Promise<void> {
  await showBoard(ctx, board, await viewHere(ctx, board));
}

async function change(ctx: BotContext, board: Board, changes: Partial<BoardView>): Promise<void> {
  await showBoard(ctx, board, { ...(await viewHere(ctx, board)), ...changes });
}

async function pressName(
  ctx: BotContext,
  board: Board,
  { whom, mark }: { whom: number | 'rest'; mark: string },
): Promise<void> {
  if (!isMark(mark)) return showAsIs(ctx, board);
  const { needs, actor, say, now, actedAt, updateId } = ctx;
  const isOneOfClosed = board.session.closedAt !== undefined && whom !== 'rest';
  // The reason is a matter between two people.
  if (isOneOfClosed && inGroup(ctx)) return toast(ctx, say('board-private-only'));
  if (isOneOfClosed) return askReason(ctx, board, { participantId: whom, mark });
  const sessionId = board.session.id;
  const input = { sessionId, whom, mark, byPersonId: actor.personId!, updateId, actedAt, now };
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
      await toast(ctx, say('board-too-early', { time: formatTime(board.session.startsAt, board.zone) }));
      break;
    case 'gone':
      await toast(ctx, say('board-person-gone'));
  }
  await showAfter(ctx, sessionId, view);
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

async function savePaper(ctx: BotContext, board: Board): Promise<void> {
  const { needs, actor, say, updateId, now } = ctx;
  const marks = await findReadMarks(ctx, board);
  const view = await viewHere(ctx, board);
  if (!marks) {
    await toast(ctx, say('paper-saved-before'));
    return showAfter(ctx, board.session.id, view);
  }
  const outcome = await enterPaperSheet(needs, {
    sessionId: board.session.id,
    marks,
    reason: say('paper-reason'),
    byPersonId: actor.personId!,
    updateId,
    now,
  });
  if (outcome.kind === 'entered') {
    const participantIds = outcome.undo.map((each) => each.participantId);
    await toast(ctx, say('paper-saved', { count: participantIds.length }));
    if (participantIds.length > 0)
      view.last = { participantIds, mark: 'paper', at: now.toISOString(), undo: outcome.undo };
  } else await toast(ctx, say('board-not-started'));
  await showAfter(ctx, board.session.id, view);
}

async function leaveQuestions({ needs, actor }: BotContext): Promise<void> {
  const { db } = needs.database;
  await closeForm(db, actor.personId!, 'correction');
  await closeForm(db, actor.personId!, 'paperSheet');
}

async function undo(ctx: BotContext, board: Board): Promise<void> {
  const { needs, actor, say, updateId, now } = ctx;
  const { last, ...view } = await viewHere(ctx, board);
  if (!last) return showAfter(ctx, board.session.id, view);
  const outcome = await undoMarks(needs, {
    sessionId: board.session.id,
    undo: last.undo,
    byPersonId: actor.personId!,
    updateId,
    now,
  });
  const said =
    outcome.kind === 'undone' ? say('board-undone', { count: outcome.count }) : say('board-is-closed');
  await toast(ctx, said);
  await showAfter(ctx, board.session.id, view);
}

async function close(ctx: BotContext, board: Board): Promise<void> {
  const { needs, actor, say, updateId, now } = ctx;
  const press = { byPersonId: actor.personId!, updateId };
  const outcome = await closeSession(needs, { sessionId: board.session.id, now, press });
  const said = {
    closed: () => say('board-now-closed'),
    alreadyClosed: () => say('board-closed-before'),
    notStarted: () => say('board-not-started'),
    gone: () => say('board-session-gone'),
  }[outcome.kind]();
  await toast(ctx, said);
  await showAfter(ctx, board.session.id, await viewHere(ctx, board));
}

async function reopen(ctx: BotContext, board: Board): Promise<void> {
  const { needs, actor, say, updateId, now } = ctx;
  const input = { sessionId: board.session.id, byPersonId: actor.personId!, updateId, now };
  const outcome = await reopenSession(needs, input);
  await toast(ctx, say(outcome.kind === 'reopened' ? 'board-reopened' : 'board-is-open'));
  const view = await viewHere(ctx, board);
  await showAfter(ctx, board.session.id, { ...view, mark: 'present' });
}

/** The board as it stands after an act, here and in every other chat that shows it. */
async function showAfter(ctx: BotContext, sessionId: number, view: BoardView): Promise<void> {
  const board = await loadBoard(ctx.needs.database.db, sessionId);
  if (!board) return show(ctx, { text: ctx.say('board-session-gone') });
  await showBoard(ctx, board, view);
  const here = ctx.callbackQuery?.message;
  const except = here && { chatId: here.chat.id, messageId: here.message_id };
  await refreshBoards(ctx.needs, ctx.api, { sessionId, ...(except ? { except } : {}) });
}

const isMark = (word: string): word is BoardMark =>
  word === 'none' || presenceStatuses.some((status) => status === word);
