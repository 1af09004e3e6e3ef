import { checkReason } from '#domain/attendance/attendance.ts';
import { readLetter } from '#domain/attendance/official-letter.ts';
import type { FormValues } from '#domain/forms/form-catalogue.ts';
import type { Right } from '#domain/people/authorise.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { checkTyped } from '#domain/words/typed-text.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { onForm } from '#telegram/forms/on-form.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';
import { askKind, showOwn, withPlace } from './absence-screens.ts';
import { takeAddition } from './addition-dialogue.ts';
import { decisionDialogue } from './decision-presses.ts';
import { readDays } from './read-days.ts';
import { type AbsenceWish, requestAbsence } from './request-absence.ts';

/** Takes what a request still needs in words: its days, a reason, a letter; and what comes later. */
export const absenceDialogues = [
  onForm('absence', (ctx, form) => withPlace(ctx, form.participantId, (right) => takeStep(ctx, right, form))),
  onForm('absenceAddition', takeAddition),
  decisionDialogue,
];

async function takeStep(
  ctx: BotContext,
  right: Right<'requestAbsence'>,
  form: FormValues<'absence'>,
): Promise<void> {
  const typed = ctx.message?.text;
  const checked = typed === undefined ? undefined : checkTyped(typed);
  if (checked?.kind !== 'ok') return refuse(ctx, sayRefusedContent(ctx));
  const { scope, kind } = form;
  if (!scope) return takeDays(ctx, right, checked.text);
  if (kind === undefined) return refuse(ctx, ctx.say('absence-choose-kind'));
  if (kind === 'official_duty') return takeLetter(ctx, right, { scope, kind, text: checked.text });
  const reason = checkReason(checked.text);
  if (reason.kind !== 'reason')
    return refuse(ctx, ctx.say(`absence-${reason.kind}`, { chars: reason.chars }));
  await submitRequest(ctx, right, { kind, scope, reason: reason.reason });
}

async function takeDays(ctx: BotContext, right: Right<'requestAbsence'>, text: string): Promise<void> {
  const read = readDays(text, localDayOf(ctx.now, right.about.zone));
  if (read.kind === 'days') return askKind(ctx, right, read.scope);
  await refuse(ctx, ctx.say(`absence-${read.kind}`, read.kind === 'noSuchDay' ? { typed: read.typed } : {}));
}

async function takeLetter(
  ctx: BotContext,
  right: Right<'requestAbsence'>,
  { scope, kind, text }: Pick<AbsenceWish, 'scope' | 'kind'> & { text: string },
): Promise<void> {
  const read = readLetter(text, Number(localDayOf(ctx.now, right.about.zone).slice(0, 4)));
  if (read.kind !== 'letter') return refuse(ctx, ctx.say('absence-letter-unread'));
  await submitRequest(ctx, right, { kind, scope, letter: read });
}

/** Files the request and shows its card, or why it cannot be filed. */
export async function submitRequest(
  ctx: BotContext,
  right: Right<'requestAbsence'>,
  wish: AbsenceWish,
): Promise<void> {
  const { say } = ctx;
  const outcome = await requestAbsence(ctx.needs, {
    ...wish,
    right,
    updateId: ctx.updateId,
    acted: ctx.acted,
    now: ctx.now,
  });
  switch (outcome.kind) {
    case 'filed':
      return showOwn(ctx, outcome.requestId, {
        title: say('absence-filed', { kind: say(`absence-${wish.kind}`) }),
        present: showPrompt,
      });
    case 'exists':
      return showOwn(ctx, outcome.requestId, { title: say('absence-exists'), present: showPrompt });
    case 'noSession':
      return showPrompt(ctx, { text: say('absence-no-session') });
    case 'tooLate':
      return showPrompt(ctx, { text: say('absence-too-late', { days: outcome.lateDays }) });
  }
}

/** Says what is needed; the form stays open. */
export async function refuse(ctx: BotContext, text: string): Promise<void> {
  const cancel = { label: ctx.say('button-cancel'), data: press('cancelForm') };
  await showPrompt(ctx, { text, buttons: [[cancel]] });
}

export function sayRefusedContent(ctx: BotContext): string {
  if (ctx.message?.text !== undefined) return ctx.say('absence-empty');
  const refused = ctx.say('content-refused', { kind: contentKind(ctx.message) });
  return `${refused}\n${ctx.say('absence-needs-text')}`;
}
