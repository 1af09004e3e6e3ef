import type { Composer } from 'grammy';
import { isRsvpStatus } from '#domain/attendance/attendance.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { show } from '#telegram/screens/show-message.ts';
import { rememberAsked } from './asked-day.ts';
import { pickMessage, questionMessage, sessionQuestion } from './asking-messages.ts';
import { openSessions } from './attendance-day.ts';
import { askForLetter, askForReason } from './reason-and-letter.ts';
import { type OpenedDay, openDay, refuseAnswer, submitAnswer } from './submit-answer.ts';
import { parsePartsWord, parseSessionWord, parseWishWord } from './wish-words.ts';

/** The buttons of the attendance question and of what follows it. */
export function installPresses(bot: Composer<BotContext>): void {
  onPress(bot, 'rsvpDay', (ctx, heldOn, participantId, status) =>
    withDay(ctx, { heldOn, participantId }, async ({ right }) => {
      if (isRsvpStatus(status)) await submitAnswer(ctx, right, { wish: { heldOn, status } });
    }),
  );
  onPress(bot, 'rsvpConfirm', saveWish);
  onPress(bot, 'rsvpMeantAttendance', saveWish);
  onPress(bot, 'rsvpParts', (ctx, heldOn, participantId, word) =>
    withDay(ctx, { heldOn, participantId }, async ({ right }) => {
      const answers = parsePartsWord(word);
      if (answers) await submitAnswer(ctx, right, { wish: { heldOn, answers } });
    }),
  );
  onPress(bot, 'rsvpSplit', (ctx, heldOn, participantId) =>
    withOpenDay(ctx, { heldOn, participantId }, async ({ day }) => {
      const [session] = openSessions(day, ctx.acted);
      await show(ctx, sessionQuestion(ctx.say, { day, session: session!, mode: 'walk', now: ctx.now }));
    }),
  );
  onPress(bot, 'rsvpSession', answerSession);
  onPress(bot, 'rsvpChange', (ctx, heldOn, participantId) =>
    withOpenDay(ctx, { heldOn, participantId }, async ({ day }) => {
      await rememberAsked(ctx, day);
      await show(ctx, questionMessage(ctx.say, day, ctx.now));
    }),
  );
  onPress(bot, 'rsvpOther', (ctx, heldOn, participantId) =>
    withOpenDay(ctx, { heldOn, participantId }, async ({ day }) => show(ctx, pickMessage(ctx.say, day))),
  );
  onPress(bot, 'rsvpReason', (ctx, heldOn, participantId) =>
    withDay(ctx, { heldOn, participantId }, ({ day }) => askForReason(ctx, day)),
  );
  onPress(bot, 'rsvpLetter', (ctx, heldOn, participantId) =>
    withDay(ctx, { heldOn, participantId }, ({ day }) => askForLetter(ctx, day)),
  );
}

interface DayKey {
  heldOn: string;
  participantId: number;
}

async function withDay(
  ctx: BotContext,
  key: DayKey,
  run: (opened: OpenedDay) => Promise<unknown>,
): Promise<void> {
  const opened = await openDay(ctx, key);
  if (opened) await run(opened);
}

/** Runs with a day of which something can still be answered; else says why not. */
async function withOpenDay(
  ctx: BotContext,
  key: DayKey,
  run: (opened: OpenedDay) => Promise<unknown>,
): Promise<void> {
  await withDay(ctx, key, (opened) =>
    openSessions(opened.day, ctx.acted).length > 0 ? run(opened) : refuseAnswer(ctx, opened),
  );
}

async function saveWish(ctx: BotContext, heldOn: string, participantId: number, word: string): Promise<void> {
  await withDay(ctx, { heldOn, participantId }, async ({ right }) => {
    const wish = parseWishWord(word);
    if (wish) await submitAnswer(ctx, right, { wish: { heldOn, ...wish } });
  });
}

/** The question of one session, or the answer to it. */
async function answerSession(
  ctx: BotContext,
  heldOn: string,
  participantId: number,
  sessionId: number,
  word: string,
): Promise<void> {
  await withDay(ctx, { heldOn, participantId }, async (opened) => {
    const asked = parseSessionWord(word);
    const session = openSessions(opened.day, ctx.acted).find(({ id }) => id === sessionId);
    if (!asked || !session) return refuseAnswer(ctx, opened);
    const { mode, status } = asked;
    if (!status) return show(ctx, sessionQuestion(ctx.say, { day: opened.day, session, mode, now: ctx.now }));
    await submitAnswer(ctx, opened.right, { wish: { heldOn, status, sessionId }, mode });
  });
}
