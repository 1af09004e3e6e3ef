import type { ProgrammeStep } from '#domain/forms/programme-forms.ts';
import type { Right } from '#domain/people/authorise.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { findForm, saveForm } from '#storage/state/form-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { nextStep, type Refused, readStep } from './programme-form.ts';

/** `answered`: the form has gone on; `closed`: there is none, or the button's question is not the open one. */
export type StepOutcome = { kind: 'answered' } | { kind: 'closed' } | Refused;

export interface StepAnswer {
  right: Right<'createProgramme'>;
  typed: string;
  /** The question the pressed button belongs to; undefined for typed text, which answers the open one. */
  step?: ProgrammeStep;
  updateId: number;
  now: Date;
}

/** Answers one question of the new programme. The same update again changes nothing more. */
export async function answerProgrammeStep(
  needs: Pick<Needs, 'database'>,
  answer: StepAnswer,
): Promise<StepOutcome> {
  const { right, updateId, now } = answer;
  const { personId } = right.by;
  return needs.database.transaction((db) =>
    applyOnce<StepOutcome>(db, { updateId, action: 'answerProgrammeStep', now }, async () => {
      const form = await findForm(db, personId, { kind: 'programmeNew', now });
      if (!form || form.step === 'review' || (answer.step && answer.step !== form.step)) {
        return { kind: 'closed' };
      }
      const reading = readStep(form.step, answer.typed);
      if (reading.kind === 'refused') return reading;
      const filled = { ...form, ...reading.values };
      const values = { ...filled, step: nextStep(filled) };
      await saveForm(db, personId, { kind: 'programmeNew', values, now });
      return { kind: 'answered' };
    }),
  );
}
