import type { RemoteTelegram } from '#sandbox/telegram-client.ts';
import type { Database, Db } from '#storage/engine/database.ts';
import { seedProgramme } from '#test/support/seeds/seed-programme.ts';

const numbered = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);
const participants = numbered(700_001, 100);
const staff = {
  owner: numbered(900_101, 3),
  organizer: numbered(900_201, 12),
  reviewer: numbered(900_301, 12),
};
const strangers = numbered(600_001, 25);
const boundGroup = -1_001_000_000_001;
const groups = [boundGroup, ...[2, 3, 4, 5].map((each) => boundGroup - each)];

/**
 * Two programmes: a hundred participants, twelve organizers and reviewers, some of them participants too, three owners;
 * a group bound to the first and others that are nobody's. All have opened the bot.
 */
export async function seedFuzzPeople(database: Database, telegram: RemoteTelegram, now: Date) {
  const { db } = database;
  const first = await seedProgramme(db, { participants: 30 });
  await addParticipants(db, first.programmeId, { accounts: participants.slice(30), now });
  const second = await db.programme.create({
    data: {
      ...{ name: 'Program Kedua', startsOn: '2019-03-20', endsOn: '2019-07-20', zone: 'Asia/Jayapura' },
      ...{ planLevel: 'full', sendingWindow: { from: '07:00', until: '18:00' }, createdAt: now },
    },
  });
  const { content } = await db.planTemplate.findFirstOrThrow({ where: { programmeId: first.programmeId } });
  await db.planTemplate.create({ data: { programmeId: second.id, version: 1, content: content as object } });
  await addParticipants(db, second.id, { accounts: participants.slice(0, 5), now });
  for (const [role, accounts] of Object.entries(staff)) {
    for (const account of accounts) {
      const personId = await findOrMakePerson(db, account, now);
      const programmeId = role === 'owner' ? null : account % 4 === 0 ? second.id : first.programmeId;
      await db.roleGrant.create({ data: { personId, programmeId, role, grantedAt: now } });
    }
  }
  const boundByPersonId = await findOrMakePerson(db, staff.organizer[0]!, now);
  await db.staffGroup.create({
    data: { programmeId: first.programmeId, chatId: boundGroup, boundByPersonId, boundAt: now },
  });
  const known = [...participants, ...Object.values(staff).flat(), 900_001, 900_002, 900_004];
  await letOpenTheBot(telegram, [...known, ...strangers]);
  for (const id of groups) {
    await telegram.group(id, {
      title: `Grup ${id}`,
      type: 'supergroup',
      memberIds: known,
      addedBy: known[0],
    });
  }
  return { known, strangers, groups };
}

async function findOrMakePerson(db: Db, telegramUserId: number, createdAt: Date): Promise<number> {
  const found = await db.person.findUnique({ where: { telegramUserId } });
  return (found ?? (await db.person.create({ data: { telegramUserId, createdAt } }))).id;
}

async function addParticipants(
  db: Db,
  programmeId: number,
  { accounts, now }: { accounts: number[]; now: Date },
): Promise<void> {
  for (const account of accounts) {
    const rosterNo = account - 700_000;
    const personId = await findOrMakePerson(db, account, now);
    const row = { programmeId, rosterNo, code: `P${rosterNo}`, name: `Peserta ${rosterNo} Rekaan` };
    await db.participant.create({ data: { ...row, opd: 'Dinas Contoh', personId, joinedAt: now } });
  }
}

async function letOpenTheBot(telegram: RemoteTelegram, accounts: number[]): Promise<void> {
  for (const account of accounts) {
    const user = await telegram.user(account, { firstName: `Orang ${account}` });
    await user.sendText('/start');
  }
}
