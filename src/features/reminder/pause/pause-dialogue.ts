import type { Composer } from 'grammy';
import { membershipInHand } from '#domain/people/actor.ts';
import { authorise, type Right } from '#domain/people/authorise.ts';
import { isPaused } from '#domain/reminder/reminder-pause.ts';
import { parseTypedDay } from '#domain/time/day-parsing.ts';
import { addDays, daysBetween, localDayOf } from '#domain/time/local-time.ts';
import { parseRelativeDay } from '#domain/time/relative-day.ts';
import { onOneLine } from '#domain/words/typed-text.ts';
import { findPause } from '#storage/people/pause-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onCommand } from '#telegram/commands/on-command.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { onForm } from '#telegram/forms/on-form.ts';
import { leaveForm, openForm } from '#telegram/forms/open-form.ts';
import { endPrompt, show, showPrompt } from '#telegram/screens/show-message.ts';
import {
  askPauseDayMessage,
  askPauseMessage,
  pausedMessage,
  refusedPauseDayMessage,
  resumedMessage,
} from './pause-messages.ts';
import { pauseReminders, resumeReminders } from './pause-reminders.ts';

/** Longer than any programme; who wants more pauses until they resume. */
const longestDays = 366;

/** `/jeda`: a participant's own pause, by buttons or with a day typed behind the command. */
export function addPause(bot: Composer<BotContext>): void {
  onCommand(bot, ['jeda', 'pause'], (ctx, typed) => (typed === '' ? showPause(ctx) : takeDay(ctx, typed)));
  onPress(bot, 'pause', showPause);
  onPress(bot, 'pauseFor', choose);
  onPress(bot, 'pauseEnd', resume);
}

/** The day that is typed after [Pilih tanggal]. */
export const pauseDialogue = onForm('pauseUntil', (ctx) => takeDay(ctx, ctx.message?.text));

/** The right of whoever's pause it is, with the clock by which its days are counted; undefined, and answered, for anybody else. */
async function findOwner(ctx: BotContext): Promise<Right<'pauseReminders'> | undefined> {
  const { actor, say } = ctx;
  const place = membershipInHand(actor) ?? actor.memberships[0];
  const right = place && authorise(actor, 'pauseReminders', { participantId: place.participantId });
  if (right) return right;
  if (actor.roles.length > 0) await show(ctx, { text: say('pause-only-participants') });
  else await ctx.needs.home(ctx);
  return undefined;
}

async function showPause(ctx: BotContext): Promise<void> {
  const right = await findOwner(ctx);
  if (!right) return;
  await leaveForm(ctx, 'pauseUntil');
  const pause = await findPause(ctx.needs.database.db, right.by.personId);
  if (!pause || !isPaused(pause, ctx.now)) return show(ctx, askPauseMessage(ctx.say));
  await show(ctx, pausedMessage(ctx.say, { pause, zone: right.about.zone, isNew: false }));
}

async function choose(ctx: BotContext, word: string): Promise<void> {
  const right = await findOwner(ctx);
  if (!right) return;
  const todayOn = localDayOf(ctx.now, right.about.zone);
  if (word === 'tomorrow') return pause(ctx, { right, resumeOn: addDays(todayOn, 1) });
  if (word === 'week') return pause(ctx, { right, resumeOn: addDays(todayOn, 7) });
  if (word === 'open') return pause(ctx, { right });
  if (word === 'date') {
    await openForm(ctx, 'pauseUntil', {});
    return showPrompt(ctx, askPauseDayMessage(ctx.say, exampleOf(todayOn)));
  }
  await leaveForm(ctx, 'pauseUntil');
  await show(ctx, askPauseMessage(ctx.say));
}

async function pause(
  ctx: BotContext,
  chosen: { right: Right<'pauseReminders'>; resumeOn?: string },
): Promise<void> {
  const { needs, say, now, updateId } = ctx;
  const { by, about } = chosen.right;
  await pauseReminders(needs, { ...chosen, updateId, now });
  await leaveForm(ctx, 'pauseUntil');
  const held = await findPause(needs.database.db, by.personId);
  if (!held) return show(ctx, askPauseMessage(say));
  await show(ctx, pausedMessage(say, { pause: held, zone: about.zone, isNew: true }));
  await endPrompt(ctx);
}

async function takeDay(ctx: BotContext, typed: string | undefined): Promise<void> {
  const right = await findOwner(ctx);
  if (!right) return;
  const todayOn = localDayOf(ctx.now, right.about.zone);
  const reading = readDay(typed ?? '', todayOn);
  if ('on' in reading) return pause(ctx, { right, resumeOn: reading.on });
  const shown = Array.from(onOneLine(typed ?? ''));
  const refused = {
    reason: typed === undefined ? ('noText' as const) : reading.reason,
    typed: shown.length > 40 ? `${shown.slice(0, 39).join('')}…` : shown.join(''),
    example: exampleOf(todayOn),
  };
  await openForm(ctx, 'pauseUntil', {});
  await showPrompt(ctx, refusedPauseDayMessage(ctx.say, refused));
}

function readDay(
  typed: string,
  todayOn: string,
): { on: string } | { reason: 'notADate' | 'noSuchDay' | 'past' | 'tooFar' } {
  const relative = parseRelativeDay(typed, todayOn);
  const day = parseTypedDay(relative ?? typed, { defaultYear: Number(todayOn.slice(0, 4)) });
  if (day.kind !== 'day') return { reason: day.kind };
  const ahead = daysBetween(todayOn, day.on);
  if (ahead < 1) return { reason: 'past' };
  return ahead > longestDays ? { reason: 'tooFar' } : { on: day.on };
}

/** A day a fortnight ahead, as one would type it. */
function exampleOf(todayOn: string): string {
  const [year, month, date] = addDays(todayOn, 14).split('-').map(Number);
  return `${date}/${month}/${year}`;
}

async function resume(ctx: BotContext): Promise<void> {
  const right = await findOwner(ctx);
  if (!right) return;
  const outcome = await resumeReminders(ctx.needs, { right, updateId: ctx.updateId, now: ctx.now });
  await show(ctx, resumedMessage(ctx.say, { wasPaused: outcome.kind === 'resumed' }));
}
