import { readFileSync } from 'node:fs';
import type { Role } from '#domain/people/role.ts';
import { instantOf } from '#domain/time/local-time.ts';
import demo from '#sandbox/demo/demo-programme.json' with { type: 'json' };
import type { Db } from '#storage/engine/database.ts';
import { addDefaultRules } from '#storage/reminder/reminder-rule-store.ts';

export interface SeedOptions {
  /** Roster numbers that have joined; their account is 700000 + number. All 30 unless told. */
  joined?: number[];
  participants?: number;
  level?: 'core' | 'full';
  zone?: string;
}

export interface SeededProgramme {
  programmeId: number;
  /** Participant id by roster number. */
  participantIds: Map<number, number>;
  /** Session id by code, such as D01-P. */
  sessionIds: Map<string, number>;
  owner: number;
  organizer: number;
  reviewer: number;
}

const at = new Date('2019-03-01T00:00:00Z');
const staff = { owner: 900_001, organizer: 900_002, reviewer: 900_004 };

/** The demo programme put straight into the tables, for tests that start in the middle. */
export async function seedProgramme(db: Db, options: SeedOptions = {}): Promise<SeededProgramme> {
  const zone = options.zone ?? 'Asia/Jakarta';
  const programme = await db.programme.create({
    data: {
      name: demo.programme.shortName,
      dataController: 'BKDPSDM Kota Medan',
      startsOn: '2019-03-18',
      endsOn: '2019-06-18',
      zone,
      planLevel: options.level ?? 'core',
      sendingWindow: {
        from: '07:00',
        until: '18:00',
        fridayPause: { from: '11:30', until: '13:30' },
        ramadan: { from: '08:00', until: '17:00', startsOn: '2019-05-06', endsOn: '2019-06-04' },
      },
      createdAt: at,
    },
  });
  const programmeId = programme.id;
  await addDefaultRules(db, programmeId);
  const template = readFileSync(
    new URL('../../../prisma/templates/innovation-plan-v1.json', import.meta.url),
    'utf8',
  );
  await db.planTemplate.create({ data: { programmeId, version: 1, content: JSON.parse(template) } });
  await db.dayOff.createMany({
    data: demo.holidays.map((each) => ({ programmeId, heldOn: each.on, name: each.name })),
  });
  await db.deadline.createMany({
    data: demo.deadlines.map((each) => ({
      programmeId,
      key: each.key,
      label: each.labelId,
      dueAt: instantOf(each.on, each.time, zone),
      sections: Array.isArray(each.sections) ? each.sections : undefined,
    })),
  });
  return {
    programmeId,
    sessionIds: await seedSessions(db, programmeId, zone),
    participantIds: await seedParticipants(db, programmeId, options),
    ...(await seedStaff(db, programmeId)),
  };
}

async function seedSessions(db: Db, programmeId: number, zone: string): Promise<Map<string, number>> {
  const rows = await db.session.createManyAndReturn({
    data: demo.sessions.map((each) => ({
      programmeId,
      code: each.code,
      title: each.labelId,
      topic: each.topicId,
      facilitator: each.facilitator,
      place: each.place,
      heldOn: each.on,
      startsAt: instantOf(each.on, each.start, zone),
      endsAt: instantOf(each.on, each.end, zone),
      jp: each.jp,
    })),
  });
  return new Map(rows.map((row) => [row.code, row.id]));
}

async function seedParticipants(
  db: Db,
  programmeId: number,
  options: SeedOptions,
): Promise<Map<number, number>> {
  const chosen = demo.participants.slice(0, options.participants ?? 30);
  const joined = new Set(options.joined ?? chosen.map((each) => each.no));
  const ids = new Map<number, number>();
  for (const each of chosen) {
    const person = joined.has(each.no)
      ? await db.person.create({ data: { telegramUserId: 700_000 + each.no, createdAt: at } })
      : undefined;
    const row = await db.participant.create({
      data: {
        programmeId,
        rosterNo: each.no,
        code: `P${String(each.no).padStart(3, '0')}`,
        name: each.name,
        nip: each.nip,
        position: each.position,
        opd: each.opd,
        unit: each.unit,
        salutation: each.salutation,
        personId: person?.id,
        joinedAt: person && at,
      },
    });
    ids.set(each.no, row.id);
  }
  return ids;
}

async function seedStaff(db: Db, programmeId: number) {
  for (const [role, telegramUserId] of Object.entries(staff) as [Role, number][]) {
    const person = await db.person.create({ data: { telegramUserId, createdAt: at } });
    await db.roleGrant.create({
      data: { personId: person.id, programmeId: role === 'owner' ? null : programmeId, role, grantedAt: at },
    });
  }
  return staff;
}
