import { afterAll, beforeAll, expect, test } from 'vitest';
import { setNudge } from '#features/plan/nudge/set-nudge.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { writersRight } from '#test/support/plan-rights.ts';
import { answerTo, shown } from '#test/support/reading/read-reply.ts';
import { sampleText } from '#test/support/seeds/plan-person.ts';
import { type PlanWriter, planWriter } from '#test/support/seeds/write-full-plan.ts';

let bot: BotUnderTest;
let bunga: PlanWriter;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-19T20:05:00+07:00' });
  await bot.seed({ participants: 2, joined: [2] });
  await bot.database.db.session.deleteMany();
  bunga = planWriter(bot, 700_002);
  await bunga.say('/rencana');
  await bunga.press('Mulai dari judul');
  await bunga.say(sampleText('title'));
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const nudges = async () => {
  const { messages } = await bunga.user.chat();
  return messages.filter(({ from, text }) => from === 'bot' && text.startsWith('📝 Waktunya'));
};

test('after stopping, a reminder is chosen in words and comes at that time', async () => {
  await bunga.press('Simpan & berhenti');
  expect(await bunga.press('Ingatkan saya')).toEqual({
    lines: [
      'Kapan saya ingatkan untuk melanjutkan?',
      'Silakan pilih, atau ketik. Contoh: besok jam 8, setiap hari 16.30',
    ],
    buttons: ['Besok 08.00 | Setiap hari 08.00', 'Setiap hari 16.00 | Kembali'],
  });
  await bunga.press('Kembali');
  expect((await bunga.say('wah gimana ya')).lines[0]).toBe('Saya belum memahami pesan itu.');
  await bunga.say('/rencana');
  await bunga.press('Lanjutkan rencana');
  await bunga.press('Simpan & berhenti');
  await bunga.press('Ingatkan saya');
  expect((await answerTo(bunga.user, () => bunga.user.sendSticker())).lines[0]).toBe(
    'Stiker belum dapat saya proses di sini.',
  );
  expect((await bunga.say('kapan-kapan')).lines[0]).toBe('“kapan-kapan” belum saya kenali sebagai waktu.');
  expect((await bunga.say('besok jam 8')).lines).toEqual(['✅ Saya ingatkan Rab, 20 Mar 2019, 08.00 WIB']);
  await bot.jumpTo('2019-03-20T07:59:00+07:00');
  expect(await nudges()).toEqual([]);
  await bot.jumpTo('2019-03-20T08:00:00+07:00');
  expect((await nudges()).map(shown)).toEqual([
    {
      lines: ['📝 Waktunya melanjutkan rencana: terisi 1 dari 16', 'Berikutnya: bagian 2, unit kerja.'],
      buttons: ['Lanjutkan rencana', 'Ubah pengingat'],
    },
  ]);
  await bot.jumpTo('2019-03-21T08:30:00+07:00');
  expect(await nudges()).toHaveLength(1);
});

test('a daily one comes every working day, and not on Sunday', async () => {
  await bunga.press('Ubah pengingat');
  expect((await bunga.press('Setiap hari 16.00')).lines).toEqual([
    '✅ Saya ingatkan setiap hari pukul 16.00',
    'Mulai Kam, 21 Mar 2019, 16.00 WIB, kecuali hari libur.',
  ]);
  for (const day of ['21', '22', '23', '24', '25']) await bot.jumpTo(`2019-03-${day}T16:01:00+07:00`);
  expect(await nudges()).toHaveLength(4);
  await bot.restart();
  await bot.jumpTo('2019-03-26T16:00:00+07:00');
  expect(await nudges()).toHaveLength(5);
});

test('it does not disturb the open section, may be typed there, and ends when asked', async () => {
  await bunga.press('Lanjutkan rencana');
  await bot.jumpTo('2019-03-27T16:00:00+07:00');
  // The reminder stands below the question, which was shown hours ago.
  expect((await bunga.say('ya')).lines[0]).toBe('Ini jawaban bagian 2 (Unit kerja)?');
  expect((await bunga.press('Ya, simpan')).lines[0]).toBe('✅ Unit kerja sudah sesuai');
  expect((await bunga.say('ingatkan saya besok jam 20')).lines).toEqual([
    '✅ Saya ingatkan Jum, 29 Mar 2019, 07.00 WIB',
    'Waktu yang diminta di luar jam kirim, jadi saya geser.',
  ]);
  await bunga.press('Ubah pengingat');
  expect((await bunga.say('setiap hari jam 22')).lines[0]).toBe(
    'Pada jam itu saya tidak mengirim pesan; mohon pilih antara 07.00–18.00.',
  );
  expect((await bunga.press('Jangan ingatkan')).lines).toEqual(['Pengingat rencana dihentikan.']);
  const before = (await nudges()).length;
  await bot.jumpTo('2019-03-29T16:00:00+07:00');
  expect(await nudges()).toHaveLength(before);
  expect((await bunga.say('adaptasi')).lines[0]).toBe('Ini jawaban bagian 3 (Jenis)?');
  expect((await bunga.press('Ya, simpan')).lines[0]).toBe('✅ Jenis: Adaptasi/modifikasi');
});

test('the same wish twice is kept and sent once', async () => {
  const { id: participantId } = await bot.database.db.participant.findFirstOrThrow({
    where: { rosterNo: 2 },
  });
  const wish = { on: '2019-04-01', timeOfDay: '09:00', isDaily: false };
  const right = await writersRight(bot.database.db, participantId);
  const request = { right, wish, updateId: 9_600_001, now: bot.clock.now() };
  const first = await setNudge(bot.app.needs, request);
  expect(await setNudge(bot.app.needs, request)).toEqual(first);
  await setNudge(bot.app.needs, { ...request, updateId: 9_600_002 });
  const items = await bot.database.db.reminderItem.findMany({
    where: { ruleKey: 'planNudge', state: 'planned' },
  });
  expect(items.map(({ dueAt }) => dueAt.toISOString())).toEqual(['2019-04-01T02:00:00.000Z']);
});

test('a plan that lacks nothing is not nudged', async () => {
  await bot.database.db.plan.updateMany({ data: { state: 'submitted', revision: { increment: 1 } } });
  const before = (await nudges()).length;
  await bot.jumpTo('2019-04-01T09:00:00+07:00');
  expect(await nudges()).toHaveLength(before);
});
