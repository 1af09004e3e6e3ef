import { type NewSessionStep, newSessionSteps } from '#domain/forms/session-forms.ts';
import type { Right } from '#domain/people/authorise.ts';
import { type ChangeFault, judgeChange } from '#domain/schedule/judge-change.ts';
import type { SessionValues } from '#domain/schedule/session-change.ts';
import { type FieldRefused, readSessionField } from '#domain/schedule/session-field.ts';
import type { Db } from '#storage/engine/database.ts';
import { getProgramme, lockProgramme } from '#storage/programme/programme-store.ts';
import { saveChange } from '#storage/schedule/schedule-draft-store.ts';
import { readDraftedTimetable } from '#storage/schedule/timetable-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { closeForm, findForm, saveForm } from '#storage/state/form-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { newSessionValues, type SessionForm } from './session-form.ts';

/** `asked`: the form has gone on; `added`: it is in the draft; a refusal leaves the question that is open. */
export type AddOutcome =
  | { kind: 'asked'; step: NewSessionStep }
  | { kind: 'added'; changeId: number }
  | { kind: 'refused'; step: NewSessionStep; why: FieldRefused | ChangeFault }
  | { kind: 'closed' };

export interface AddInput {
  right: Right<'manageSchedule'>;
  typed: string;
  updateId: number;
  now: Date;
}

/**
 * Takes the answer to the open question about a new session; after the last one the session is in the draft.
 * Day and hours are judged as soon as both are known, so that nobody names a session that cannot be.
 */
export async function addSession(needs: Pick<Needs, 'database'>, input: AddInput): Promise<AddOutcome> {
  const { right, updateId, now } = input;
  return needs.database.transaction((db) =>
    applyOnce<AddOutcome>(db, { updateId, action: 'addSession', now }, async () => {
      const form = await findForm(db, right.by.personId, { kind: 'session', now });
      if (form?.programmeId !== right.about.programmeId || !('step' in form)) return { kind: 'closed' };
      await lockProgramme(db, form.programmeId);
      return answer(db, form, input);
    }),
  );
}

type NewForm = Extract<SessionForm, { step: NewSessionStep }>;

async function answer(db: Db, form: NewForm, { right, typed, now }: AddInput): Promise<AddOutcome> {
  const { personId } = right.by;
  const { programmeId, step } = form;
  const programme = await getProgramme(db, programmeId);
  const reading = readSessionField(step, typed, programme);
  if (reading.kind === 'refused') return { kind: 'refused', step, why: reading };
  const values = { ...form.values, ...reading.patch };
  const fault = await findFault(db, { values, step, programme, now });
  if (fault) return { kind: 'refused', step, why: fault };
  const next = newSessionSteps[newSessionSteps.indexOf(step) + 1];
  if (next) {
    await saveForm(db, personId, { kind: 'session', values: { programmeId, step: next, values }, now });
    return { kind: 'asked', step: next };
  }
  const changeId = await saveChange(db, programmeId, { patch: newSessionValues(values) });
  await closeForm(db, personId, 'session');
  return { kind: 'added', changeId };
}

async function findFault(
  db: Db,
  about: {
    values: Partial<SessionValues>;
    step: NewSessionStep;
    programme: { id: number; startsOn: string; endsOn: string; zone: string };
    now: Date;
  },
): Promise<FieldRefused | ChangeFault | undefined> {
  const { values, step, programme, now } = about;
  const { heldOn = '', startTime, endTime } = values;
  const { startsOn, endsOn } = programme;
  if (heldOn < startsOn || endsOn < heldOn) return { kind: 'outsideProgramme', startsOn, endsOn };
  if (step === 'day') return undefined;
  if (!startTime || !endTime)
    return { kind: 'refused', reason: 'notHours', values: { typed: startTime ?? '', chars: 0, max: 0 } };
  const { sessions } = await readDraftedTimetable(db, programme);
  return judgeChange({ after: newSessionValues(values) }, { sessions, programme, now });
}
