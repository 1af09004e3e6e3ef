import type { ProgrammeField } from '#domain/forms/programme-forms.ts';
import type { Right } from '#domain/people/authorise.ts';
import { parseDayOffLines, parseDeadlineLines } from '#domain/reminder/deadline-lines.ts';
import { meansTheEnd, parseMinutes } from '#domain/time/minutes-parsing.ts';
import { checkTyped } from '#domain/words/typed-text.ts';
import type { Db } from '#storage/engine/database.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { removeDayOff, saveDayOff } from '#storage/programme/day-off-store.ts';
import {
  getProgramme,
  lockProgramme,
  type Programme,
  updateProgramme,
} from '#storage/programme/programme-store.ts';
import { replanReminders } from '#storage/reminder/reminder-planning.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { closeForm, findForm } from '#storage/state/form-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { changeDeadlines } from './change-deadlines.ts';
import { applyRetention, forgetEarlierDay } from './change-retention.ts';
import { applyWindow } from './change-window.ts';
import { refuseField, refuseLine } from './programme-field.ts';
import { type Refused, readDates, readName } from './programme-form.ts';

export type EditOutcome =
  | { kind: 'saved'; programmeId: number; field: ProgrammeField }
  | { kind: 'closed' }
  | Refused;

export interface EditInput {
  right: Right<'editProgramme'>;
  typed: string;
  updateId: number;
  now: Date;
}

type Edit = { programme: Programme; typed: string; updateId: number };

/**
 * Changes the field of a programme whose form is open. Nothing is saved of a text with a faulty line, nor of a form
 * about another programme than the right.
 */
export async function editProgramme(needs: Pick<Needs, 'database'>, input: EditInput): Promise<EditOutcome> {
  const { right, updateId, now } = input;
  const { personId } = right.by;
  return needs.database.transaction((db) =>
    applyOnce<EditOutcome>(db, { updateId, action: 'editProgramme', now }, async () => {
      const form = await findForm(db, personId, { kind: 'programmeField', now });
      if (form?.programmeId !== right.about.programmeId) return { kind: 'closed' };
      const { programmeId, field } = form;
      await lockProgramme(db, programmeId);
      const programme = await getProgramme(db, programmeId);
      const refused = await applyField(db, field, { programme, typed: input.typed, updateId });
      if (refused) return refused;
      await forgetEarlierDay(db, programmeId);
      await replanReminders(db, programmeId, now);
      await closeForm(db, personId, 'programmeField');
      await appendAudit(db, {
        at: now,
        actorPersonId: personId,
        action: 'programme.edited',
        programmeId,
        subject: `programme:${programmeId}`,
        details: { field },
      });
      return { kind: 'saved', programmeId, field };
    }),
  );
}

async function applyField(db: Db, field: ProgrammeField, edit: Edit): Promise<Refused | undefined> {
  switch (field) {
    case 'name':
    case 'dates':
      return applyAnswer(db, field, edit);
    case 'controller':
      return applyController(db, edit);
    case 'ramadan':
    case 'hours':
    case 'friday':
    case 'sundays':
      return applyWindow(db, field, edit);
    case 'deadlines':
      return applyDeadlines(db, edit);
    case 'daysoff':
      return applyDaysOff(db, edit);
    case 'late':
      return applyLate(db, edit);
    case 'closing':
      return applyClosing(db, edit);
    case 'retention':
      return applyRetention(db, edit);
  }
}

async function applyAnswer(db: Db, field: 'name' | 'dates', { programme, typed }: Edit) {
  const reading = field === 'name' ? readName(typed) : readDates(typed);
  if (reading.kind === 'refused') return reading;
  const { name, startsOn, endsOn } = reading.values;
  await updateProgramme(db, programme.id, field === 'name' ? { name } : { startsOn, endsOn });
  return undefined;
}

async function applyController(db: Db, { programme, typed }: Edit) {
  const reading = readName(typed);
  if (reading.kind === 'refused') return refuseField('controller', typed);
  await updateProgramme(db, programme.id, { dataController: reading.values.name });
  return undefined;
}

async function applyDeadlines(db: Db, { programme, typed, updateId }: Edit) {
  if (checkTyped(typed).kind !== 'ok') return refuseField('deadlines', typed);
  const reading = parseDeadlineLines(typed, programme.zone);
  if (reading.kind === 'faulty') return refuseLine('deadlines', reading);
  return changeDeadlines(db, { programmeId: programme.id, lines: reading.lines, updateId });
}

async function applyDaysOff(db: Db, { programme, typed }: Edit) {
  if (checkTyped(typed).kind !== 'ok') return refuseField('daysoff', typed);
  const reading = parseDayOffLines(typed);
  if (reading.kind === 'faulty') return refuseLine('daysoff', reading);
  for (const line of reading.lines) {
    if (line.kind === 'remove') await removeDayOff(db, programme.id, line.heldOn);
    else await saveDayOff(db, programme.id, { heldOn: line.heldOn, name: line.name });
  }
  return undefined;
}

async function applyLate(db: Db, { programme, typed }: Edit) {
  const lateAfterMinutes = parseMinutes(typed, { from: 0, until: 240 });
  if (lateAfterMinutes === undefined) return refuseField('late', typed);
  await updateProgramme(db, programme.id, { lateAfterMinutes });
  return undefined;
}

/** When checking in oneself ends: so many minutes after the start of a session, or (null) with it. */
async function applyClosing(db: Db, { programme, typed }: Edit) {
  const minutes = meansTheEnd(typed) ? null : parseMinutes(typed, { from: 5, until: 600 });
  if (minutes === undefined) return refuseField('closing', typed);
  await updateProgramme(db, programme.id, { checkInClosesMinutes: minutes });
  return undefined;
}
