import { instantOf } from '#domain/time/local-time.ts';
import { defaultRamadanHours, defaultSendingHours } from '#domain/time/sending-window.ts';
import { makeProgramme } from '#features/programme/create-programme.ts';
import { applyRoster, applySchedule } from '#features/roster/apply-import.ts';
import type { Db } from '#storage/engine/database.ts';
import { ensurePerson, setLocale } from '#storage/people/actor-store.ts';
import { grantRole } from '#storage/people/role-store.ts';
import { addDeadline } from '#storage/programme/deadline-store.ts';
import { listActiveProgrammes, updateProgramme } from '#storage/programme/programme-store.ts';
import { replanReminders } from '#storage/reminder/reminder-planning.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { demoRosterPlan, demoSchedulePlan } from './demo-plans.ts';
import demo from './demo-programme.json' with { type: 'json' };
import { isWaiting, payloadOf, seatParticipants, telegramIdOf } from './seat-demo-participants.ts';

const { programme } = demo;
const madeAt = new Date('2019-03-01T08:00:00+07:00');

/** Somebody one can be in the demo. */
export interface DemoPerson {
  id: number;
  name: string;
  role: string;
  /** Payload of the invitation link they have not opened yet. */
  startPayload?: string;
  /** They have joined: the bot may write to them. */
  hasMetBot?: boolean;
}

const staff = [
  { id: 900_001, name: 'Ratna Percontohan', role: 'owner' },
  { id: 900_002, name: 'Surya Andaian', role: 'organizer' },
  { id: 900_003, name: 'Tiara Misalnya', role: 'organizer' },
  { id: 900_004, name: 'Laras Contoh', role: 'reviewer' },
] as const;

/** As the page, Indonesian first, calls them. */
const roleNames = { owner: 'pemilik', organizer: 'panitia', reviewer: 'penguji' };

/**
 * Builds the demo programme through the product's own verbs and stores: 30 participants, 47 sessions, 28 of the
 * participants joined. Does nothing when it is there already, so that a demo goes on where it stopped.
 */
export async function seedDemo(
  needs: Pick<Needs, 'database' | 'secrets'>,
  now: Date,
): Promise<{ people: DemoPerson[]; programmeId: number }> {
  // The first programme of a demo database is the demo, whatever somebody has renamed it to.
  const [existing] = await listActiveProgrammes(needs.database.db);
  const programmeId = existing?.id ?? (await needs.database.transaction((db) => build(needs, db, now)));
  const acquainted = staff.map((each) => ({ ...each, role: roleNames[each.role], hasMetBot: true }));
  return { people: [...listParticipantPeople(), ...acquainted], programmeId };
}

async function build(needs: Pick<Needs, 'secrets'>, db: Db, now: Date): Promise<number> {
  const ownerId = await ensurePerson(db, staff[0].id, madeAt);
  const programmeId = await makeProgramme(db, {
    name: programme.shortName,
    dataController: 'BKDPSDM Kota Medan',
    startsOn: programme.startsOn,
    endsOn: programme.endsOn,
    zone: programme.zone,
    planLevel: 'core',
    createdAt: madeAt,
    byPersonId: ownerId,
  });
  const ramadan = { ...defaultRamadanHours, ...programme.ramadan };
  await updateProgramme(db, programmeId, { sendingWindow: { ...defaultSendingHours, ramadan } });
  await seedStaff(db, programmeId);
  await seedDeadlines(db, programmeId);
  const participantIds = await applyRoster(db, programmeId, demoRosterPlan());
  await applySchedule(db, programmeId, { plan: demoSchedulePlan(), now: madeAt });
  await seatParticipants(needs, db, { programmeId, participantIds, now });
  await replanReminders(db, programmeId, now);
  return programmeId;
}

async function seedStaff(db: Db, programmeId: number): Promise<void> {
  for (const { id, name, role } of staff) {
    const personId = await ensurePerson(db, id, madeAt);
    await setLocale(db, personId, 'id');
    const where = role === 'owner' ? {} : { programmeId };
    await grantRole(db, { personId, role, name, now: madeAt, ...where });
  }
}

async function seedDeadlines(db: Db, programmeId: number): Promise<void> {
  for (const { key, labelId, on, time, sections } of demo.deadlines) {
    await addDeadline(db, programmeId, {
      key,
      label: labelId,
      dueAt: instantOf(on, time, programme.zone),
      ...(Array.isArray(sections) ? { sections } : {}),
    });
  }
}

function listParticipantPeople(): DemoPerson[] {
  return demo.participants.map(({ no, name }) => ({
    id: telegramIdOf(no),
    name,
    role: `peserta ${no}`,
    ...(isWaiting(no) ? { startPayload: payloadOf(no) } : { hasMetBot: true }),
  }));
}
