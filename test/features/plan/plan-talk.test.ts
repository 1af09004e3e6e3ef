import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TextValue } from '#domain/plan/plan-answer.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { type PlanPerson, planPerson, sampleText } from '#test/support/seeds/plan-person.ts';
import { seedAnswers } from '#test/support/seeds/seed-plan.ts';

let bot: BotUnderTest;
let ids: Map<number, number>;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-20T20:05:00+07:00' });
  ids = (await bot.seed({ participants: 8, joined: [1, 2, 3, 4, 5, 6, 7, 8] })).participantIds;
  for (const no of [1, 2, 3, 4, 5, 6, 7, 8])
    await seedAnswers(bot.database.db, {
      participantId: ids.get(no)!,
      keys: ['title', 'own_unit', 'innovation_kind', 'reference_innovation', 'problem'],
    });
  await bot.user(900_002).start();
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const later = (minutes: number) => bot.clock.jumpTo(new Date(bot.clock.now().getTime() + minutes * 60_000));

async function answerOf(no: number, sectionKey: string): Promise<string[] | undefined> {
  const row = await bot.database.db.sectionAnswer.findFirst({
    where: { plan: { participantId: ids.get(no)! }, sectionKey },
  });
  return (row?.value as TextValue | null | undefined)?.parts.map(({ text }) => text);
}

/** In section 6, the idea: its question is on the screen. */
async function inIdea(no: number): Promise<PlanPerson> {
  const person = planPerson(bot, 700_000 + no);
  await person.say('/rencana');
  await person.press('Daftar bagian');
  await person.press('Gagasan');
  const { lines } = await person.press('Gagasan');
  expect(lines[0]).toBe('Bagian 6 dari 16: tuliskan gagasannya');
  return person;
}

test('thanks, a greeting and an “ok” in a section get a line back, and the question stands', async () => {
  const dewi = await inIdea(4);
  for (const [said, line] of [
    ['terima kasih bu', 'Sama-sama.'],
    ['selamat malam bu', 'Salam.'],
    ['oke siap', 'Baik.'],
  ] as const) {
    const { lines, buttons } = await dewi.say(said);
    expect(lines[0]?.startsWith(line)).toBe(true);
    expect(lines[0]).toMatch(/Kita di bagian 6 dari 16: Gagasan\.$/);
    expect(buttons).toEqual(['—']);
  }
  expect(await answerOf(4, 'idea')).toBeUndefined();
});

test('a question to a person is offered to the organizers, and the section waits', async () => {
  const dewi = planPerson(bot, 700_004);
  const text = 'izin bertanya bu, apakah boleh memakai data tahun lalu?';
  expect(await dewi.say(text)).toEqual({
    lines: ['Ini untuk bagian 6 (Gagasan), atau untuk panitia?', `“${text}” (9 kata)`],
    buttons: ['Masukkan ke bagian 6', 'Tanyakan panitia', 'Tidak satu pun'],
  });
  const { lines, buttons } = await dewi.press('Tanyakan panitia');
  expect(lines[0]).toBe('✅ Pertanyaan No. 1 sudah terkirim');
  expect(lines[2]).toBe('Jawabannya datang di sini. Rencana aksi tetap menunggu.');
  expect(buttons).toEqual(['Lanjutkan rencana | Tambah keterangan']);
  await bot.settle();
  expect((await bot.user(900_002).lastBotMessage())!.text).toContain('memakai data tahun lalu');
  expect(await answerOf(4, 'idea')).toBeUndefined();
  // Its words are kept for the question only.
  expect(await bot.database.db.inboxUpdate.count({ where: { keptUntil: { not: null } } })).toBe(0);
});

test('what is too short is helped while its person is in the conversation, and asked about later', async () => {
  const eko = await inIdea(5);
  expect((await eko.say('Setiap surat masuk difoto pada hari yang sama.')).lines[0]).toBe(
    'Tersimpan sebagai draf: 8 kata',
  );
  await later(40);
  await eko.say('/jadwal');
  // Tomorrow has been asked about meanwhile: a short text may be for that as well.
  expect(await eko.say('Lalu dicatat pada lembar kendali bersama.')).toEqual({
    lines: [
      'Ini untuk bagian 6 (Gagasan), atau untuk kehadiran besok?',
      '“Lalu dicatat pada lembar kendali bersama.” (6 kata)',
    ],
    buttons: ['Masukkan ke bagian 6', 'Kehadiran besok', 'Tidak satu pun'],
  });
  expect(await answerOf(5, 'idea')).toEqual(['Setiap surat masuk difoto pada hari yang sama.']);
  expect((await eko.press('Masukkan ke bagian 6')).lines[0]).toBe('Tersimpan sebagai draf: 14 kata');
  expect((await eko.say('Bukan jawaban, hanya catatan untuk saya.')).lines[0]).toBe(
    'Tersimpan sebagai draf: 20 kata',
  );
});

test('an answer that keeps the rule is taken however long ago the newest question was shown', async () => {
  const fitri = await inIdea(6);
  await later(26 * 60);
  // The evening's question about attendance stands below it: then it is asked.
  await bot.settle();
  const { lines } = await fitri.say(sampleText('idea'));
  const isAsked = lines[0] === 'Ini jawaban bagian 6 (Gagasan)?';
  if (isAsked) await fitri.press('Ya, simpan');
  expect(await answerOf(6, 'idea')).toEqual([sampleText('idea')]);
});

test('“batal” leaves the conversation: what is typed later is asked about, and taken when its person says so', async () => {
  const gita = await inIdea(7);
  expect((await gita.say('batal')).lines[0]).toBe('Bagian rencana ditutup. Yang sudah tersimpan tetap ada.');
  await later(12 * 60);
  const text =
    'Setiap surat masuk difoto pada hari yang sama, dicatat pada lembar kendali, dan didisposisi pimpinan.';
  expect((await gita.say(text)).lines[0]).toBe('Ini jawaban bagian 6 (Gagasan)?');
  expect((await gita.press('Bukan')).lines[0]).toBe('Baik, tulisan itu tidak disimpan.');
  expect(await answerOf(7, 'idea')).toBeUndefined();
  await gita.say(text);
  await gita.press('Ya, simpan');
  expect(await answerOf(7, 'idea')).toEqual([text]);
});

test('what was sent before the next question could be read joins the answer before it, and can be taken out', async () => {
  const cahyo = planPerson(bot, 700_003);
  const participantId = ids.get(3)!;
  await cahyo.say('/rencana');
  await cahyo.press('Daftar bagian');
  await cahyo.press('Manfaat');
  await cahyo.press('Manfaat warga');
  const first = sampleText('benefit_public');
  const second = sampleText('benefit_agency');
  const joined = await cahyo.say(first, second);
  expect(joined.lines[0]).toMatch(/^✅ Digabung ke manfaat warga: \d+ kata$/);
  expect(joined.lines[2]).toMatch(/^Bagian 9 dari 16/);
  expect(joined.buttons[0]).toBe('Pisahkan: untuk bagian 9');
  expect(await answerOf(3, 'benefit_public')).toEqual([first, second]);
  const apart = await cahyo.press('Pisahkan: untuk bagian 9');
  expect(apart.lines[0]).toMatch(/^✅ Manfaat instansi/);
  expect(await answerOf(3, 'benefit_public')).toEqual([first]);
  expect(await answerOf(3, 'benefit_agency')).toEqual([second]);
  const history = await bot.database.db.answerHistory.count({ where: { plan: { participantId } } });
  expect(history).toBe(4);
});

test('a finished answer is never replaced unasked: added, replaced, or left as it is', async () => {
  const andi = planPerson(bot, 700_001);
  const open = async () => {
    await andi.say('/rencana');
    await andi.press('Daftar bagian');
    await andi.press('Masalah');
    await andi.press('Masalah');
  };
  await open();
  const asked = await andi.say('Warga sering menunggu lebih dari dua jam di loket.');
  expect(asked.lines[0]).toMatch(/^Masalah sudah terisi: \d+ kata$/);
  expect(asked.buttons).toEqual(['Tambahkan | Ganti', 'Biarkan']);
  await andi.press('Biarkan');
  expect(await answerOf(1, 'problem')).toEqual([sampleText('problem')]);
  await open();
  await andi.say('Warga sering menunggu lebih dari dua jam di loket.');
  await andi.press('Tambahkan', { times: 2 });
  expect(await answerOf(1, 'problem')).toEqual([
    sampleText('problem'),
    'Warga sering menunggu lebih dari dua jam di loket.',
  ]);
});

test('a reply to the question is an answer, whatever else was shown since', async () => {
  const hana = await inIdea(8);
  const question = (await hana.user.chat()).messages.findLast(({ text }) => text.startsWith('Bagian 6'))!;
  await later(60);
  await hana.say('/jadwal');
  await hana.user.sendText('Setiap surat masuk difoto.', { replyTo: question.messageId });
  await hana.user.waitForMessage('Tersimpan sebagai draf: 4 kata');
  expect(await answerOf(8, 'idea')).toEqual(['Setiap surat masuk difoto.']);
});
