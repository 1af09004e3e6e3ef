import type { Db } from '#storage/database.ts';

const at = new Date('2019-03-19T03:00:00Z');
const keptUntil = new Date('2019-09-19T03:00:00Z');

export interface OwnDataSeed {
  participantId: number;
  sessionId: number;
  /** Somebody of the staff, who decides, answers and reviews. */
  staffPersonId: number;
  /** Stands in everything that is written for this person, as `<mark>-<model>`. */
  mark: string;
  /** Update ids are unique: a different range for each person. */
  fromUpdate: number;
}

/** Puts a row of every kind about one participant straight into the tables, released score included. */
export async function seedOwnData(db: Db, seed: OwnDataSeed): Promise<void> {
  await seedAccount(db, seed);
  await seedAttendance(db, seed);
  await seedPlan(db, seed);
  await seedTalk(db, seed);
}

async function placeOf(db: Db, { participantId }: OwnDataSeed) {
  const place = await db.participant.findUniqueOrThrow({
    where: { id: participantId },
    include: { person: true },
  });
  return { ...place, personId: place.personId!, telegramUserId: place.person!.telegramUserId };
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

async function seedPlan(db: Db, seed: OwnDataSeed): Promise<void> {
  const { participantId, staffPersonId, mark, fromUpdate } = seed;
  const { programmeId } = await placeOf(db, seed);
  const template = await db.planTemplate.findFirstOrThrow({ where: { programmeId } });
  const text = (words: string) => ({ kind: 'text', parts: [{ text: words }] });
  const answers = { title: { value: text(`${mark}-Submission`), state: 'complete' } };
  const plan = await db.plan.create({
    data: {
      ...{ participantId, templateId: template.id, state: 'drafting', outline: {}, createdAt: at },
      ...{ pending: { note: `${mark}-Plan` }, lastAnsweredAt: at },
      answers: {
        create: {
          sectionKey: 'title',
          value: text(`${mark}-SectionAnswer`),
          state: 'complete',
          answeredAt: at,
        },
      },
      history: {
        create: {
          ...{ updateId: fromUpdate, sectionKey: 'title', outcome: {}, at },
          input: { kind: 'text', text: `${mark}-AnswerHistory` },
        },
      },
      evidence: {
        create: {
          ...{
            sectionKey: 'title',
            telegramFileId: `${mark}-secret-file`,
            name: `${mark}-PlanEvidence`,
          },
          ...{ kind: 'photo', sizeBytes: 1_234, offeredAt: at, attachedAt: at },
        },
      },
    },
  });
  const { id: submissionId } = await db.submission.create({
    data: {
      planId: plan.id,
      n: 1,
      templateId: template.id,
      sectionKeys: ['title'],
      answers,
      isLate: false,
      submittedAt: at,
    },
  });
  const comment = { submissionId, sectionKey: 'title', authorPersonId: staffPersonId };
  await db.reviewComment.createMany({
    data: [
      { ...comment, text: `${mark}-ReviewComment`, writtenAt: at, sentAt: at },
      { ...comment, text: `${mark}-secret-comment`, writtenAt: at },
    ],
  });
  await db.reviewDecision.create({
    data: {
      submissionId,
      kind: 'reopened',
      byPersonId: staffPersonId,
      reason: `${mark}-ReviewDecision`,
      decidedAt: at,
    },
  });
  await seedSeminar(db, seed);
}

async function seedSeminar(db: Db, seed: OwnDataSeed): Promise<void> {
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
  await db.seminarScore.create({
    data: {
      ...{ participantId, personId: staffPersonId, points, note: `${mark}-SeminarScore` },
      ...{ handedInAt: at, updatedAt: at },
    },
  });
}

async function seedTalk(db: Db, seed: OwnDataSeed): Promise<void> {
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

/** The instant that stands for a row which holds no words, as an ISO string. */
export const seededInstant = (fromUpdate: number, place: number) =>
  new Date(at.getTime() + fromUpdate + place).toISOString();
