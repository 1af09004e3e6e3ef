import type { Db } from '#storage/engine/database.ts';
import { holdsAnyRole } from '#storage/people/role-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import type { ErasedDrafts } from '#storage/privacy/erase-draft.ts';
import { erasePerson, type HeldPlace, listHeldPlaces } from '#storage/privacy/erase-person.ts';
import { lockProgramme } from '#storage/programme/programme-store.ts';
import { replanReminders } from '#storage/reminder/reminder-planning.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { notifyStaff } from '#telegram/sending/notify-staff.ts';

export type EraseOutcome =
  | { kind: 'erased'; participantIds?: number[] }
  | { kind: 'nobody' }
  /** Who organizes or reviews works with others' data: somebody takes the role from them first. */
  | { kind: 'holdsRole' };

export interface EraseInput {
  /** Undefined when the account is nobody here (any more): a repeated update still finds its outcome. */
  personId?: number;
  updateId: number;
  now: Date;
}

/**
 * Erases an account with what it said and wrote, in all its programmes, and tells their organizers. What stays is
 * said in storage/privacy/erase-person. The same update again gives the same outcome.
 */
export async function eraseOwnData(
  needs: Pick<Needs, 'database' | 'sayIn' | 'jobs'>,
  { personId, updateId, now }: EraseInput,
): Promise<EraseOutcome> {
  return needs.database.transaction((db) =>
    applyOnce<EraseOutcome>(db, { updateId, action: 'eraseOwnData', now }, async () => {
      if (personId === undefined) return { kind: 'nobody' };
      if (await holdsAnyRole(db, personId)) return { kind: 'holdsRole' };
      const held = await listHeldPlaces(db, personId);
      const programmeIds = [...new Set(held.map(({ programmeId }) => programmeId))];
      for (const id of programmeIds) await lockProgramme(db, id);
      const { places, drafts } = await erasePerson(db, personId, now);
      for (const id of programmeIds) await replanReminders(db, id, now);
      await writeDown(db, { personId, places, drafts, now });
      for (const place of places) await tellOrganizers(needs, db, { place, personId, now });
      return { kind: 'erased', participantIds: places.map(({ participantId }) => participantId) };
    }),
  );
}

async function writeDown(
  db: Db,
  act: { personId: number; places: HeldPlace[]; drafts: ErasedDrafts; now: Date },
): Promise<void> {
  const { personId, places, drafts, now } = act;
  const common = { at: now, actorPersonId: personId, action: 'person.erased', details: { ...drafts } };
  if (places.length === 0) await appendAudit(db, { ...common, subject: `person:${personId}` });
  for (const { programmeId, participantId } of places)
    await appendAudit(db, { ...common, programmeId, subject: `participant:${participantId}` });
}

async function tellOrganizers(
  needs: Pick<Needs, 'sayIn' | 'jobs'>,
  db: Db,
  { place, personId, now }: { place: HeldPlace; personId: number; now: Date },
): Promise<void> {
  const { programmeId, participantId, rosterNo, name } = place;
  await notifyStaff(needs, db, {
    programmeId,
    dedupeKey: `erased:${personId}:${participantId}`,
    now,
    word: (say) => ({ text: say('erase-for-staff', { no: rosterNo, name }) }),
  });
}
