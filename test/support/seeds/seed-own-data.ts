import type { Db } from '#storage/engine/database.ts';
import { seededAt as at, type OwnDataSeed, placeOf } from './own-data-seed.ts';
import { seedOwnPlan } from './seed-own-plan.ts';
import { seedOwnTalk } from './seed-own-talk.ts';

const keptUntil = new Date('2019-09-19T03:00:00Z');

/** Puts a row of every kind about one participant straight into the tables, released score included. */
export async function seedOwnData(db: Db, seed: OwnDataSeed): Promise<void> {
  await seedAccount(db, seed);
  await seedAttendance(db, seed);
  await seedOwnPlan(db, seed);
  await seedOwnTalk(db, seed);
}

async function seedAccount(db: Db, seed: OwnDataSeed): Promise<void> {
  const { participantId, mark, fromUpdate } = seed;
  const { personId, programmeId, telegramUserId } = await placeOf(db, seed);
  const group = await db.group.create({ data: { programmeId, name: `${mark}-Group` } });
  await db.participant.update({
    where: { id: participantId },
    data: { name: `${mark}-Participant`, rank: `${mark}-rank`, groupId: group.id },
  });
  await db.link.create({
    data: {
      ...{ kind: 'join', tokenHash: `${mark}-secret-token`, programmeId, participantId },
      ...{ name: `${mark}-Link`, createdAt: at, expiresAt: at },
    },
  });
  await db.codeMiss.create({ data: { telegramUserId, missedAt: new Date(at.getTime() + fromUpdate) } });
  await db.checkInMiss.create({
    data: { updateId: fromUpdate, personId, programmeId, missedAt: new Date(at.getTime() + fromUpdate + 1) },
  });
  await db.consent.create({
    data: { participantId, noticeVersion: `${mark}-Consent`, personId, locale: 'id', givenAt: at },
  });
  await db.feedKey.create({
    data: {
      ...{ participantId, personId, keyHash: `${mark}-secret-key` },
      createdAt: new Date(at.getTime() + fromUpdate + 2),
    },
  });
  await db.roleGrant.create({
    data: { personId, programmeId, role: 'reviewer', name: `${mark}-RoleGrant`, grantedAt: at },
  });
  await db.openForm.create({
    data: { personId, kind: `${mark}-OpenForm`, values: { words: `${mark}-OpenForm-words` }, updatedAt: at },
  });
  await db.storedFile.create({
    data: {
      personId,
      name: `${mark}-StoredFile`,
      bytes: new Uint8Array(7),
      storedAt: at,
      deleteAt: keptUntil,
    },
  });
  await db.auditEntry.create({ data: { at, actorPersonId: personId, action: `${mark}-AuditEntry` } });
  await db.delivery.create({
    data: {
      ...{ dedupeKey: `${mark}-secret-dedupe`, kind: 'notice', personId, programmeId },
      ...{ payload: {}, dueAt: at, sentAt: new Date(at.getTime() + fromUpdate + 3), status: 'delivered' },
    },
  });
}

async function seedAttendance(db: Db, seed: OwnDataSeed): Promise<void> {
  const { participantId, sessionId, staffPersonId, mark, fromUpdate } = seed;
  await db.rsvp.create({
    data: {
      ...{ sessionId, participantId, status: 'late', arrivesAt: at, reason: `${mark}-Rsvp` },
      ...{ letter: `${mark}-letter`, sessionRevision: 1, answeredAt: at },
    },
  });
  const markedAt = new Date(at.getTime() + fromUpdate + 4);
  await db.presence.create({
    data: {
      sessionId,
      participantId,
      status: 'late',
      arrivedAt: at,
      source: 'staff',
      markedByPersonId: staffPersonId,
      markedAt,
    },
  });
  await db.presenceChange.create({
    data: {
      ...{ sessionId, participantId, before: 'present', after: 'late', source: 'staff' },
      ...{ reason: `${mark}-PresenceChange`, byPersonId: staffPersonId, at },
    },
  });
  const file = await db.storedFile.create({
    data: {
      personId: staffPersonId,
      name: `${mark}-letter-file`,
      bytes: new Uint8Array(1),
      storedAt: at,
      deleteAt: keptUntil,
    },
  });
  await db.absenceRequest.create({
    data: {
      ...{ participantId, kind: 'excused', reason: `${mark}-AbsenceRequest`, state: 'refused' },
      ...{ requestedAt: at, decidedAt: at, decidedByPersonId: staffPersonId },
      ...{ decisionReason: `${mark}-decision`, addition: `${mark}-addition`, evidenceFileId: file.id },
      sessions: { create: { sessionId, participantId } },
    },
  });
}

/** The instant that stands for a row which holds no words, as an ISO string. */
export const seededInstant = (fromUpdate: number, place: number) =>
  new Date(at.getTime() + fromUpdate + place).toISOString();
