import { Composer, type NextFunction } from 'grammy';
import { freshView } from '#domain/attendance/board.ts';
import { isStranger } from '#domain/people/actor.ts';
import { authorise } from '#domain/people/authorise.ts';
import { formatInstant } from '#domain/time/time-format.ts';
import { listAttendanceSessions } from '#storage/attendance/attendance-facts.ts';
import { countMarks, forgetBoardCards } from '#storage/attendance/board-store.ts';
import { findStaffGroupOfChat } from '#storage/people/staff-group-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onCommand, onGroupCommand } from '#telegram/commands/on-command.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { listPermitted, type Permitted } from '#telegram/commands/permit.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { listScreen, type UseList } from '#telegram/forms/find-in-list.ts';
import { show } from '#telegram/screens/show-message.ts';
import { putAside, refreshBoards, showBoard } from './board-card.ts';
import { noSessionsMessage, sessionList } from './board-menus.ts';
import { addBoardPresses, namesOfBoard } from './board-presses.ts';
import { begunSessions, chooseSession } from './choose-session.ts';
import { closeDueSessions, nextClosingAt } from './close/close-due-sessions.ts';
import { addSessionPresses } from './close/session-presses.ts';
import { correctionDialogue } from './correct/correction-dialogue.ts';
import { loadBoard } from './load-board.ts';
import { addMarkPresses } from './mark/mark-presses.ts';
import { paperDialogue } from './paper/paper-dialogue.ts';
import { addRulesPresses } from './rules/rules-presses.ts';
import { inGroup } from './with-board.ts';

const commands: CommandEntry[] = [{ id: 'papan', en: 'board', describe: 'command-board', for: 'organizer' }];

/** A board is kept up to date this long after anything has changed on it. */
const boardLastsMs = 12 * 3_600_000;

/** Who is missing, right now: the board of a session, its marks, its close. */
export function createBoard(): Feature {
  const bot = new Composer<BotContext>();
  onCommand(bot, ['papan', 'board'], openBoard);
  onPress(bot, 'boardNow', openBoard);
  onGroupCommand(bot, ['papan', 'board'], openInGroup);
  addBoardPresses(bot);
  addMarkPresses(bot);
  addSessionPresses(bot);
  addRulesPresses(bot);
  return {
    name: 'board',
    bot,
    lists: [listScreen('boardSessions', openSessions), namesOfBoard],
    dialogues: [correctionDialogue, paperDialogue],
    commands,
    tick: async (needs, { api }) => {
      await closeDueSessions(needs);
      await forgetBoardCards(needs.database.db, new Date(needs.clock.now().getTime() - boardLastsMs));
      await refreshBoards(needs, api);
    },
    nextDueAt: nextClosingAt,
  };
}

/** In the bound staff group its programme's board; elsewhere in groups the way to private chat. */
async function openInGroup(ctx: BotContext, next: NextFunction): Promise<void> {
  const bound = await findStaffGroupOfChat(ctx.needs.database.db, ctx.chatId!);
  if (!bound || !authorise(ctx.actor, 'takeAttendance', bound)) return next();
  await openBoard(ctx);
}

/** The board of the session that is on, else the list to choose from. */
async function openBoard(ctx: BotContext): Promise<void> {
  const own = await findOwnProgramme(ctx);
  if (!own) return refuseBoard(ctx);
  const { programme, right } = own;
  const { db } = ctx.needs.database;
  const sessions = await listAttendanceSessions(db, programme.id);
  const session = chooseSession(sessions, { now: ctx.now, zone: programme.zone });
  const board = session && (await loadBoard(db, right, session.id));
  if (!board) return openSessions(ctx, async (list) => show(ctx, await list.message(0)));
  await showBoard(ctx, board, freshView(board.rows, 'open', 'present'));
}

async function openSessions(ctx: BotContext, use: UseList): Promise<void> {
  const own = await findOwnProgramme(ctx);
  if (!own) return refuseBoard(ctx);
  const { programme } = own;
  const { db } = ctx.needs.database;
  const all = await listAttendanceSessions(db, programme.id);
  const sessions = begunSessions(all, ctx.now);
  const marked = await countMarks(db, programme.id);
  if (ctx.callbackQuery) await putAside(ctx);
  if (sessions.length > 0)
    return void (await use(sessionList(ctx.say, { sessions, marked, isGroup: inGroup(ctx) })));
  const next = all.find(({ startsAt }) => startsAt > ctx.now);
  const nextAt = next && formatInstant(next.startsAt, programme.zone, ctx.say.locale);
  await show(ctx, noSessionsMessage(ctx.say, nextAt));
}

/**
 * The programme in hand, or the first one whose attendance this person may take; in a group only the one that is bound
 * there.
 */
async function findOwnProgramme(ctx: BotContext): Promise<Permitted<'takeAttendance'> | undefined> {
  const { actor, needs, chat } = ctx;
  const isGroup = chat !== undefined && chat.type !== 'private';
  const bound = isGroup ? await findStaffGroupOfChat(needs.database.db, chat.id) : undefined;
  const mine = await listPermitted(ctx, 'takeAttendance');
  if (isGroup) return mine.find(({ programme }) => programme.id === bound?.programmeId);
  return mine.find(({ programme }) => programme.id === actor.programmeId) ?? mine[0];
}

async function refuseBoard(ctx: BotContext): Promise<void> {
  const isPrivate = ctx.chat?.type === 'private';
  if (isPrivate && isStranger(ctx.actor)) return ctx.needs.home(ctx);
  await refuse(ctx);
}
