import type { Composer } from 'grammy';
import { authorise } from '#domain/authorise.ts';
import { parseSeminarHours } from '#domain/seminar-hours.ts';
import type { SeminarHours } from '#domain/seminar-slots.ts';
import { checkTyped, onOneLine } from '#domain/typed-text.ts';
import { closeForm, findForm, saveForm } from '#storage/form-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { contentKind } from '#telegram/content-kind.ts';
import type { Dialogue } from '#telegram/dialogues.ts';
import { onPress } from '#telegram/on-press.ts';
import { show, showPrompt } from '#telegram/show-message.ts';
import { loadSeminar } from './load-seminar.ts';
import { arrange, withSeminar } from './organizer-presses.ts';
import { panelMessage } from './panel-messages.ts';
import {
  askHoursMessage,
  askMinutesMessage,
  askPlaceMessage,
  maxMinutes,
  maxPlaceChars,
} from './setup-messages.ts';

const formKind = 'seminarSetup';

/** What has been answered of the three questions: the hours, the minutes each, the place. */
interface SetupValues {
  programmeId: number;
  hours?: SeminarHours[];
  minutesEach?: number;
}

/** Asks when the seminar is and how long each has; takes the typed answers. */
export const setupDialogue: Dialogue = {
  isOpen: (actor) => actor.form?.kind === formKind,
  take: takeAnswer,
};

export function installSetup(bot: Composer<BotContext>): void {
  onPress(bot, 'seminarSetup', (ctx) =>
    withSeminar(ctx, async ({ programme }) => {
      await keep(ctx, { programmeId: programme.id });
      await showPrompt(ctx, askHoursMessage(ctx.say, programme));
    }),
  );
  onPress(bot, 'seminarMinutes', (ctx, minutes) =>
    withForm(ctx, (values) => (values.hours ? takeMinutes(ctx, values, minutes) : undefined)),
  );
  onPress(bot, 'seminarNoPlace', (ctx) =>
    withForm(ctx, (values) => (values.minutesEach ? finish(ctx, values, undefined) : undefined)),
  );
}

async function keep(ctx: BotContext, values: SetupValues): Promise<void> {
  const form = { kind: formKind, values: { ...values }, now: ctx.now };
  await saveForm(ctx.needs.database.db, ctx.actor.personId!, form);
}

/** Runs with the open form; a button of one that is closed shows the seminar as it is. */
async function withForm(
  ctx: BotContext,
  run: (values: SetupValues) => Promise<void> | undefined,
): Promise<void> {
  await withSeminar(ctx, async (view) => {
    const form = await findForm(ctx.needs.database.db, ctx.actor.personId!);
    const step = form?.kind === formKind ? run(form.values as unknown as SetupValues) : undefined;
    if (step) return step;
    await show(ctx, panelMessage(ctx.say, view));
  });
}

async function takeAnswer(ctx: BotContext): Promise<void> {
  const values = ctx.actor.form!.values as unknown as SetupValues;
  if (!authorise(ctx.actor, 'manageReviews', { programmeId: values.programmeId })) {
    await closeForm(ctx.needs.database.db, ctx.actor.personId!, formKind);
    return show(ctx, { text: ctx.say('not-allowed') });
  }
  const typed = ctx.message?.text;
  if (!values.hours) return takeHours(ctx, values, typed);
  if (!values.minutesEach)
    return takeMinutes(ctx, values, /^\d{1,3}$/.test(typed?.trim() ?? '') ? Number(typed) : 0);
  await takePlace(ctx, values, typed);
}

async function takeHours(ctx: BotContext, values: SetupValues, typed = ''): Promise<void> {
  const { say } = ctx;
  const { programme } = await loadSeminar(ctx.needs.database.db, values.programmeId);
  const read = parseSeminarHours(typed, Number(programme.endsOn.slice(0, 4)));
  if (read.kind === 'faulty') {
    const isText = ctx.message?.text !== undefined;
    const lead = isText
      ? say(`seminar-fault-${read.fault}`, { line: read.line, typed: onOneLine(read.typed).slice(0, 60) })
      : say('content-refused', { kind: contentKind(ctx.message) });
    return showPrompt(ctx, askHoursMessage(say, programme, lead));
  }
  await keep(ctx, { ...values, hours: read.hours });
  await showPrompt(ctx, askMinutesMessage(say, { ...values, hours: read.hours, zone: programme.zone }));
}

async function takeMinutes(ctx: BotContext, values: SetupValues, minutes: number): Promise<void> {
  const { programme } = await loadSeminar(ctx.needs.database.db, values.programmeId);
  const hours = values.hours ?? [];
  if (minutes < 1 || minutes > maxMinutes) {
    const lead = ctx.say('seminar-minutes-range', { max: maxMinutes });
    return showPrompt(ctx, askMinutesMessage(ctx.say, { hours, zone: programme.zone, lead }));
  }
  await keep(ctx, { ...values, minutesEach: minutes });
  await showPrompt(ctx, askPlaceMessage(ctx.say));
}

async function takePlace(ctx: BotContext, values: SetupValues, typed = ''): Promise<void> {
  const checked = checkTyped(typed);
  const place = checked.kind === 'ok' ? onOneLine(checked.text) : '';
  if (place === '' || Array.from(place).length > maxPlaceChars)
    return showPrompt(ctx, askPlaceMessage(ctx.say, ctx.say('seminar-place-length', { max: maxPlaceChars })));
  await finish(ctx, values, place);
}

/** The form closes last: a repeated message gives the same answer again. */
async function finish(ctx: BotContext, values: SetupValues, place: string | undefined): Promise<void> {
  const { db } = ctx.needs.database;
  const { hours = [], minutesEach = 0 } = values;
  const view = await loadSeminar(db, values.programmeId);
  const arranged = await arrange(ctx, view, { kind: 'hours', seminar: { hours, minutesEach, place } });
  await showPrompt(ctx, panelMessage(ctx.say, arranged));
  await closeForm(db, ctx.actor.personId!, formKind);
}
