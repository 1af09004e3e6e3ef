import { createHash } from 'node:crypto';
import { type Api, GrammyError, HttpError } from 'grammy';
import { type BoardView, boardPlaceOf, freshView } from '#domain/attendance/board.ts';
import { isLocale, type Locale } from '#domain/locale.ts';
import type { Message } from '#domain/message.ts';
import {
  type BoardCard,
  boardAside,
  doubtBoardShown,
  findBoardCard,
  isStillShown,
  listBoardCards,
  noteBoardShown,
  removeBoardCard,
  saveBoardCard,
  setBoardAside,
} from '#storage/attendance/board-store.ts';
import { listRoleHolders } from '#storage/people/role-store.ts';
import type { BotContext, Needs } from '#telegram/bot-context.ts';
import { messageLeft } from '#telegram/forms/find-in-list.ts';
import { send, show, toTelegram } from '#telegram/screens/show-message.ts';
import { type BoardScreen, boardMessage } from './board-messages.ts';
import { type Board, type OpenedBoard, readBoard } from './load-board.ts';

/**
 * The view of the board under the pressed button, or that was left to look for a name; a fresh one where it is not
 * remembered.
 */
export async function viewHere(ctx: BotContext, board: Board): Promise<BoardView> {
  const { db } = ctx.needs.database;
  const here = placeOf(ctx);
  const leftId = messageLeft(ctx);
  const card =
    (await findBoardCard(db, here)) ??
    (leftId && (await findBoardCard(db, { chatId: here.chatId, messageId: leftId })));
  return card && card.sessionId === board.session.id ? card.view : freshView(board.rows, 'open', 'present');
}

/**
 * Shows a board: a press edits the message it was under. It then goes on by itself. What it will show is kept
 * before it is shown, so that a refresh meanwhile neither draws over it nor brings the old view back.
 */
export async function showBoard(ctx: BotContext, board: OpenedBoard, view: BoardView): Promise<void> {
  const { db } = ctx.needs.database;
  const screen = { board, view, now: ctx.now, isGroup: isGroup(ctx.chat?.id ?? 0) };
  const message = boardMessage(ctx.say, screen);
  const keep = (messageId: number) =>
    saveBoardCard(db, {
      ...placeOf(ctx),
      messageId,
      sessionId: board.session.id,
      personId: board.right.by.personId,
      view,
      shown: fingerprint(ctx.say.locale, screen),
      shownAt: ctx.now,
    });
  const pressedId = ctx.callbackQuery?.message?.message_id;
  if (pressedId === undefined) return keep(await send(ctx, message));
  await keep(pressedId);
  await show(ctx, message);
}

/** The message of a board shows something else for now: it does not go on by itself until it is shown again. */
export async function putAside(ctx: BotContext): Promise<void> {
  await setBoardAside(ctx.needs.database.db, placeOf(ctx));
}

type RefreshNeeds = Pick<Needs, 'database' | 'sayIn' | 'clock' | 'log'>;

/**
 * Brings boards up to date that show something else than how things stand, each in place and without a sound. One
 * that is gone, whose session is gone, or whose holder has no right any more is forgotten; where Telegram is away the
 * next tick tries again.
 */
export async function refreshBoards(
  needs: RefreshNeeds,
  api: Api,
  which: { sessionId?: number; except?: { chatId: number; messageId: number } } = {},
): Promise<void> {
  const { db } = needs.database;
  for (const card of await listBoardCards(db, which.sessionId)) {
    const isExcepted = card.chatId === which.except?.chatId && card.messageId === which.except.messageId;
    if (!isExcepted) await refreshCard(needs, api, card);
  }
}

async function refreshCard(needs: RefreshNeeds, api: Api, card: BoardCard): Promise<void> {
  if (card.shown === boardAside) return;
  const { db } = needs.database;
  const board = await readBoard(db, card.sessionId);
  const holder =
    board &&
    (await listRoleHolders(db, board.session.programmeId, ['organizer', 'owner'])).find(
      ({ personId }) => personId === card.personId,
    );
  if (!board || !holder) return removeBoardCard(db, card);
  const say = needs.sayIn(isLocale(holder.locale) ? holder.locale : 'id');
  const now = needs.clock.now();
  const screen = { board, view: card.view, now, isGroup: isGroup(card.chatId) };
  const message = boardMessage(say, screen);
  const shown = fingerprint(say.locale, screen);
  if (shown === card.shown || !(await isStillShown(db, card))) return;
  const outcome = await edit(api, card, message);
  if (outcome === 'later') return needs.log.warn({ sessionId: card.sessionId }, 'board.refresh-later');
  if (outcome === 'gone') return removeBoardCard(db, card);
  const isNoted = await noteBoardShown(db, card, { shown, shownAt: now });
  // Somebody pressed while this was on its way: which of the two came last is unknown, so it is drawn once more.
  if (!isNoted) await doubtBoardShown(db, card);
}

async function edit(api: Api, card: BoardCard, message: Message): Promise<'done' | 'later' | 'gone'> {
  const { text, other } = toTelegram(message);
  try {
    await api.editMessageText(card.chatId, card.messageId, text, other);
    return 'done';
  } catch (error) {
    if (error instanceof HttpError) return 'later';
    if (!(error instanceof GrammyError)) throw error;
    if (error.description.includes('message is not modified')) return 'done';
    return error.error_code === 429 || error.error_code >= 500 ? 'later' : 'gone';
  }
}

/**
 * What a board shows apart from the time it was drawn at: a board on which nothing has changed is not edited. Of the
 * data, not of the words; in a group the marks nobody reads there make no difference.
 */
function fingerprint(locale: Locale, { board, view, isGroup }: Omit<BoardScreen, 'now'>): string {
  const { session, zone, rows } = board;
  const { names, scope, page, mark, last } = view;
  // One by one: stored JSON comes back with its keys in another order.
  const shown = [
    ...[locale, zone, isGroup, session.title, session.heldOn, session.closedAt],
    rows.map((row) => [row.participantId, row.name, boardPlaceOf(row), isGroup ? undefined : row.mark]),
    ...[names, scope, page, mark],
    last && [last.participantIds, last.mark, last.at, last.undo.length > 0],
  ];
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 16);
}

const placeOf = (ctx: BotContext) => ({
  chatId: ctx.chat?.id ?? ctx.actor.telegramUserId,
  messageId: ctx.callbackQuery?.message?.message_id ?? 0,
});

const isGroup = (chatId: number) => chatId < 0;
