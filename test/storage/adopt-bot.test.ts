import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#storage/engine/database.ts';
import { adoptBot } from '#storage/identity/adopt-bot.ts';
import { refuseOtherBot } from '#storage/identity/bot-identity.ts';
import { describeEach } from '#test/support/programs.ts';
import { seedOwnData } from '#test/support/seeds/seed-own-data.ts';
import { seedProgramme } from '#test/support/seeds/seed-programme.ts';
import { engines } from '#test/support/servers/databases.ts';

/** Columns that hold a number of one bot, and what becomes of it when the data is another's. */
const ofOneBot: Record<string, string> = {
  'StaffGroup.chatId': 'unbound: the new bot is in no group',
  'Presence.updateId': 'forgotten',
  'CheckInMiss.updateId': 'row deleted',
  'BoardCard.chatId': 'row deleted',
  'BoardCard.messageId': 'row deleted',
  'AnswerHistory.updateId': 'renumbered',
  'PlanEvidence.telegramFileId': 'row deleted unless the file is stored',
  'Delivery.messageId': 'forgotten',
  'Delivery.messageIds': 'forgotten',
  'Broadcast.progressMessageId': 'forgotten',
  'TicketMessage.updateId': 'renumbered',
  'TicketMessage.messageId': 'forgotten',
  'InboxUpdate.updateId': 'row deleted',
  'InboxUpdate.chatId': 'row deleted',
  'AppliedUpdate.updateId': 'row deleted',
  'ChatLease.chatId': 'row deleted',
};

test('every column that holds a number of one bot is decided on', () => {
  const schema = readFileSync(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8');
  const columns = [...schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)].flatMap(([, model, body]) =>
    [...body!.matchAll(/^ {2}(\w*(?:[uU]pdateId|essageIds?|elegramFileId|chatId))\s/gm)].map(
      ([, column]) => `${model}.${column}`,
    ),
  );
  expect(columns.toSorted()).toEqual(Object.keys(ofOneBot).toSorted());
});

describeEach(engines, 'one bot, one database, on the $engine engine', (engine) => {
  let database: Database;
  const now = new Date('2019-03-18T00:00:00Z');
  const refusal = (token: string) =>
    refuseOtherBot(database.db, token).then(
      () => 'good',
      (error: Error) => error.message,
    );

  beforeAll(async () => {
    database = await engine.open();
    const { db } = database;
    const seeded = await seedProgramme(db, { participants: 2 });
    const staff = await db.person.findUniqueOrThrow({ where: { telegramUserId: seeded.reviewer } });
    await seedOwnData(db, {
      participantId: seeded.participantIds.get(1)!,
      sessionId: seeded.sessionIds.get('D01-P')!,
      ...{ staffPersonId: staff.id, mark: 'Andi', fromUpdate: 5_000 },
    });
    await db.inboxUpdate.create({
      data: { updateId: 7, chatId: 700_001, state: 'handled', receivedAt: now },
    });
    await db.appliedUpdate.create({ data: { updateId: 7, action: 'x', outcome: {}, appliedAt: now } });
    await db.dialogueState.create({ data: { key: 'x', value: 'y', expiresAt: now } });
    await db.delivery.create({
      data: {
        ...{ dedupeKey: 'waits', kind: 'recall', personId: staff.id, status: 'pending', dueAt: now },
        payload: { kind: 'deletion', messageIds: [1] },
      },
    });
  });
  afterAll(() => database.close());

  test('the first bot keeps it, with a new token too; another one is told how to move it', async () => {
    expect(await refusal('4242:first-token')).toBe('good');
    expect(await refusal('4242:renewed-token')).toBe('good');
    expect(await refusal('777:other-token')).toBe(
      'The data belongs to the bot with the id 4242, this token is of the bot 777. Use a token of that bot, or move the data to this bot once with "npm run adopt-database".',
    );
  });

  test('moved on purpose: people and answers stay, numbers of the earlier bot go, it is written down', async () => {
    const { db } = database;
    const kept = async () => [await db.person.count(), await db.answerHistory.count(), await db.plan.count()];
    const before = await kept();
    expect(await adoptBot(database, { botId: '777', now })).toBe('4242');
    expect(await refusal('777:other-token')).toBe('good');
    expect(await refusal('4242:first-token')).toContain('belongs to the bot with the id 777');
    expect(await kept()).toEqual(before);
    expect([
      await db.inboxUpdate.count(),
      await db.appliedUpdate.count(),
      await db.dialogueState.count(),
      await db.openForm.count(),
      await db.checkInMiss.count(),
      await db.answerHistory.count({ where: { updateId: { gt: 0 } } }),
      await db.ticketMessage.count({ where: { updateId: { gt: 0 } } }),
      await db.delivery.count({ where: { messageId: { not: null } } }),
    ]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(await db.delivery.findFirstOrThrow({ where: { dedupeKey: 'waits' } })).toMatchObject({
      status: 'withdrawn',
    });
    expect(await db.auditEntry.findMany({ where: { action: 'database.adopted' } })).toMatchObject([
      { details: { from: '4242', to: '777' } },
    ]);
  });

  test('once more changes nothing', async () => {
    expect(await adoptBot(database, { botId: '777', now })).toBeUndefined();
    expect(await database.db.auditEntry.count({ where: { action: 'database.adopted' } })).toBe(1);
  });
});
