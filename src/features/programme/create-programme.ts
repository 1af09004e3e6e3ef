import { holdsRole } from '#domain/people/actor.ts';
import type { Right } from '#domain/people/authorise.ts';
import { defaultSendingHours } from '#domain/time/sending-window.ts';
import type { Db } from '#storage/engine/database.ts';
import { setProgrammeInHand } from '#storage/people/actor-store.ts';
import { findHolderName, grantRole } from '#storage/people/role-store.ts';
import { addPlanTemplate, getDefaultPlanTemplate } from '#storage/plan/plan-template-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { insertProgramme, type NewProgramme } from '#storage/programme/programme-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { closeForm, findForm } from '#storage/state/form-store.ts';
import type { Needs } from '#telegram/bot-context.ts';

export type CreateOutcome =
  | { kind: 'created'; programmeId: number }
  | { kind: 'incomplete' }
  | { kind: 'closed' };

export interface CreateInput {
  right: Right<'createProgramme'>;
  updateId: number;
  now: Date;
}

/**
 * Makes the programme of the open form, with the default plan template; it is in the maker's hand then. Who does not own
 * the bot becomes organizer of what they make.
 */
export async function createProgramme(
  needs: Pick<Needs, 'database'>,
  input: CreateInput,
): Promise<CreateOutcome> {
  const { right, updateId, now } = input;
  const { personId } = right.by;
  return needs.database.transaction((db) =>
    applyOnce<CreateOutcome>(db, { updateId, action: 'createProgramme', now }, async () => {
      const form = await findForm(db, personId, { kind: 'programmeNew', now });
      if (!form) return { kind: 'closed' };
      const { name, startsOn, endsOn, zone, level } = form;
      if (!name || !startsOn || !endsOn || !zone || !level) return { kind: 'incomplete' };
      const fields = { name, startsOn, endsOn, zone, planLevel: level, createdAt: now };
      const programmeId = await makeProgramme(db, { ...fields, byPersonId: personId });
      if (!holdsRole(right.by, 'owner')) {
        const holder = await findHolderName(db, personId);
        await grantRole(db, { personId, programmeId, role: 'organizer', name: holder, now });
      }
      await setProgrammeInHand(db, personId, programmeId);
      await closeForm(db, personId, 'programmeNew');
      return { kind: 'created', programmeId };
    }),
  );
}

/** Writes a programme, its first plan template and the audit entry. Returns the programme's id. */
export async function makeProgramme(
  db: Db,
  programme: Omit<NewProgramme, 'sendingWindow'> &
    Partial<Pick<NewProgramme, 'sendingWindow'>> & { byPersonId: number },
): Promise<number> {
  const { byPersonId, ...fields } = programme;
  const programmeId = await insertProgramme(db, { sendingWindow: defaultSendingHours, ...fields });
  await addPlanTemplate(db, programmeId, getDefaultPlanTemplate());
  await appendAudit(db, {
    at: fields.createdAt,
    actorPersonId: byPersonId,
    action: 'programme.created',
    programmeId,
    subject: `programme:${programmeId}`,
  });
  return programmeId;
}
