import type { NewSessionStep } from '#domain/forms/session-forms.ts';
import type { Message, Say } from '#domain/message.ts';
import { authorise, type Right } from '#domain/people/authorise.ts';
import { readSessionField, type TypedField } from '#domain/schedule/session-field.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import type { BotContext, KnownContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { onForm } from '#telegram/forms/on-form.ts';
import { leaveForm } from '#telegram/forms/open-form.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { endPrompt, show, showPrompt } from '#telegram/screens/show-message.ts';
import { addSession } from './add-session.ts';
import { cardMessage } from './card-messages.ts';
import { draftMessage } from './draft-messages.ts';
import { sayRefusal } from './refusal-words.ts';
import type { SessionForm } from './session-form.ts';
import { findTarget, parseTarget, type SessionTarget } from './session-target.ts';
import { stageChange } from './stage-change.ts';
import { loadView } from './timetable-view.ts';

/** Takes what an organizer types for a field of a session, or for a new one. */
export const sessionDialogue = onForm('session', take);

async function take(ctx: KnownContext, form: SessionForm): Promise<void> {
  const { actor, say } = ctx;
  const { programmeId } = form;
  const right = authorise(actor, 'manageSchedule', { programmeId });
  if (!right) {
    await leaveForm(ctx, 'session');
    return refuse(ctx);
  }
  const typed = ctx.message?.text;
  if (typed === undefined) {
    const kind = contentKind(ctx.message);
    const text = [say('content-refused', { kind }), say('session-needs-text')].join('\n');
    return show(ctx, { text, buttons: backButtons(say, form) });
  }
  return 'step' in form ? takeStep(ctx, typed, right) : takeField(ctx, typed, { form, right });
}

async function takeStep(ctx: KnownContext, typed: string, right: Right<'manageSchedule'>): Promise<void> {
  const { needs, say, updateId, now } = ctx;
  const outcome = await addSession(needs, { right, typed, updateId, now });
  switch (outcome.kind) {
    case 'asked':
      return showPrompt(ctx, stepMessage(say, outcome.step));
    case 'refused':
      return showPrompt(ctx, { ...stepMessage(say, outcome.step), text: sayRefusal(say, outcome.why) });
    case 'closed':
      return needs.home(ctx);
    case 'added':
      return showCard(ctx, right, { changeId: outcome.changeId });
  }
}

type OneField = Extract<SessionForm, { field: TypedField }>;

async function takeField(
  ctx: KnownContext,
  typed: string,
  { form, right }: { form: OneField; right: Right<'manageSchedule'> },
): Promise<void> {
  const { needs, say, updateId, now } = ctx;
  const { field } = form;
  const target = parseTarget(form.target)!;
  const programme = await getProgramme(needs.database.db, right.about.programmeId);
  const reading = readSessionField(field, typed, programme);
  const buttons = backButtons(say, form);
  if (reading.kind === 'refused') {
    const refusal = sayRefusal(say, reading);
    const example = say(`session-example-${field}`);
    const text = refusal.includes(example) ? refusal : [refusal, example].join('\n');
    return showPrompt(ctx, { text, buttons });
  }
  const change = { target, patch: reading.patch };
  const outcome = await stageChange(needs, { right, change, updateId, now });
  switch (outcome.kind) {
    case 'refused':
      return showPrompt(ctx, { text: sayRefusal(say, outcome.fault), buttons });
    case 'gone':
      return showPrompt(ctx, draftMessage(await loadView(ctx, right), say('session-gone')));
    case 'staged':
    case 'same':
      return showStaged(ctx, { right, target, isSame: outcome.kind === 'same' });
  }
}

/** After an answer: the whole draft, since it is what can be announced now; for a new session its card. */
export async function showStaged(
  ctx: BotContext,
  done: { right: Right<'manageSchedule'>; target: SessionTarget; isSame: boolean },
): Promise<void> {
  const { right, target, isSame } = done;
  const view = await loadView(ctx, right);
  const found = findTarget(view.sessions, target);
  if (found && (isSame || 'changeId' in target)) {
    const card = cardMessage(view, found);
    const text = isSame ? [ctx.say('session-same'), card.text].join('\n') : card.text;
    return present(ctx, { ...card, text });
  }
  await present(ctx, draftMessage(view));
}

async function showCard(
  ctx: BotContext,
  right: Right<'manageSchedule'>,
  target: SessionTarget,
): Promise<void> {
  const view = await loadView(ctx, right);
  const found = findTarget(view.sessions, target);
  await present(ctx, found ? cardMessage(view, found) : draftMessage(view));
}

/** Under a press in place; after typing below, and the question before loses its buttons. */
async function present(ctx: BotContext, message: Message): Promise<void> {
  await show(ctx, message);
  await endPrompt(ctx);
}

/** The question for the next fact of a new session. */
export function stepMessage(say: Say, step: NewSessionStep): Message {
  return {
    text: [say(`session-new-${step}`), say(`session-example-${step}`)].join('\n'),
    buttons: [[{ label: say('button-cancel'), data: press('cancelForm') }]],
  };
}

function backButtons(say: Say, form: SessionForm): Message['buttons'] {
  if ('step' in form) return stepMessage(say, form.step).buttons;
  return [[{ label: say('button-back'), data: press('sessionEdit', form.target) }]];
}
