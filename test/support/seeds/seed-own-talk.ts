import type { Db } from '#storage/engine/database.ts';
import { seededAt as at, type OwnDataSeed, placeOf } from './own-data-seed.ts';

/** A place in the seminar with a score that was handed over. */
export async function seedOwnSeminar(db: Db, seed: OwnDataSeed): Promise<void> {
  const { participantId, staffPersonId, mark, fromUpdate } = seed;
  const { programmeId } = await placeOf(db, seed);
  const assignedAt = new Date(at.getTime() + fromUpdate + 5);
  await db.reviewAssignment.create({ data: { participantId, personId: staffPersonId, assignedAt } });
  await db.seminarPlace.create({
    data: {
      participantId,
      programmeId,
      position: 3,
      toldStartsAt: at,
      toldPlace: `${mark}-SeminarPlace`,
      releasedAt: at,
    },
  });
  const points = {
    problem: 12,
    idea: 16,
    own_unit: 8,
    benefit: 20,
    feasible: 12,
    budget: 4,
    lasting: 8,
  };
  const score = { participantId, points, updatedAt: at };
  await db.seminarScore.createMany({
    data: [
      { ...score, personId: staffPersonId, note: `${mark}-SeminarScore`, handedInAt: at },
      { ...score, personId: staffPersonId + 1_000, note: `${mark}-secret-note` },
    ],
  });
}

/** What was asked and answered, and what the participant is reminded of. */
export async function seedOwnTalk(db: Db, seed: OwnDataSeed): Promise<void> {
  const { participantId, staffPersonId, mark, fromUpdate } = seed;
  const { programmeId, personId } = await placeOf(db, seed);
  await db.planNudge.create({
    data: {
      participantId,
      timeOfDay: '19:30',
      isDaily: true,
      nextOn: '2019-03-20',
      setAt: new Date(at.getTime() + fromUpdate + 6),
    },
  });
  await db.reminderItem.create({
    data: {
      ...{ programmeId, ruleKey: `${mark}-ReminderItem`, participantId, target: 'day:2019-03-19' },
      ...{ occurrence: 1, dueAt: at, state: 'queued' },
    },
  });
  const last = await db.ticket.count({ where: { programmeId } });
  await db.ticket.create({
    data: {
      ...{ programmeId, participantId, number: last + 1, state: 'answered' },
      openedAt: new Date(at.getTime() + fromUpdate + 7),
      messages: {
        create: [
          {
            fromPersonId: personId,
            fromStaff: false,
            text: `${mark}-TicketMessage`,
            updateId: fromUpdate,
            at,
          },
          {
            fromPersonId: staffPersonId,
            fromStaff: true,
            text: `${mark}-TicketAnswer`,
            updateId: fromUpdate + 1,
            at,
          },
        ],
      },
    },
  });
}
