import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database, Db } from '#storage/engine/database.ts';
import { planForParticipant, replanReminders } from '#storage/reminder/reminder-planning.ts';
import { queueStartedMessage, withdrawStartedMessages } from '#storage/reminder/started-messages.ts';
import { describeEach } from '#test/support/programs.ts';
import { type SeededProgramme, seedProgramme } from '#test/support/seeds/seed-programme.ts';
import { engines } from '#test/support/servers/databases.ts';

const now = new Date('2019-03-17T12:00:00+07:00');
const monday = 'day:2019-03-18';

describeEach(engines, 'reminder items on the $engine engine', (engine) => {
  let database: Database;
  let db: Db;
  let seeded: SeededProgramme;

  beforeAll(async () => {
    database = await engine.open();
    db = database.db;
    seeded = await seedProgramme(db, { participants: 3, joined: [1, 2] });
    await replan();
  });
  afterAll(() => database.close());

  const replan = (at = now) =>
    database.transaction((inside) => replanReminders(inside, seeded.programmeId, at));
  const idOf = (no: number) => seeded.participantIds.get(no)!;
  const itemsOf = (no: number, where: object) =>
    db.reminderItem.findMany({
      where: { participantId: idOf(no), ...where },
      select: { ruleKey: true, state: true, dueAt: true },
      orderBy: { id: 'asc' },
    });
  const question = { ruleKey: 'attendance-question', target: monday };
  const setItem = (data: object) =>
    db.reminderItem.updateMany({ where: { participantId: idOf(1), ...question }, data });

  test('everybody who has joined gets an item of each reminder, and planning again changes nothing', async () => {
    const rows = () => db.reminderItem.findMany({ orderBy: { id: 'asc' } });
    const before = await rows();
    expect(await itemsOf(1, question)).toEqual([
      { ruleKey: 'attendance-question', state: 'planned', dueAt: new Date('2019-03-17T16:00:00+07:00') },
    ]);
    expect(await itemsOf(3, {})).toEqual([]);
    await replan();
    await planForParticipant(db, idOf(2), now);
    expect(await rows()).toEqual(before);
  });

  test('somebody who joins late gets what is still of use', async () => {
    const person = await db.person.create({ data: { telegramUserId: 700_003, createdAt: now } });
    await db.participant.update({ where: { id: idOf(3) }, data: { personId: person.id } });
    await planForParticipant(db, idOf(3), new Date('2019-03-18T07:30:00+07:00'));
    expect(await itemsOf(3, { target: monday })).toEqual([
      { ruleKey: 'attendance-reminder', state: 'planned', dueAt: new Date('2019-03-18T07:30:00+07:00') },
    ]);
  });

  test('another hour of the rule moves the waiting items', async () => {
    const setAt = (at: string) =>
      db.reminderRule.updateMany({
        where: { programmeId: seeded.programmeId, key: 'attendance-question' },
        data: { timing: { days: -1, at } },
      });
    await setAt('15:00');
    await replan();
    expect((await itemsOf(1, question))[0]?.dueAt).toEqual(new Date('2019-03-17T15:00:00+07:00'));
    await setAt('16:00');
    await replan();
    expect((await itemsOf(1, question))[0]?.dueAt).toEqual(new Date('2019-03-17T16:00:00+07:00'));
  });

  test('a minute it was postponed to is kept once the wanted time has passed, unless it is too late', async () => {
    const dueAt = new Date('2019-03-18T07:00:00+07:00');
    await setItem({ dueAt });
    await replan(new Date('2019-03-17T16:30:00+07:00'));
    expect((await itemsOf(1, question))[0]?.dueAt).toEqual(dueAt);
    await setItem({ dueAt: new Date('2019-03-18T09:00:00+07:00') });
    await replan(new Date('2019-03-17T16:30:00+07:00'));
    expect((await itemsOf(1, question))[0]?.dueAt).toEqual(new Date('2019-03-17T16:30:00+07:00'));
  });

  test('what the plan no longer holds is withdrawn, and comes back with it', async () => {
    const where = { programmeId: seeded.programmeId, heldOn: '2019-03-18' };
    await db.session.updateMany({ where, data: { cancelledAt: now } });
    await replan();
    expect((await itemsOf(1, { target: monday })).map(({ state }) => state)).toEqual([
      'withdrawn',
      'withdrawn',
    ]);
    await db.session.updateMany({ where, data: { cancelledAt: null } });
    await replan();
    expect((await itemsOf(1, question))[0]).toEqual({
      ruleKey: 'attendance-question',
      state: 'planned',
      dueAt: new Date('2019-03-17T16:00:00+07:00'),
    });
  });

  test('what was sent or skipped is never planned again, not even when the plan has lost it', async () => {
    for (const state of ['queued', 'skipped']) {
      await setItem({ state });
      await replan();
      await db.reminderRule.updateMany({ where: { key: 'attendance-question' }, data: { isOn: false } });
      await replan();
      expect((await itemsOf(1, question)).map((each) => each.state)).toEqual([state]);
      await db.reminderRule.updateMany({ where: { key: 'attendance-question' }, data: { isOn: true } });
      await replan();
    }
  });

  test('a rule for one group concerns only its members', async () => {
    const { programmeId } = seeded;
    const group = await db.group.create({ data: { programmeId, name: 'A' } });
    await db.participant.update({ where: { id: idOf(2) }, data: { groupId: group.id } });
    const rule = { key: 'u1', anchor: 'deadline', timing: { days: -2, at: '10:00' }, audience: 'open' };
    await db.reminderRule.create({
      data: { programmeId, ...rule, groupId: group.id, allowedOnDaysOff: false },
    });
    await replan();
    const counted = await db.reminderItem.groupBy({
      by: ['participantId'],
      where: { ruleKey: 'u1', state: 'planned' },
      _count: true,
    });
    expect(counted).toEqual([
      { participantId: idOf(2), _count: await db.deadline.count({ where: { programmeId } }) },
    ]);
  });

  test('what a feature queues for itself waits for an allowed minute, comes once, and is left alone by planning', async () => {
    const warning = {
      programmeId: seeded.programmeId,
      participantId: idOf(1),
      ruleKey: 'attendance-warning',
      target: 'level:1',
      kind: 'warning' as const,
      wantedAt: now,
      usefulUntil: new Date('2019-03-25T00:00:00Z'),
    };
    await queueStartedMessage(db, warning);
    await queueStartedMessage(db, { ...warning, wantedAt: new Date('2019-03-20T12:00:00+07:00') });
    await replan();
    const row = {
      ruleKey: 'attendance-warning',
      state: 'planned',
      dueAt: new Date('2019-03-18T07:00:00+07:00'),
    };
    expect(await itemsOf(1, { ruleKey: 'attendance-warning' })).toEqual([row]);
    const { ruleKey, participantId } = warning;
    await withdrawStartedMessages(db, { participantId, ruleKey, target: 'level:2' });
    expect(await itemsOf(1, { ruleKey })).toEqual([row]);
    await withdrawStartedMessages(db, { participantId, ruleKey });
    expect(await itemsOf(1, { ruleKey })).toEqual([]);
  });
});
