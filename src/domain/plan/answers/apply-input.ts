import type { SectionAnswer } from '#domain/plan/plan-answer.ts';
import type { PlanContext, PlanInput } from '#domain/plan/plan-input.ts';
import type { ApplyOutcome } from '#domain/plan/plan-outcome.ts';
import type { PlanSection } from '#domain/plan/template/plan-template.ts';
import { type AnswerStep, expecting, holdsNothing, refuse } from './answer-step.ts';
import { fitsRule } from './check-answer.ts';
import { applyChoiceText, pickOption } from './choice-answer.ts';
import { applyChoicesText, finishChoices, toggleOption } from './choices-answer.ts';
import { applyConfirmText, confirmOption } from './confirm-answer.ts';
import { confirmAmount, dropProposal, proposeAmount, proposeEditedAmount } from './money-answer.ts';
import { applyRowsInput, type SectionInput } from './rows-input.ts';
import { acceptTidiedText, applyEditedText, applyText } from './text-answer.ts';

export type ApplyInput = {
  section: PlanSection;
  current: SectionAnswer;
  input: PlanInput;
  context: PlanContext;
  /** When the person sent it (the message's own date). */
  sentAt: Date;
};

/**
 * What an input makes of the answer of a section. Pure, and total: any text and any press, also an old one,
 * gives an outcome. Nothing accepted is lost: words that leave the answer are handed back in `replaced`.
 */
export function applyInput(asked: ApplyInput): ApplyOutcome {
  const { section, current } = asked;
  if (current.value === null || fitsRule(section.answer, current.value)) return applyToRule(asked);
  return keepForeign(current, applyToRule({ ...asked, current: { ...current, value: null } }));
}

/**
 * The template has changed the kind of answer since. The old words stay where they are, readable, until
 * something of the new kind is given; then they go to the history.
 */
function keepForeign(before: SectionAnswer, outcome: ApplyOutcome): ApplyOutcome {
  const { answer } = outcome;
  if (outcome.kind === 'refused') return { ...outcome, answer: before };
  if (!holdsNothing(answer.value)) return { ...outcome, replaced: before.value };
  return { ...outcome, answer: { ...answer, value: before.value, state: 'draft' } };
}

function applyToRule({ section, current, input, context, sentAt }: ApplyInput): ApplyOutcome {
  const step = { rule: section.answer, current, context, sentAt };
  if (input.kind === 'skip') return skip(step);
  if (input.kind === 'replaceAll') return askReplacement(step);
  switch (section.answer.type) {
    case 'text':
      return ofText({ ...step, rule: section.answer }, input);
    case 'choice':
      return ofChoice({ ...step, rule: section.answer }, input);
    case 'choices':
      return ofChoices({ ...step, rule: section.answer }, input);
    case 'money':
      return ofMoney({ ...step, rule: section.answer }, input);
    case 'confirm':
      return ofConfirm({ ...step, rule: section.answer }, input);
    case 'list':
    case 'table':
    case 'milestones':
    case 'people':
      return applyRowsInput({ ...step, rule: section.answer }, input);
  }
}

type RuleOf<Type extends PlanSection['answer']['type']> = Extract<PlanSection['answer'], { type: Type }>;

function ofText(step: AnswerStep<RuleOf<'text'>>, input: SectionInput): ApplyOutcome {
  if (input.kind === 'text') return applyText(step, input);
  if (input.kind === 'editedText') return applyEditedText(step, input.text, input.source);
  if (input.kind === 'acceptTidied') return acceptTidiedText(step);
  return refuse(step, { kind: 'notForThisSection' });
}

function ofChoice(step: AnswerStep<RuleOf<'choice'>>, input: SectionInput): ApplyOutcome {
  if (input.kind === 'text') return applyChoiceText(step, input.text);
  if (input.kind === 'editedText') return refuse(step, { kind: 'noSuchMessage' });
  if (input.kind === 'pick') return pickOption(step, input.option);
  return refuse(step, { kind: 'notForThisSection' });
}

function ofChoices(step: AnswerStep<RuleOf<'choices'>>, input: SectionInput): ApplyOutcome {
  if (input.kind === 'text') return applyChoicesText(step, input.text);
  if (input.kind === 'editedText') return refuse(step, { kind: 'noSuchMessage' });
  if (input.kind === 'toggle') return toggleOption(step, input.option);
  if (input.kind === 'done') return finishChoices(step);
  return refuse(step, { kind: 'notForThisSection' });
}

function ofMoney(step: AnswerStep<RuleOf<'money'>>, input: SectionInput): ApplyOutcome {
  if (input.kind === 'text') return proposeAmount(step, input.text, input.source);
  if (input.kind === 'editedText') return proposeEditedAmount(step, input.text, input.source);
  if (input.kind === 'confirmMoney') return confirmAmount(step, input.amountRupiah);
  if (input.kind === 'changeMoney') return dropProposal(step);
  return refuse(step, { kind: 'notForThisSection' });
}

function ofConfirm(step: AnswerStep<RuleOf<'confirm'>>, input: SectionInput): ApplyOutcome {
  if (input.kind === 'text') return applyConfirmText(step, input.text);
  if (input.kind === 'editedText') return refuse(step, { kind: 'noSuchMessage' });
  if (input.kind === 'pick') return confirmOption(step, input.option);
  return refuse(step, { kind: 'notForThisSection' });
}

/** Puts an empty section off; a section that holds something keeps its state. */
function skip(step: AnswerStep<unknown>): ApplyOutcome {
  const { current } = step;
  const state = holdsNothing(current.value) ? 'skipped' : current.state;
  return { kind: 'skipped', answer: { ...current, state, awaiting: null }, replaced: null };
}

function askReplacement(step: AnswerStep<unknown>): ApplyOutcome {
  const { value } = step.current;
  const replaceable = value?.kind === 'text' || (value !== null && 'rows' in value);
  const awaiting = replaceable ? ({ kind: 'replacement' } as const) : null;
  return { kind: 'asksReplacement', answer: expecting(step, awaiting), replaced: null };
}
