import { Composer } from 'grammy';
import { membershipInHand } from '#domain/people/actor.ts';
import { authorise } from '#domain/people/authorise.ts';
import { addDays } from '#domain/time/local-time.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onCommand } from '#telegram/commands/on-command.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { show } from '#telegram/screens/show-message.ts';
import { answeredMessage } from './answered-messages.ts';
import { rememberAsked } from './asked-day.ts';
import { questionMessage } from './asking-messages.ts';
import { findNextDay, isUnanswered, withMarks } from './attendance-day.ts';
import { installPresses } from './attendance-presses.ts';
import { offerAttendance } from './offer-attendance.ts';
import { additionDialogues } from './reason-and-letter.ts';

const commands: CommandEntry[] = [
  { id: 'hadir', en: 'attendance', describe: 'command-attendance', for: 'participant' },
];

/** I'm coming, late, or can't: by button or in words, for a whole training day or session by session. */
export function createAttendance(): Feature {
  const bot = new Composer<BotContext>();
  onCommand(bot, ['hadir', 'attendance'], showNow);
  onPress(bot, 'attendanceNow', showNow);
  installPresses(bot);
  return {
    name: 'attendance',
    bot,
    offers: offerAttendance,
    lookups: { attendance: showNow },
    dialogues: additionDialogues,
    commands,
  };
}

/** The next day that can be answered: its question, or how it is answered. */
async function showNow(ctx: BotContext): Promise<void> {
  const { actor, needs, say, now } = ctx;
  const membership = membershipInHand(actor);
  const right = membership && authorise(actor, 'answerAttendance', membership);
  if (!right && actor.roles.length === 0) return needs.home(ctx);
  if (!right) return show(ctx, { text: say('rsvp-participants-only') });
  const { db } = needs.database;
  const day = await findNextDay(db, right, { now });
  if (!day) return show(ctx, { text: say('rsvp-no-more-days') });
  if (isUnanswered(day, { at: now })) {
    await rememberAsked(ctx, day);
    return show(ctx, questionMessage(say, day, now));
  }
  const next = await findNextDay(db, right, { now, fromOn: addDays(day.heldOn, 1) });
  const view = {
    say,
    day: await withMarks(db, day),
    now,
    planOpen: right.about.planOpen,
    reasonAsked: false,
  };
  await show(ctx, answeredMessage(view, next));
}
