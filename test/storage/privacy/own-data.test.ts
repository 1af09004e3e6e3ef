import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#storage/engine/database.ts';
import { collectOwnData, type OwnData } from '#storage/privacy/own-data.ts';
import { describeEach } from '#test/support/programs.ts';
import { seededInstant, seedOwnData } from '#test/support/seeds/seed-own-data.ts';
import { seedProgramme } from '#test/support/seeds/seed-programme.ts';
import { engines } from '#test/support/servers/databases.ts';

/** Where a model shows in the export: words behind the person's mark, or which instant of the seed stands for it. */
const covered: Record<string, string | number> = {
  Person: 'account',
  Participant: 'Participant',
  RoleGrant: 'RoleGrant',
  Link: 'Link',
  CodeMiss: 0,
  Consent: 'Consent',
  FeedKey: 2,
  Rsvp: 'Rsvp',
  Presence: 4,
  PresenceChange: 'PresenceChange',
  CheckInMiss: 1,
  AbsenceRequest: 'AbsenceRequest',
  AbsenceRequestSession: 'sessions of a request',
  Plan: 'Plan',
  SectionAnswer: 'SectionAnswer',
  AnswerHistory: 'AnswerHistory',
  Submission: 'Submission',
  ReviewAssignment: 5,
  ReviewComment: 'ReviewComment',
  ReviewDecision: 'ReviewDecision',
  SeminarPlace: 'SeminarPlace',
  SeminarScore: 'SeminarScore',
  PlanEvidence: 'PlanEvidence',
  PlanNudge: 6,
  ReminderItem: 'ReminderItem',
  Delivery: 3,
  Ticket: 7,
  TicketMessage: 'TicketMessage',
  OpenForm: 'OpenForm',
  StoredFile: 'StoredFile',
  AuditEntry: 'AuditEntry',
};
/** Looked at below by their place in the export, because other rows hold the same words. */
const byPlace = ['Person', 'AbsenceRequestSession'];

/** Models with a column that points to a person and that the export leaves out, and why. */
const exceptions: Record<string, string> = {
  StaffGroup: 'the programme: which group chat its staff use; the binding stands in the log of own acts',
  ScheduleRelease: "written as staff: the programme's timetable",
  BoardCard: "written as staff: a view of everybody's marks, gone after days",
  PlanTemplate: "written as staff: the programme's questions",
  ReviewLook: 'written as staff: what a reviewer has opened of others',
  Broadcast: 'written as staff: what went to many; who got it has the delivery in their export',
  BroadcastChange: 'written as staff, as above',
  BroadcastTemplate: 'written as staff: texts of the programme',
  ChatLease: 'a chat in hand for some seconds while Redis is away',
  InboxUpdate:
    'the road of an update: its content is erased once it is handled, or after hours when it was asked about',
};

const pointsToPerson = /^(\w*person|participant|plan|telegramUser|submission|ticket|request|chat)Id$/i;

/** Every model of the schema that has such a column. */
function modelsOfPeople(): string[] {
  const schema = readFileSync(new URL('../../../prisma/schema.prisma', import.meta.url), 'utf8');
  return [...schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)].flatMap(([, name, body]) =>
    [...body!.matchAll(/^ {2}(\w+) /gm)].some(([, column]) => pointsToPerson.test(column!)) ? [name!] : [],
  );
}

test('every model that points to a person is in the export, or left out for a reason', () => {
  const models = modelsOfPeople();
  expect(models.length).toBeGreaterThan(30);
  expect([...Object.keys(covered), ...Object.keys(exceptions)].toSorted()).toEqual(models.toSorted());
});

describeEach(engines, 'own data on the $engine engine', (engine) => {
  let database: Database;
  let personIds: number[];
  let all: OwnData[];
  const marks = ['Andi', 'Bunga'];

  beforeAll(async () => {
    database = await engine.open();
    const { db } = database;
    const { participantIds, sessionIds, reviewer } = await seedProgramme(db, { participants: 3 });
    const staff = await db.person.findUniqueOrThrow({ where: { telegramUserId: reviewer } });
    personIds = [];
    for (const [index, mark] of marks.entries()) {
      const participantId = participantIds.get(index + 1)!;
      const sessionId = sessionIds.get(index === 0 ? 'D01-P' : 'D01-S')!;
      const fromUpdate = (index + 1) * 1_000;
      await seedOwnData(db, { participantId, sessionId, staffPersonId: staff.id, mark, fromUpdate });
      const { personId } = await db.participant.findUniqueOrThrow({ where: { id: participantId } });
      personIds.push(personId!);
    }
    all = await Promise.all(personIds.map(async (id) => (await collectOwnData(db, id))!));
  });
  afterAll(() => database.close());

  test.each([0, 1])('a row of every covered model is there, and nothing of the other one (%i)', (index) => {
    const json = JSON.stringify(all[index]);
    const fromUpdate = (index + 1) * 1_000;
    const missing = Object.entries(covered)
      .filter(([model]) => !byPlace.includes(model))
      .filter(([, where]) => {
        const found =
          typeof where === 'number' ? seededInstant(fromUpdate, where) : `"${marks[index]}-${where}"`;
        return !json.includes(found);
      });
    expect(missing).toEqual([]);
    expect(json).not.toContain(`${marks[1 - index]}-`);
    for (const place of Object.values(covered).filter((each) => typeof each === 'number'))
      expect(json).not.toContain(seededInstant((2 - index) * 1_000, place));
    expect(json).not.toContain(`70000${2 - index}`);
    expect(all[index]).toMatchObject({
      account: { telegramUserId: 700_001 + index, locale: null },
      places: [{ absences: [{ sessions: [{ session: { code: index === 0 ? 'D01-P' : 'D01-S' } }] }] }],
    });
  });

  test('it is plain: what JSON makes of it is the same, instants are ISO, the NIP is whole', () => {
    const [andi] = all;
    expect(JSON.parse(JSON.stringify(andi))).toEqual(andi);
    expect(andi!.places[0]).toMatchObject({
      nip: '198403122009011901',
      joinedAt: '2019-03-01T00:00:00.000Z',
      rsvps: [{ status: 'late', arrivesAt: '2019-03-19T03:00:00.000Z', session: { title: 'Sesi pagi' } }],
      presenceChanges: [{ before: 'present', after: 'late', byStaff: true }],
      tickets: [{ messages: [{ fromStaff: false }, { fromStaff: true, text: 'Andi-TicketAnswer' }] }],
    });
    expect(andi!.files).toEqual([expect.objectContaining({ name: 'Andi-StoredFile', sizeBytes: 7 })]);
  });

  test('no hash, no key, no comment that was not sent', () => {
    expect(JSON.stringify(all)).not.toContain('secret');
  });

  test('a score is there only once it was handed over, and no sheet that was not handed in', async () => {
    const { db } = database;
    const place = all[0]!.places[0]!;
    expect(place.seminarResult).toMatchObject({ total: 80, reviewers: 1, notes: ['Andi-SeminarScore'] });
    await db.seminarPlace.update({ where: { participantId: place.id }, data: { releasedAt: null } });
    const before = await collectOwnData(db, personIds[0]!);
    expect(before!.places[0]!.seminarResult).toBeNull();
    expect(JSON.stringify(before)).not.toContain('SeminarScore');
  });

  test('what somebody of the staff has open about others is not told, a participant’s own form is', async () => {
    const { db } = database;
    expect(all[1]!.account.openForm).toMatchObject({ kind: 'Bunga-OpenForm', values: null });
    await db.roleGrant.deleteMany({ where: { personId: personIds[1]! } });
    const { account } = (await collectOwnData(db, personIds[1]!))!;
    expect(account.openForm).toMatchObject({ values: { words: 'Bunga-OpenForm-words' } });
  });

  test('removed rows and archived programmes are there; of somebody unknown there is nothing', async () => {
    const { db } = database;
    const { places } = all[0]!;
    const now = new Date('2019-07-01T00:00:00Z');
    await db.participant.update({ where: { id: places[0]!.id }, data: { removedAt: now } });
    await db.programme.updateMany({ data: { archivedAt: now } });
    const removed = await collectOwnData(db, personIds[0]!);
    expect(removed!.places).toMatchObject([
      { removedAt: now.toISOString(), programme: { archivedAt: now.toISOString() } },
    ]);
    expect(await collectOwnData(db, 999_999)).toBeUndefined();
  });
});
