import { readFileSync } from 'node:fs';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eraseOwnData } from '#features/privacy/erase-own-data.ts';
import { type Database, openDatabase } from '#storage/engine/database.ts';
import { storeSetAside } from '#storage/state/set-aside-store.ts';
import { type StateKind, stateKinds } from '#storage/state/state-catalogue.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import type { Program } from '#test/support/find-program.ts';
import { findWords } from '#test/support/find-words.ts';
import { describeEach } from '#test/support/programs.ts';
import { answerTo, pressed, typed } from '#test/support/reading/read-reply.ts';
import { seedOwnData } from '#test/support/seeds/seed-own-data.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';
import { createServerDatabase } from '#test/support/servers/databases.ts';
import { emptyRedis } from '#test/support/servers/redis-database.ts';

/**
 * What the office files stays, and where a seeded word of it stands. Everything else about the person goes: a table
 * or key that is on no list and still holds a word of theirs fails.
 */
const stays: Record<string, string> = {
  Participant: 'the roster: the name',
  Group: 'the roster',
  Link: 'for whom an invitation was meant',
  Consent: 'which notice was agreed to, with when it ended',
  PresenceChange: "the trail of the office's list, with the staff's reasons",
  SectionAnswer: 'the last version that was handed in, which the draft becomes again',
  Submission: 'versions that were handed in',
  ReviewComment: 'with them',
  ReviewDecision: 'with them',
  SeminarPlace: 'with them',
  SeminarScore: 'with them',
  ReminderItem: 'by the internal number, the rule of the programme',
  AuditEntry: 'by the internal number: action and subject',
  Delivery: 'the notice to the organizers that this participant has deleted their data',
  StoredFile: "the staff's own file",
};

/** Text columns in tables about people that no path of a participant fills, and why. */
const notDriven: Record<string, string> = {
  'AbsenceRequest.letterNumber': "the office's own letter: stays with the decision",
  'AbsenceRequest.letterOn': 'with it',
  'AnswerHistory.before': 'goes with its row',
  'AuditEntry.details': 'ids, codes and counts (storage/privacy/audit-store)',
  'AuditEntry.subject': 'ids and codes',
  'BoardCard.shown': "the staff's view; a hash",
  'BoardCard.view': "the staff's view; internal numbers",
  'Broadcast.audience': 'written as staff',
  'Broadcast.content': 'written as staff',
  'Broadcast.state': 'a state',
  'BroadcastChange.content': 'written as staff',
  'BroadcastChange.kind': 'a state',
  'BroadcastChange.state': 'a state',
  'BroadcastTemplate.entities': 'written as staff',
  'BroadcastTemplate.text': 'written as staff',
  'ChatLease.token': 'a random word, for seconds',
  'Delivery.heard': 'forgotten with the account',
  'Delivery.subject': 'ids',
  'Delivery.messageIds': 'numbers of messages',
  'InboxUpdate.errorCode': 'a random reference',
  'InboxUpdate.reason': 'one word of the program',
  'Link.codeHash': 'a hash',
  'Link.role': 'a role',
  'Person.locale': 'forgotten with the account',
};

const said = ['WORTEL', 'TERONG', 'SELADA', 'BAYAM', '918273'];

function textColumns(): { table: string; column: string }[] {
  const schema = readFileSync(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8');
  const pointsToPerson =
    /^ {2}(\w*person|participant|plan|telegramUser|submission|ticket|request|chat)Id\s/im;
  return [...schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)].flatMap(([, table, body]) =>
    pointsToPerson.test(body!)
      ? [...body!.matchAll(/^ {2}(\w+)\s+(?:String|Json|Bytes)\b/gm)].map(([, column]) => ({
          table: table!,
          column: column!,
        }))
      : [],
  );
}

const needsBoth: Program[] = ['PostgreSQL', 'Redis'];
const storages = [
  { storage: 'tables', programs: [] as Program[], withRedis: false },
  { storage: 'PostgreSQL and Redis', programs: needsBoth, withRedis: true },
];

describeEach(storages, 'deleting leaves nothing, in $storage', ({ withRedis }) => {
  let bot: BotUnderTest;
  let database: Database | undefined;
  let redis: Redis | undefined;
  let seeded: SeededProgramme;
  const seen = new Set<StateKind>();
  const bunga = () => bot.user(700_002);
  const where = (words: string[]) => findWords({ database: bot.database, redis }, words);

  beforeAll(async () => {
    const url = withRedis ? await emptyRedis() : undefined;
    redis = url ? new Redis(url) : undefined;
    database = withRedis ? await openDatabase({ url: await createServerDatabase() }) : undefined;
    bot = await startBot({ at: '2019-03-17T16:05:00+07:00', database, redisUrl: url });
    seeded = await bot.seed({ participants: 3 });
    for (const id of [700_001, 700_002, seeded.organizer]) await bot.user(id).start();
    await bot.jumpTo('2019-03-17T16:06:00+07:00');
  });
  afterAll(async () => {
    await bot.close();
    await database?.close();
    redis?.disconnect();
  });

  /** Notes which kinds of short-lived state there are about Bunga now. */
  async function look(): Promise<void> {
    await bot.settle();
    for (const kind of Object.keys(stateKinds) as StateKind[]) {
      const id = stateKinds[kind].owner === 'participant' ? seeded.participantIds.get(2)! : bunga().id;
      if (await bot.app.needs.state.read(kind, id)) seen.add(kind);
    }
  }

  test('every kind of short-lived state and every text column is filled first', async () => {
    await typed(bunga(), '/hadir');
    await look();
    await typed(bunga(), 'TERONG yang tidak dipahami siapa pun');
    await look();
    await typed(bunga(), '/rencana');
    await pressed(bunga(), 'Mulai dari judul');
    await answerTo(bunga(), () => bunga().sendText('BAYAM untuk semua warga kelurahan dalam satu hari'));
    await look();
    // A text of which is asked whether it answers for the day or the plan: nobody says so.
    await bot.jumpTo('2019-03-17T16:10:00+07:00');
    expect((await typed(bunga(), 'izin tidak hadir')).buttons.join()).toContain('Masukkan ke bagian 2');
    await look();
    await bot.jumpTo('2019-03-18T08:00:00+07:00');
    await typed(bunga(), '918273');
    await bot.app.needs.state.write('lastComment', bunga().id, {
      ...{ submissionId: 1, sectionKey: 'title', updateId: 1, writtenAt: bot.clock.now().toISOString() },
    });
    await look();
    expect([...seen].toSorted()).toEqual(Object.keys(stateKinds).toSorted());
    const kept = await bot.database.db.inboxUpdate.findMany({
      where: { keptUntil: { not: null } },
      orderBy: { updateId: 'asc' },
    });
    expect(kept.map(({ payload }) => (payload as { message: { text: string } }).message.text)).toEqual([
      'TERONG yang tidak dipahami siapa pun',
      'izin tidak hadir',
    ]);
  });

  test('every text column of tables about people is filled too, or is on the list', async () => {
    const { db } = bot.database;
    const participantId = seeded.participantIds.get(2)!;
    const staff = await db.person.findUniqueOrThrow({ where: { telegramUserId: seeded.reviewer } });
    await clearPlan(participantId);
    await seedOwnData(db, {
      participantId,
      sessionId: seeded.sessionIds.get('D01-P')!,
      ...{ staffPersonId: staff.id, mark: 'Bunga', fromUpdate: 5_000 },
    });
    await db.plan.update({
      where: { participantId },
      data: {
        ...{ openSectionKey: 'title', lastSectionKey: 'title', newSections: ['title'] },
        undo: { before: 'Bunga-undo' },
      },
    });
    await db.roleGrant.updateMany({
      where: { name: 'Bunga-RoleGrant' },
      data: { revokedAt: bot.clock.now() },
    });
    const empty: string[] = [];
    for (const { table, column } of textColumns()) {
      const [row] = await db.$queryRawUnsafe<{ filled: boolean }[]>(
        `SELECT EXISTS (SELECT 1 FROM "${table}" WHERE "${column}" IS NOT NULL) AS "filled"`,
      );
      if (!row!.filled) empty.push(`${table}.${column}`);
    }
    expect(empty.toSorted()).toEqual(Object.keys(notDriven).toSorted());
    expect((await where(['Bunga-', ...said])).length).toBeGreaterThan(15);
    expect((await where(['700002'])).length).toBeGreaterThan(2);
  });

  /** What was typed into the plan goes through its history; the seeded plan takes its place. */
  async function clearPlan(participantId: number): Promise<void> {
    const { db } = bot.database;
    const plan = { plan: { participantId } };
    await db.answerHistory.deleteMany({ where: plan });
    await db.sectionAnswer.deleteMany({ where: plan });
    await db.plan.deleteMany({ where: { participantId } });
  }

  test('after the deletion no table, queue or key has the number or a word of theirs', async () => {
    await typed(bunga(), '/hapusdata');
    await pressed(bunga(), 'Lanjut menghapus');
    await pressed(bunga(), 'Ya, hapus data saya');
    await bot.settle();
    expect(await where(['700002', ...said])).toEqual([]);
    expect(await where(['Bunga-'])).toEqual(Object.keys(stays).toSorted());
    const told = await bot.database.db.delivery.findMany({ select: { dedupeKey: true, payload: true } });
    const naming = told.filter(({ payload }) => JSON.stringify(payload).includes('Bunga-'));
    expect(naming.map(({ dedupeKey }) => dedupeKey.split(':')[0])).toEqual(['erased']);
  });

  test('of what was set aside only theirs goes, not that of a number which holds theirs', async () => {
    const { db } = bot.database;
    const of = (id: number | string) => ({ message: { from: { id }, chat: null, text: `Nomor ${id}` } });
    const payloads = [of(700_002), of('700002'), of(9_700_002), of(7_000_021), { ids: [1, 700_002] }];
    const asides = payloads.map((payload, index) => ({
      ...{ updateId: 80_000_000 + index, payload, reason: 'message', errorCode: `ODD${index}` },
    }));
    await storeSetAside(db, asides, bot.clock.now());
    const { id } = await db.person.create({
      data: { telegramUserId: bunga().id, createdAt: bot.clock.now() },
    });
    await eraseOwnData(bot.app.needs, { personId: id, updateId: 90_000_001, now: bot.clock.now() });
    const left = await db.inboxUpdate.findMany({
      where: { updateId: { gte: 80_000_000, lt: 90_000_000 } },
      orderBy: { updateId: 'asc' },
    });
    expect(left.map(({ payload }) => payload)).toEqual([null, null, payloads[2], payloads[3], null]);
  });

  test('a process killed between the commit and the clearing leaves it to the next tick', async () => {
    const [account, participantId] = [700_003, seeded.participantIds.get(3)!];
    const { db } = bot.database;
    const person = await db.participant.findUniqueOrThrow({ where: { id: participantId } });
    await bot.app.needs.state.write('newest', account, 70);
    await bot.app.needs.state.write('askedDay', participantId, { heldOn: '2019-03-18' });
    // The verb without what the press does after it.
    await eraseOwnData(bot.app.needs, {
      ...{ personId: person.personId!, updateId: 90_000_000, now: bot.clock.now() },
    });
    await bot.jumpTo('2019-03-18T08:05:00+07:00');
    expect(await where(['700003'])).toEqual([]);
    expect(await bot.app.needs.state.read('askedDay', participantId)).toBeUndefined();
    expect(await db.setting.count({ where: { key: { startsWith: 'stateToForget' } } })).toBe(0);
  });
});
