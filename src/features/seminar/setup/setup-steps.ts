import type { FormValues } from '#domain/forms/form-catalogue.ts';
import type { SeminarHours } from '#domain/seminar/seminar-slots.ts';
import type { ManagedSeminar } from '#features/seminar/load-seminar.ts';
import type { Arrangement } from '#features/seminar/order/arrange-presenters.ts';
import { arrange } from '#features/seminar/organizer-presses.ts';
import { showPanel } from '#features/seminar/show-panel.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { leaveForm, openForm } from '#telegram/forms/open-form.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';
import { askMinutesMessage, askPlaceMessage, maxMinutes } from './setup-messages.ts';

/** What has been answered: the hours, the minutes each, the place. A seminar that is set up keeps its place. */
export type SetupValues = FormValues<'seminarSetup'>;

/** A form with the seminar as it stands now. */
export interface Setup {
  values: SetupValues;
  view: ManagedSeminar;
}

export const asksPlace = ({ isPlaceOnly, minutesEach }: SetupValues) =>
  isPlaceOnly || minutesEach !== undefined;

export const keep = (ctx: BotContext, values: SetupValues) => openForm(ctx, 'seminarSetup', values);

/** Names what came instead of text; undefined for text. */
export function refuseContent({ message, say }: BotContext): string | undefined {
  return message && message.text === undefined
    ? say('content-refused', { kind: contentKind(message) })
    : undefined;
}

export async function askMinutes(
  ctx: BotContext,
  { values, view }: Setup,
  hours: SeminarHours[],
): Promise<void> {
  const { programme, seminar } = view;
  await keep(ctx, { ...values, hours });
  await showPrompt(ctx, askMinutesMessage(ctx.say, { hours, seminar, zone: programme.zone }));
}

/** The last question of a seminar that is set up; its place stays as it is. */
export async function takeMinutes(
  ctx: BotContext,
  setup: Setup,
  minutesEach: number | undefined,
): Promise<void> {
  const { programme, seminar } = setup.view;
  const { hours = [] } = setup.values;
  if (!minutesEach || minutesEach > maxMinutes) {
    const lead = refuseContent(ctx) ?? ctx.say('seminar-minutes-range', { max: maxMinutes });
    const asked = { hours, seminar, zone: programme.zone, lead };
    return showPrompt(ctx, askMinutesMessage(ctx.say, asked));
  }
  const values = { ...setup.values, minutesEach };
  if (seminar) return finish(ctx, { ...setup, values }, seminar.place);
  await keep(ctx, values);
  await showPrompt(ctx, askPlaceMessage(ctx.say, {}));
}

/** The form closes last: a repeated message gives the same answer again. */
export async function finish(
  ctx: BotContext,
  { values, view }: Setup,
  place: string | undefined,
): Promise<void> {
  const { hours = [], minutesEach = 0, isPlaceOnly } = values;
  const arrangement: Arrangement = isPlaceOnly
    ? { kind: 'place', place }
    : { kind: 'hours', seminar: { hours, minutesEach, place } };
  await showPanel(ctx, await arrange(ctx, view, arrangement), showPrompt);
  await leaveForm(ctx, 'seminarSetup');
}
