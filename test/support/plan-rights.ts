import { authorise, type Right } from '#domain/people/authorise.ts';
import type { Role } from '#domain/people/role.ts';
import type { Db } from '#storage/engine/database.ts';
import { grantRole } from '#storage/people/role-store.ts';
import { listAssigned } from '#storage/review/assignment-store.ts';
import { rightOf } from './rights.ts';

const now = new Date('2019-03-18T02:00:00Z');

/** The right of whoever has this place on a roster to write their plan. */
export async function writersRight(db: Db, participantId: number): Promise<Right<'writePlan'>> {
  const { personId } = await db.participant.findUniqueOrThrow({ where: { id: participantId } });
  if (personId === null) throw new Error(`participant ${participantId} has not joined`);
  return rightOf(db, personId, (actor) => authorise(actor, 'writePlan', { participantId }));
}

/** A reviewer's right over the plan of a participant, as a door asks for it now. */
export async function reviewersRight(
  db: Db,
  personId: number,
  participantId: number,
): Promise<Right<'reviewPlan'>> {
  const { programmeId } = await db.participant.findUniqueOrThrow({ where: { id: participantId } });
  const about = { programmeId, participantId, reviewerIds: await listAssigned(db, participantId) };
  return rightOf(db, personId, (actor) => authorise(actor, 'reviewPlan', about));
}

/** A reviewer's right, by account, to score a presenter. */
export async function scorersRight(
  db: Db,
  telegramUserId: number,
  participantId: number,
): Promise<Right<'scorePlan'>> {
  const { id } = await db.person.findUniqueOrThrow({ where: { telegramUserId } });
  const { programmeId } = await db.participant.findUniqueOrThrow({ where: { id: participantId } });
  const about = { programmeId, participantId, reviewerIds: [] };
  return rightOf(db, id, (actor) => authorise(actor, 'scorePlan', about));
}

/** The right of the organizer of the seeded programme. */
export async function organizersRight<A extends 'editProgramme' | 'manageReviews'>(
  db: Db,
  action: A,
  programmeId: number,
): Promise<Right<A>> {
  const { personId } = await db.roleGrant.findFirstOrThrow({ where: { role: 'organizer', programmeId } });
  return rightOf(db, personId, (actor) => authorise(actor, action, { programmeId }));
}

/** Another programme, in which somebody holds a role. Returns its id. */
export async function seedElsewhere(db: Db, personId: number, role: Role): Promise<number> {
  const { id: programmeId } = await db.programme.create({
    data: {
      ...{ name: 'Pelatihan Lain', startsOn: '2019-04-01', endsOn: '2019-07-01', zone: 'Asia/Jakarta' },
      ...{ planLevel: 'core', sendingWindow: { from: '07:00', until: '18:00' }, createdAt: now },
    },
  });
  await grantRole(db, { personId, programmeId, role, now });
  return programmeId;
}
