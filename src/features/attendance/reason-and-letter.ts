import { readReply } from '#domain/attendance/replies/attendance-reader.ts';
import type { FormValues } from '#domain/forms/form-catalogue.ts';
import type { Message } from '#domain/message.ts';
import type { BotContext, KnownContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { onForm } from '#telegram/forms/on-form.ts';
import { leaveForm, openForm } from '#telegram/forms/open-form.ts';
import { sayWaitsUntil } from '#telegram/forms/waits-until.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';
import { additionGivenMessage, answeredMessage } from './answered-messages.ts';
import { type AttendanceDay, loadDay, nextStartOf, withMarks } from './attendance-day.ts';
import { confirmWish } from './confirm-wish.ts';
import { giveLetter } from './give-letter.ts';
import { giveReason } from './give-reason.ts';
import { openDay, refuseAnswer } from './submit-answer.ts';

/** Takes the reason of Izin, or number and date of the letter of Dinas luar, while one is asked for. */
export const additionDialogues = [
  onForm('rsvpReason', (ctx, values) => takeAddition(ctx, 'rsvpReason', values)),
  onForm('rsvpLetter', (ctx, values) => takeAddition(ctx, 'rsvpLetter', values)),
];

type Addition = 'rsvpReason' | 'rsvpLetter';

/** Opens the question for the reason; closes whatever else waited for a text. */
export async function askForReason(ctx: BotContext, day: AttendanceDay): Promise<void> {
  await ask(ctx, 'rsvpReason', { day, until: nextStartOf(day, { status: 'excused', now: ctx.now }) });
}

/** Opens the question for number and date of the letter. */
export async function askForLetter(ctx: BotContext, day: AttendanceDay): Promise<void> {
  await ask(ctx, 'rsvpLetter', { day, until: nextStartOf(day, { status: 'official_duty', now: ctx.now }) });
}

/** A letter may follow after the session; then the form listens for its hours. */
async function ask(
  ctx: BotContext,
  kind: Addition,
  { day, until }: { day: AttendanceDay; until: string | undefined },
): Promise<void> {
  const values = { heldOn: day.heldOn, participantId: day.participantId, until };
  await openForm(ctx, kind, values);
  const question = ctx.say(kind === 'rsvpReason' ? 'rsvp-reason-question' : 'rsvp-letter-question');
  const waits = sayWaitsUntil(ctx, { kind, values }, day.zone);
  await showPrompt(ctx, withCancel(ctx, `${question}\n${waits}`));
}

const withCancel = ({ say }: BotContext, text: string): Message => ({
  text,
  buttons: [[{ label: say('button-cancel'), data: press('cancelForm') }]],
});

async function takeAddition(ctx: KnownContext, kind: Addition, key: FormValues<Addition>): Promise<void> {
  const opened = await openDay(ctx, key);
  if (!opened) return leaveForm(ctx, kind);
  const isReason = kind === 'rsvpReason';
  const typed = ctx.message?.text;
  if (typed === undefined) {
    const refused = ctx.say('content-refused', { kind: contentKind(ctx.message) });
    const needed = ctx.say(isReason ? 'rsvp-reason-needs-text' : 'rsvp-letter-needs-text');
    return showPrompt(ctx, withCancel(ctx, `${refused}\n${needed}`));
  }
  const { right, day } = opened;
  const reading = readReply(typed);
  const isOtherAnswer = reading.kind === 'answer' && ['present', 'late'].includes(reading.status);
  if (isOtherAnswer) {
    const arrival = reading.arrival ? { arrival: reading.arrival } : {};
    return confirmWish(ctx, opened, { heldOn: day.heldOn, status: reading.status, ...arrival });
  }
  const input = {
    right,
    heldOn: day.heldOn,
    typed,
    updateId: ctx.updateId,
    now: ctx.now,
  };
  const outcome = isReason ? await giveReason(ctx.needs, input) : await giveLetter(ctx.needs, input);
  if (outcome.kind !== 'given' && outcome.kind !== 'notNeeded') {
    return showPrompt(ctx, withCancel(ctx, ctx.say(`rsvp-addition-${outcome.kind}`, refusalValues(outcome))));
  }
  const { db } = ctx.needs.database;
  const after = await withMarks(db, await loadDay(db, right, day.heldOn));
  if (after.sessions.length === 0) return refuseAnswer(ctx, { right, day: after });
  const view = { say: ctx.say, day: after, now: ctx.now, planOpen: right.about.planOpen, reasonAsked: false };
  const given = outcome.kind === 'given';
  await showPrompt(
    ctx,
    given ? additionGivenMessage(view, isReason ? 'reason' : 'letter') : answeredMessage(view),
  );
}

function refusalValues(outcome: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(outcome).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : String(value),
    ]),
  );
}
