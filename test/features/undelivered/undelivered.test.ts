import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authorise } from '#domain/people/authorise.ts';
import { settleUndelivered } from '#features/undelivered/settle-undelivered.ts';
import { queueDeliveries } from '#storage/sending/queue-deliveries.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, typed } from '#test/support/reading/read-reply.ts';
import { rightOf } from '#test/support/rights.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;
const surya = () => bot.user(seeded.organizer);
const bunga = () => bot.user(700_002);

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-19T10:00:00+07:00' });
  seeded = await bot.seed({ joined: [2, 3, 4, 5, 6, 7, 8], participants: 8 });
  for (const user of [surya(), bunga()]) await user.start();
  await bot.settle();
});
afterAll(() => bot.close());
beforeEach(async () => {
  await bot.database.db.delivery.deleteMany();
});

/** A decision about the absence of somebody on the roster, as it stands after its send. */
async function decision(rosterNo: number, status: string, error: string | null = null): Promise<bigint> {
  const { db } = bot.database;
  const { personId } = await db.participant.findUniqueOrThrow({
    where: { id: seeded.participantIds.get(rosterNo)! },
  });
  const dedupeKey = `test:${rosterNo}:${status}`;
  await queueDeliveries(db, [
    {
      ...{ dedupeKey, kind: 'notice', personId: personId!, programmeId: seeded.programmeId },
      ...{ subject: `absence:${rosterNo}`, revision: 1, purpose: 'decision', dueAt: bot.clock.now() },
      payload: { kind: 'notice', message: { text: `Izin disetujui (${rosterNo})` } },
    },
  ]);
  const { id } = await db.delivery.update({ where: { dedupeKey }, data: { status, error } });
  return id;
}

async function ownersId(): Promise<number> {
  const { db } = bot.database;
  return (await db.person.findUniqueOrThrow({ where: { telegramUserId: seeded.owner } })).id;
}

const openList = async () => {
  await typed(surya(), '/panel');
  return pressed(surya(), 'Belum pasti');
};

describe('"Belum pasti" in the panel', () => {
  test('is not there while everything has arrived', async () => {
    await decision(2, 'delivered');
    expect((await typed(surya(), '/panel')).buttons.join()).not.toContain('Belum pasti');
  });

  test('lists who, what, when and why; what was overtaken by newer news is nobody’s trouble', async () => {
    await decision(2, 'unclear', 'interrupted');
    await decision(3, 'unreachable', 'Forbidden: bot was blocked by the user');
    await decision(4, 'withdrawn', 'too late');
    await decision(5, 'withdrawn', 'outdated');
    await decision(6, 'failed', 'Bad Request: message is too long');
    const list = await openList();
    expect(list.lines).toEqual([
      'Belum pasti sampai: 4 kabar',
      'Workshop Inovasi Pelayanan Publik 2019',
      '1. Fitri Andaian: keputusan izin. Sel, 19 Mar 2019, 10.00 WIB, gagal terkirim',
      '2. Dewi Misalnya: keputusan izin. Sel, 19 Mar 2019, 10.00 WIB, tidak sempat terkirim',
      '3. Cahyo Contoh: keputusan izin. Sel, 19 Mar 2019, 10.00 WIB, memblokir bot ini',
      '4. Bunga Rekaan: keputusan izin. Sel, 19 Mar 2019, 10.00 WIB, mungkin tidak sampai',
      'Kirim lagi, atau tandai selesai bila sudah disampaikan sendiri.',
    ]);
  });

  test('sends one again once, marked as a repeat, and takes it off the list', async () => {
    await decision(2, 'unclear', 'interrupted');
    await openList();
    const { messageId } = (await surya().lastBotMessage())!;
    const after = await pressed(surya(), 'Kirim lagi 1');
    expect(after.lines[0]).toBe('✅ Dikirim lagi kepada Bunga Rekaan');
    await bot.settle();
    const { id } = await bot.database.db.delivery.findFirstOrThrow();
    const again = await surya().pressData(messageId, `vb:${id}:0`);
    expect(again.toast).toBe('Sudah diurus, atau sudah sampai.');
    await bot.settle();
    const texts = (await bunga().chat()).messages.map((each) => each.text);
    expect(texts.filter((text) => text.startsWith('Izin disetujui (2)'))).toEqual([
      'Izin disetujui (2)\nKabar ini dikirim ulang karena yang pertama belum pasti sampai.',
    ]);
  });

  test('takes one off that somebody has said in person; pages through many', async () => {
    for (const no of [2, 3, 4, 5, 6, 7]) await decision(no, 'failed');
    const first = await openList();
    expect(first.buttons.at(-2)).toBe('Selanjutnya');
    const second = await pressed(surya(), 'Selanjutnya');
    expect(second.lines).toContain('Halaman 2 dari 2');
    const left = await pressed(surya(), 'Selesai 6');
    expect(left.lines[0]).toBe('Belum pasti sampai: 5 kabar');
  });

  test('is nobody else’s: a participant who names one learns nothing and changes nothing', async () => {
    const id = await decision(3, 'unclear');
    await typed(bunga(), '/menu');
    const { messageId } = (await bunga().lastBotMessage())!;
    for (const data of [`va:${seeded.programmeId}:0`, `vb:${id}:0`, `vd:${id}:0`, 'vb:999999:0']) {
      await bunga().pressData(messageId, data);
      await bot.settle();
      expect((await bunga().lastBotMessage())!.text).toMatch(/^Perintah ini untuk panitia/);
    }
    expect(await bot.database.db.delivery.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'unclear',
      dismissedAt: null,
    });
  });

  test('owners have a list of their own for what is of no programme; nobody else opens it or settles from it', async () => {
    const owner = bot.user(seeded.owner);
    await owner.start();
    await bot.settle();
    const { db } = bot.database;
    const { id: personId } = await db.person.findFirstOrThrow({ where: { telegramUserId: seeded.owner } });
    const data = {
      ...{ dedupeKey: 'test:bot', kind: 'notice', personId, purpose: 'news', dueAt: bot.clock.now() },
      ...{ status: 'unclear', payload: { kind: 'notice', message: { text: 'Kode ditutup' } } },
    };
    const { id } = await db.delivery.create({ data });
    expect((await typed(surya(), '/panel')).buttons.join()).not.toContain('Belum pasti');
    const { messageId } = (await surya().lastBotMessage())!;
    for (const forged of ['va:0:0', `vb:${id}:0`, `vd:${id}:0`]) {
      await surya().pressData(messageId, forged);
      await bot.settle();
      expect((await surya().lastBotMessage())!.text).toMatch(/^Mohon maaf, ini di luar peran Bapak\/Ibu/);
    }
    await typed(owner, '/panel');
    const list = await pressed(owner, 'Belum pasti, untuk pemilik (1)');
    expect(list.lines.slice(0, 2)).toEqual(['Belum pasti sampai: 1 kabar', 'Untuk pemilik bot']);
    expect(list.lines[2]).toMatch(/: kabar\. Sel, 19 Mar 2019, 03\.00 UTC, mungkin tidak sampai$/);
    expect((await pressed(owner, 'Selesai 1')).lines[0]).toBe('Tidak ada kabar yang belum pasti.');
    expect((await db.delivery.findUniqueOrThrow({ where: { id } })).dismissedAt).not.toBeNull();
  });

  test('owners hear that news to one of them did not arrive', async () => {
    const owner = bot.user(seeded.owner);
    const { db } = bot.database;
    const { id: personId } = await db.person.findFirstOrThrow({ where: { telegramUserId: seeded.owner } });
    await db.delivery.create({
      data: {
        ...{ dedupeKey: 'test:long', kind: 'notice', personId, purpose: 'news', dueAt: bot.clock.now() },
        ...{ status: 'pending', payload: { kind: 'notice', message: { text: 'x'.repeat(5_000) } } },
      },
    });
    await bot.app.jobs.enqueue('deliver');
    await bot.settle();
    expect((await owner.lastBotMessage())!.text).toBe('⚠️ 1 kabar belum pasti sampai\nUntuk pemilik bot');
  });

  test('a list whose last row was settled by hand does not claim that it arrived', async () => {
    await decision(3, 'unclear');
    await openList();
    const settled = await pressed(surya(), 'Selesai 1');
    expect(settled.lines[0]).toBe('Tidak ada kabar yang belum pasti.');
  });

  test('organizers hear once an hour that something did not arrive', async () => {
    await bunga().block();
    for (const no of [2, 2]) {
      const id = await decision(no, 'pending');
      await bot.app.jobs.enqueue('tick');
      await bot.settle();
      await bot.database.db.delivery.update({ where: { id }, data: { dedupeKey: `again:${id}` } });
    }
    const notices = (await surya().chat()).messages.filter((each) => each.text.startsWith('⚠️ 1 kabar'));
    expect(notices).toHaveLength(1);
    expect(notices[0]!.labels).toEqual(['Lihat kabarnya']);
  });

  test('a reminder that may not have arrived is listed among the skipped ones, never sent again', async () => {
    const { db } = bot.database;
    const { programmeId } = seeded;
    await queueDeliveries(db, [
      {
        ...{ dedupeKey: 'reminder', kind: 'reminder', programmeId, dueAt: bot.clock.now() },
        personId: (await db.person.findFirstOrThrow({ where: { telegramUserId: 700_003 } })).id,
        payload: {
          ...{ kind: 'reminder', ruleKey: 'r', target: 'day:2019-03-20' },
          participantId: seeded.participantIds.get(3)!,
        },
      },
    ]);
    const { id } = await db.delivery.update({
      where: { dedupeKey: 'reminder' },
      data: { status: 'sending' },
    });
    const item = await db.reminderItem.create({
      data: {
        ...{
          programmeId,
          ruleKey: 'r',
          participantId: seeded.participantIds.get(3)!,
          target: 'day:2019-03-20',
        },
        ...{ occurrence: 9, dueAt: bot.clock.now(), state: 'queued', deliveryId: id },
      },
    });
    await bot.app.jobs.enqueue('tick');
    await bot.settle();
    expect(await db.reminderItem.findUniqueOrThrow({ where: { id: item.id } })).toMatchObject({
      state: 'skipped',
      skipReason: 'unclear',
    });
    expect((await db.delivery.findUniqueOrThrow({ where: { id } })).status).toBe('unclear');
  });
});

test('a right for one programme, or for the bot itself, settles nothing of another list', async () => {
  const { db } = bot.database;
  const id = Number(await decision(2, 'unclear', 'interrupted'));
  const now = bot.clock.now();
  const programmeId = seeded.programmeId + 1;
  const elsewhere = await rightOf(db, await ownersId(), (actor) =>
    authorise(actor, 'viewProgress', { programmeId }),
  );
  const ofTheBot = await rightOf(db, await ownersId(), (actor) => authorise(actor, 'tendUpdates'));
  for (const right of [elsewhere, ofTheBot])
    for (const act of ['sendAgain', 'dismiss'] as const)
      expect(await settleUndelivered(bot.app.needs, { right, id, act, now })).toEqual({ kind: 'unchanged' });
  expect(await db.delivery.findFirst({ where: { id }, select: { status: true, dismissedAt: true } })).toEqual(
    {
      status: 'unclear',
      dismissedAt: null,
    },
  );
});
