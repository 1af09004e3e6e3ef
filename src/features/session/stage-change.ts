import type { Right } from '#domain/people/authorise.ts';
import { type ChangeFault, judgeChange } from '#domain/schedule/judge-change.ts';
import { differenceOf, type SessionPatch, type SessionValues } from '#domain/schedule/session-change.ts';
import type { Db } from '#storage/engine/database.ts';
import { getProgramme, lockProgramme } from '#storage/programme/programme-store.ts';
import { removeChange, saveChange } from '#storage/schedule/schedule-draft-store.ts';
import { readDraftedTimetable } from '#storage/schedule/timetable-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { closeForm } from '#storage/state/form-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { findTarget, type SessionTarget } from './session-target.ts';

export interface StageInput {
  right: Right<'manageSchedule'>;
  /** What changes, with the fields that do; or a whole new session. */
  change: { target: SessionTarget; patch: SessionPatch } | { added: SessionValues };
  updateId: number;
  now: Date;
}

/** `target`: what the change is kept under, for a new session. `same`: it is so already, nothing waits for it. */
export type StageOutcome =
  | { kind: 'staged'; target: SessionTarget }
  | { kind: 'same'; target: SessionTarget }
  | { kind: 'gone' }
  | { kind: 'refused'; fault: ChangeFault };

/**
 * Collects a change of the timetable; nobody is told before the release. What brings a session back to what
 * stands falls out of the draft. A refused change leaves the draft as it was. Closes the form it was typed in.
 */
export async function stageChange(needs: Pick<Needs, 'database'>, input: StageInput): Promise<StageOutcome> {
  const { right, updateId, now } = input;
  return needs.database.transaction((db) =>
    applyOnce<StageOutcome>(db, { updateId, action: 'stageChange', now }, async () => {
      await lockProgramme(db, right.about.programmeId);
      const outcome =
        'added' in input.change ? await add(db, input, input.change.added) : await alter(db, input);
      if (outcome.kind !== 'refused') await closeForm(db, right.by.personId, 'session');
      return outcome;
    }),
  );
}

async function add(db: Db, { right, now }: StageInput, after: SessionValues): Promise<StageOutcome> {
  const { programmeId } = right.about;
  const programme = await getProgramme(db, programmeId);
  const { sessions } = await readDraftedTimetable(db, programme);
  const fault = judgeChange({ after }, { sessions, programme, now });
  if (fault) return { kind: 'refused', fault };
  return { kind: 'staged', target: { changeId: await saveChange(db, programmeId, { patch: after }) } };
}

async function alter(db: Db, { right, change, now }: StageInput): Promise<StageOutcome> {
  if (!('target' in change)) return { kind: 'gone' };
  const { target, patch } = change;
  const { programmeId } = right.about;
  const programme = await getProgramme(db, programmeId);
  const { sessions } = await readDraftedTimetable(db, programme);
  const found = findTarget(sessions, target);
  if (!found) return { kind: 'gone' };
  const { changeId, sessionId, before } = found;
  const after = { ...found.after, ...patch };
  const wanted = { ...found, after };
  const fault = judgeChange(wanted, {
    sessions: sessions.map((each) => (each === found ? wanted : each)),
    programme,
    now,
  });
  if (fault) return { kind: 'refused', fault };
  const kept = before ? differenceOf(before, after) : after;
  if (Object.keys(kept).length === 0) {
    if (changeId !== undefined) await removeChange(db, programmeId, changeId);
    return { kind: 'same', target };
  }
  await saveChange(db, programmeId, { id: changeId, sessionId, patch: kept });
  return { kind: 'staged', target };
}
