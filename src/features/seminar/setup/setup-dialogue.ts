import type { Composer } from 'grammy';
import { authorise } from '#domain/people/authorise.ts';
import { parseSeminarHours } from '#domain/seminar/seminar-hours.ts';
import type { SeminarHours } from '#domain/seminar/seminar-slots.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { parseMinutes } from '#domain/time/minutes-parsing.ts';
import { formatDay } from '#domain/time/time-format.ts';
import { checkTyped, onOneLine } from '#domain/words/typed-text.ts';
import { loadSeminar, type SeminarView } from '#features/seminar/load-seminar.ts';
import { withSeminar } from '#features/seminar/organizer-presses.ts';
import { showPanel } from '#features/seminar/show-panel.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { onForm } from '#telegram/forms/on-form.ts';
import { findFormNow, leaveForm } from '#telegram/forms/open-form.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';
import { askHoursMessage, askPlaceMessage, maxMinutes, maxPlaceChars } from './setup-messages.ts';
import {
  askMinutes,
  asksPlace,
  finish,
  keep,
  refuseContent,
  type Setup,
  type SetupValues,
  takeMinutes,
} from './setup-steps.ts';

/** Asks when the seminar is, how long each has and where it is; takes the typed answers. */
export const setupDialogue = onForm('seminarSetup', takeAnswer);

export function installSetup(bot: Composer<BotContext>): void {
  onPress(bot, 'seminarSetup', (ctx) =>
    withSeminar(ctx, async ({ programme, seminar }) => {
      await keep(ctx, { programmeId: programme.id });
      await showPrompt(ctx, askHoursMessage(ctx.say, programme, { seminar }));
    }),
  );
  onPress(bot, 'seminarSetPlace', (ctx) =>
    withSeminar(ctx, async ({ programme, seminar }) => {
      await keep(ctx, { programmeId: programme.id, isPlaceOnly: true });
      await showPrompt(ctx, askPlaceMessage(ctx.say, { seminar }));
    }),
  );
  onPress(bot, 'seminarKeepHours', (ctx) =>
    withForm(ctx, (setup) => {
      const hours = setup.view.seminar?.hours;
      return hours && !setup.values.isPlaceOnly ? askMinutes(ctx, setup, hours) : undefined;
    }),
  );
  onPress(bot, 'seminarMinutes', (ctx, minutes) =>
    withForm(ctx, (setup) => (setup.values.hours ? takeMinutes(ctx, setup, minutes) : undefined)),
  );
  onPress(bot, 'seminarNoPlace', (ctx) =>
    withForm(ctx, (setup) => (asksPlace(setup.values) ? finish(ctx, setup, undefined) : undefined)),
  );
}

/** Runs with the open form; a button of one that is closed shows the seminar as it is. */
async function withForm(ctx: BotContext, run: (setup: Setup) => Promise<void> | undefined): Promise<void> {
  await withSeminar(ctx, async (view) => {
    const values = await findFormNow(ctx, 'seminarSetup');
    const step = values && run({ values, view });
    if (step) return step;
    await showPanel(ctx, view);
  });
}

async function takeAnswer(ctx: BotContext, values: SetupValues): Promise<void> {
  const { db } = ctx.needs.database;
  const right = authorise(ctx.actor, 'manageReviews', values);
  if (!right) {
    await leaveForm(ctx, 'seminarSetup');
    return refuse(ctx);
  }
  const setup = { values, view: await loadSeminar(db, right) };
  if (asksPlace(values)) return takePlace(ctx, setup);
  if (!values.hours) return takeHours(ctx, setup);
  const typed = ctx.message?.text ?? '';
  await takeMinutes(ctx, setup, parseMinutes(typed, { from: 1, until: maxMinutes }));
}

async function takeHours(ctx: BotContext, setup: Setup): Promise<void> {
  const { say } = ctx;
  const { programme, seminar } = setup.view;
  const read = parseSeminarHours(ctx.message?.text ?? '', Number(programme.endsOn.slice(0, 4)));
  const lead =
    read.kind === 'faulty'
      ? (refuseContent(ctx) ??
        say(`seminar-fault-${read.fault}`, { line: read.line, typed: onOneLine(read.typed).slice(0, 60) }))
      : refusePast(ctx, setup.view, read.hours);
  if (read.kind === 'faulty' || lead)
    return showPrompt(ctx, askHoursMessage(say, programme, { seminar, lead }));
  await askMinutes(ctx, setup, read.hours);
}

/** A day that is over is refused, unless the seminar has it: of one that lasts days the rest may still change. */
function refusePast(
  { say, now }: BotContext,
  { programme, seminar }: SeminarView,
  hours: readonly SeminarHours[],
): string | undefined {
  const today = localDayOf(now, programme.zone);
  const held = seminar?.hours.map(({ on }) => on) ?? [];
  const past = hours.find(({ on }) => on < today && !held.includes(on));
  return past && say('seminar-fault-past', { day: formatDay(past.on, say.locale) });
}

async function takePlace(ctx: BotContext, setup: Setup): Promise<void> {
  const checked = checkTyped(ctx.message?.text ?? '');
  const place = checked.kind === 'ok' ? onOneLine(checked.text) : '';
  if (place === '' || Array.from(place).length > maxPlaceChars) {
    const lead = refuseContent(ctx) ?? ctx.say('seminar-place-length', { max: maxPlaceChars });
    return showPrompt(ctx, askPlaceMessage(ctx.say, { seminar: setup.view.seminar, lead }));
  }
  await finish(ctx, setup, place);
}
