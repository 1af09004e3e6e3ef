import { Composer } from 'grammy';
import { authorise } from '#domain/authorise.ts';
import { freshView } from '#domain/board.ts';
import { formatInstant } from '#domain/time-format.ts';
import { listAttendanceSessions } from '#storage/attendance-facts.ts';
import { countMarks, forgetBoardCards } from '#storage/board-store.ts';
import { listProgrammesOf, type Programme } from '#storage/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import type { Dialogue } from '#telegram/dialogues.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { onCommand } from '#telegram/on-command.ts';
import { onPress } from '#telegram/on-press.ts';
import { show } from '#telegram/show-message.ts';
import { leaveBoard, refreshBoards, showBoard } from './board-card.ts';
import { sessionsMessage } from './board-menus.ts';
import { addBoardPresses } from './board-presses.ts';
import { begunSessions, chooseSession } from './choose-session.ts';
import { closeDueSessions, nextClosingAt } from './close-due-sessions.ts';
import { correctionDialogue } from './correction-dialogue.ts';
import { loadBoard } from './load-board.ts';
import { paperDialogue } from './paper-dialogue.ts';

const commands: CommandEntry[] = [{ id: 'papan', en: 'board', describe: 'command-board', for: 'organizer' }];

/** A board is kept up to date this long after anything has changed on it. */
const boardLastsMs = 12 * 3_600_000;

/** Who is missing, right now: the board of a session, its marks, its close. */
export function createBoard(): Feature {
  const bot = new Composer<BotContext>();
  onCommand(bot, ['papan', 'board'], openBoard);
  onPress(bot, 'boardNow', openBoard);
  onPress(bot, 'boardSessions', showSessions);
  addBoardPresses(bot);
  return {
    name: 'board',
    bot,
    dialogue: boardDialogue,
    commands,
    tick: async (needs, { api }) => {
      await closeDueSessions(needs);
      await forgetBoardCards(needs.database.db, new Date(needs.clock.now().getTime() - boardLastsMs));
      await refreshBoards(needs, api);
    },
    nextDueAt: nextClosingAt,
  };
}

/** The questions of a board that are answered by typing. */
const boardDialogue: Dialogue = {
  isOpen: (actor) => correctionDialogue.isOpen(actor) || paperDialogue.isOpen(actor),
  take: (ctx) => (paperDialogue.isOpen(ctx.actor) ? paperDialogue : correctionDialogue).take(ctx),
};

/** The board of the session that is on, else the list to choose from. */
async function openBoard(ctx: BotContext): Promise<void> {
  const programme = await findOwnProgramme(ctx);
  if (!programme) return refuse(ctx);
  const { db } = ctx.needs.database;
  const sessions = await listAttendanceSessions(db, programme.id);
  const session = chooseSession(sessions, { now: ctx.now, zone: programme.zone });
  const board = session && (await loadBoard(db, session.id));
  if (!board) return showSessions(ctx, 0);
  await showBoard(ctx, board, freshView(board.rows, 'open', 'present'));
}

async function showSessions(ctx: BotContext, page: number): Promise<void> {
  const programme = await findOwnProgramme(ctx);
  if (!programme) return refuse(ctx);
  const { db } = ctx.needs.database;
  const all = await listAttendanceSessions(db, programme.id);
  const next = all.find(({ startsAt }) => startsAt > ctx.now);
  const message = sessionsMessage(ctx.say, {
    sessions: begunSessions(all, ctx.now),
    marked: await countMarks(db, programme.id),
    page,
    ...(next ? { nextAt: formatInstant(next.startsAt, programme.zone, ctx.say.locale) } : {}),
  });
  if (ctx.callbackQuery) await leaveBoard(ctx);
  await show(ctx, message);
}

/** The programme in hand, or the first one whose attendance this person may take. */
async function findOwnProgramme({ actor, needs }: BotContext): Promise<Programme | undefined> {
  const mine = (await listProgrammesOf(needs.database.db, actor)).filter(({ id }) =>
    authorise(actor, 'takeAttendance', { programmeId: id }),
  );
  return mine.find(({ id }) => id === actor.programmeId) ?? mine[0];
}

async function refuse(ctx: BotContext): Promise<void> {
  const { actor, needs, say } = ctx;
  if (actor.roles.length === 0 && actor.memberships.length === 0) return needs.home(ctx);
  await show(ctx, { text: say('not-allowed') });
}
