import type { Db } from '#storage/engine/database.ts';
import { addDefaultRules } from '#storage/reminder/reminder-rule-store.ts';
import { accounts, colleague, foreign, own } from '#test/support/forged-presses.ts';
import template from '../../../prisma/templates/innovation-plan-v1.json' with { type: 'json' };
import { seedOwnData } from './seed-own-data.ts';
import { seedAnnouncements, seedSchedule } from './seed-world-messages.ts';

const at = new Date('2019-03-01T00:00:00Z');
const later = new Date('2019-12-31T00:00:00Z');

export interface World {
  /** The first row of every table has this number plus one: whatever an id means, it can be named. */
  base: number;
  /** Stands in every word this programme holds. */
  mark: string;
  /** Somebody outside who was everything here once: organizer, reviewer and on the roster. */
  formerPersonId?: number;
}

/** From here on every table numbers its rows from `base` + 1. */
async function numberFrom(db: Db, base: number): Promise<void> {
  await db.$queryRaw`SELECT setval(c.oid::regclass, ${base}::bigint) FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'S' AND n.nspname = 'public'`;
}

/**
 * A programme in which there is one row of everything at least, numbered `base` + 1; + 2 is what is over or taken.
 * Accounts: participant 700000 + base + 1, organizer + 2, reviewer + 3.
 */
async function seedWorld(db: Db, world: World): Promise<void> {
  const { base, mark } = world;
  const id = base + 1;
  await numberFrom(db, base);
  await db.programme.create({
    data: {
      ...{ name: `${mark}-Programme`, dataController: `${mark}-Controller`, createdAt: at },
      ...{ startsOn: '2019-03-18', endsOn: '2019-06-18', zone: 'Asia/Jakarta', planLevel: 'core' },
      sendingWindow: { from: '07:00', until: '18:00' },
    },
  });
  await addDefaultRules(db, id);
  await db.planTemplate.create({ data: { programmeId: id, version: 1, content: template } });
  await db.deadline.create({
    data: { programmeId: id, key: 'whole', label: `${mark}-Deadline`, dueAt: later },
  });
  await seedSessions(db, world);
  await seedPeople(db, world);
  await seedOwnData(db, {
    ...{ participantId: id, sessionId: id, staffPersonId: base + 3, mark, fromUpdate: base * 10_000 },
  });
  await openWhatIsOver(db, id);
  await seedAnnouncements(db, world);
  await seedSchedule(db, world);
}

async function seedSessions(db: Db, { base, mark }: World): Promise<void> {
  for (const [code, heldOn] of [
    ['A', '2019-03-18'],
    ['B', '2019-03-19'],
  ] as const)
    await db.session.create({
      data: {
        ...{ programmeId: base + 1, code, title: `${mark}-Session`, place: `${mark}-Place`, heldOn },
        ...{ topic: `${mark}-Topic`, facilitator: `${mark}-Facilitator`, jp: 1 },
        startsAt: new Date(`${heldOn}T01:00:00Z`),
        endsAt: new Date(`${heldOn}T10:00:00Z`),
      },
    });
}

async function seedPeople(db: Db, { base, mark, formerPersonId }: World): Promise<void> {
  const programmeId = base + 1;
  for (const no of [1, 2, 3])
    await db.person.create({ data: { telegramUserId: 700_000 + base + no, locale: 'id', createdAt: at } });
  for (const [no, personId] of [
    [1, base + 1],
    [2, undefined],
  ] as const)
    await db.participant.create({
      data: {
        ...{ programmeId, rosterNo: no, code: `${mark}-${no}`, name: `${mark}-Free`, opd: `${mark}-Opd` },
        ...{
          unit: `${mark}-Unit`,
          nip: `${base}0000000000000${no}`,
          personId,
          joinedAt: personId ? at : null,
        },
      },
    });
  await db.link.createMany({
    data: [
      { participantId: base + 2, expiresAt: later, usedAt: null, usedByPersonId: null },
      { participantId: base + 1, expiresAt: later, usedAt: at, usedByPersonId: formerPersonId ?? base + 1 },
    ].map((each, index) => ({
      ...{ ...each, kind: 'join', tokenHash: `${mark}-token-${index}`, programmeId, createdAt: at },
    })),
  });
  const role = { programmeId, grantedAt: at };
  const former = formerPersonId ?? base + 1;
  await db.roleGrant.createMany({
    data: [
      { ...role, personId: base + 2, role: 'organizer', name: `${mark}-Organizer` },
      { ...role, personId: former, role: 'organizer', name: `${mark}-Former`, revokedAt: at },
      { ...role, personId: base + 3, role: 'reviewer', name: `${mark}-Reviewer` },
    ],
  });
}

/** What seedOwnData leaves decided is waiting here: a press has something to do. */
async function openWhatIsOver(db: Db, id: number): Promise<void> {
  await db.roleGrant.deleteMany({ where: { personId: id, role: 'reviewer' } });
  await db.openForm.deleteMany({ where: { personId: id } });
  await db.absenceRequest.update({ where: { id }, data: { state: 'requested', decidedAt: null } });
  await db.plan.update({ where: { participantId: id }, data: { state: 'submitted' } });
  await db.reviewDecision.deleteMany({ where: { submissionId: id } });
  await db.seminar.create({
    data: {
      ...{ programmeId: id, minutesEach: 15 },
      hours: [{ on: '2019-06-25', from: '08:30', until: '11:00' }],
    },
  });
}

/** Somebody else on the roster of a programme, with a row of everything a participant has, numbered `base` + 1. */
async function seedColleague(db: Db, of: World, { base, mark }: World): Promise<void> {
  await numberFrom(db, base);
  const id = base + 1;
  await db.person.create({ data: { telegramUserId: 700_000 + id, locale: 'id', createdAt: at } });
  await db.participant.create({
    data: {
      ...{ programmeId: of.base + 1, rosterNo: 9, code: `${mark}-9`, name: mark, opd: `${mark}-Opd` },
      ...{ personId: id, joinedAt: at, nip: `${base}00000000000009` },
    },
  });
  const seed = { participantId: id, sessionId: of.base + 1, staffPersonId: of.base + 3, mark };
  await seedOwnData(db, { ...seed, fromUpdate: base * 10_000 });
  await db.roleGrant.deleteMany({ where: { personId: id } });
  await db.absenceRequest.update({ where: { id }, data: { state: 'requested', decidedAt: null } });
}

/** Whoever was everything in the foreign programme once; its announcements are theirs, and they used a link of it. */
const formerPersonId = 100;

/** The own programme, the foreign one, a colleague, and people who are nobody in either. */
export async function seedForgedWorlds(db: Db): Promise<void> {
  await numberFrom(db, formerPersonId - 1);
  for (const role of ['revoked', 'joining', 'owner'] as const)
    await db.person.create({ data: { telegramUserId: accounts[role], locale: 'id', createdAt: at } });
  const [joiningId, ownerId] = [formerPersonId + 1, formerPersonId + 2];
  await db.roleGrant.create({ data: { personId: ownerId, role: 'owner', grantedAt: at } });
  await seedWorld(db, own);
  await seedWorld(db, { ...foreign, formerPersonId });
  await seedColleague(db, own, colleague);
  await numberFrom(db, 7_000);
  await db.person.update({ where: { id: ownerId }, data: { currentProgrammeId: own.base + 1 } });
  await db.openForm.create({
    data: { personId: joiningId, kind: 'join', values: { linkId: own.base + 1 }, updatedAt: at },
  });
}
