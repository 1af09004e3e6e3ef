import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeSetAside } from '#storage/state/set-aside-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { textUpdate } from '#test/support/reading/waiting.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;
const owner = 900_007;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-18T09:00:00+07:00' });
  seeded = await bot.seed({ participants: 3 });
  const { db } = bot.database;
  const { id } = await db.person.create({ data: { telegramUserId: owner, createdAt: bot.clock.now() } });
  await db.roleGrant.create({ data: { personId: id, role: 'owner', grantedAt: bot.clock.now() } });
  for (const each of [owner, seeded.owner, seeded.organizer]) await bot.user(each).start();
  await bot.settle();
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const last = async (id: number) => {
  await bot.settle();
  return (await bot.user(id).lastBotMessage())!;
};

/** A command, as Telegram marks it. */
function command(updateId: number) {
  const { message, ...update } = textUpdate(updateId, seeded.organizer, '/menu');
  return { ...update, message: { ...message, entities: [{ type: 'bot_command', offset: 0, length: 5 }] } };
}

/** Seven that failed; the newest is somebody's /menu, the oldest cannot be read. */
async function failSeven(): Promise<void> {
  const at = bot.clock.now().getTime();
  for (let n = 1; n <= 7; n++) {
    const payload = n === 1 ? { update_id: n, message: null } : command(n);
    const aside = { updateId: n, chatId: seeded.organizer, payload, reason: n === 1 ? 'message' : 'fault' };
    await storeSetAside(bot.database.db, [{ ...aside, errorCode: `AAA${n + 1}` }], new Date(at + n * 60_000));
  }
}

test('owners hear of updates set aside, once an hour at most', async () => {
  await failSeven();
  await bot.jumpTo('2019-03-18T09:10:00+07:00');
  await bot.jumpTo('2019-03-18T09:12:00+07:00');
  const { messages } = await bot.user(owner).chat();
  const notices = messages.filter((each) => each.text.startsWith('7 pesan tidak dapat diproses'));
  expect(notices.map((each) => each.labels)).toEqual([['Lihat']]);
  const others = await bot.user(seeded.organizer).chat();
  expect(others.messages.some((each) => each.text.includes('tidak dapat diproses'))).toBe(false);
});

test('the list tells when, which code and which kind, page by page, and nothing that was said', async () => {
  await bot.user(owner).press('Lihat');
  const shown = await last(owner);
  const [title, , page, ...rows] = shown.text.split('\n');
  expect(page).toBe('Halaman 1 dari 2');
  expect(title).toBe('Pesan yang tertunda: 7');
  expect(rows).toHaveLength(5);
  expect(rows[0]).toBe('Sen, 18 Mar 2019, 09.07 WIB · AAA8 · pesan · gangguan di sistem');
  expect(shown.text).not.toContain('/menu');
  await bot.user(owner).press('Selanjutnya');
  const second = await last(owner);
  expect(second.text.split('\n').at(-1)).toBe(
    'Sen, 18 Mar 2019, 09.01 WIB · AAA2 · pesan · tidak dapat dibaca',
  );
  expect(second.labels).toEqual(['Coba lagi · AAA3', 'Coba lagi · AAA2', 'Sebelumnya', 'Kembali']);
});

test('[Coba lagi] of the owner answers its person; what cannot be read stays', async () => {
  const unread = await bot.user(owner).press('Coba lagi · AAA2');
  expect(unread.toast).toBe('Yang ini belum dapat dibaca.');
  await bot.settle();
  const taken = await bot.user(owner).press('Coba lagi · AAA3');
  expect(taken.toast).toBe('Dicoba lagi. Jawabannya dikirim kepada pengirimnya.');
  await bot.settle();
  expect((await last(seeded.organizer)).labels).toContain('Panel panitia');
  const row = await bot.database.db.inboxUpdate.findUniqueOrThrow({ where: { updateId: 2 } });
  expect([row.state, row.payload]).toEqual(['handled', null]);
  expect((await last(owner)).text.split('\n')[0]).toBe('Pesan yang tertunda: 6');
});

test('who is no owner is refused, by the same forged press too', async () => {
  for (const data of ['xa:0', 'xr:AAA4:0']) {
    await bot.user(seeded.organizer).start();
    const menu = await last(seeded.organizer);
    await bot.user(seeded.organizer).pressData(menu.messageId, data);
    expect((await last(seeded.organizer)).text).toBe(bot.app.needs.sayIn('id')('not-allowed-in-role'));
  }
});
