import { afterAll, beforeAll, expect, test } from 'vitest';
import { authorise } from '#domain/people/authorise.ts';
import { changeRuleState, saveRule } from '#features/reminder/rules/change-rule.ts';
import { listRules } from '#storage/reminder/reminder-rule-store.ts';
import { saveForm } from '#storage/state/form-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { seedElsewhere } from '#test/support/plan-rights.ts';
import { pressed, shown, typed } from '#test/support/reading/read-reply.ts';
import { rightOf } from '#test/support/rights.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-15T09:00:00+07:00' });
  seeded = await bot.seed({ participants: 3, joined: [1, 2, 3] });
  for (const no of [1, 2, 3]) await bot.user(700_000 + no).start();
  await bot.jumpTo('2019-03-15T09:01:00+07:00');
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const surya = () => bot.user(900_002);
const openRules = async () => {
  await typed(surya(), '/panel');
  return pressed(surya(), 'Pengingat');
};

test('the rules of a programme stand in a list, reached from the panel', async () => {
  expect(await openRules()).toEqual({
    lines: [
      'Pengingat: 5 aktif',
      'H-1 16.00: Tanya kehadiran',
      'H 07.00: Ingatkan kehadiran',
      'H-7 09.00: Batas rencana',
      'H-3 09.00: Batas rencana',
      'H-1 09.00: Batas rencana',
      'Jam kirim: 07.00–18.00',
    ],
    buttons: [
      'Tanya kehadiran H-1 16.00',
      'Ingatkan kehadiran H 07.00',
      'Batas rencana H-7 09.00',
      'Batas rencana H-3 09.00',
      'Batas rencana H-1 09.00',
      'Tambah pengingat | Waktu kirim',
      'Yang akan diterima | Yang dilewati',
      'Panel panitia',
    ],
  });
});

test('a card says when, to whom, and what comes next', async () => {
  expect(await pressed(surya(), 'Tanya kehadiran')).toEqual({
    lines: [
      'Tanya kehadiran',
      'Kapan: 1 hari sebelum hari pelatihan, 16.00',
      'Kepada: Yang belum menjawab',
      'Minggu dan hari libur: tetap dikirim',
      'Berikutnya: Min, 17 Mar 2019, 16.00 WIB, 3 orang',
    ],
    buttons: ['Ubah waktu | Ubah isi', 'Hari libur | Matikan', 'Hapus', 'Kembali'],
  });
});

test('another time is shown with its effect before it is saved, and then moves what waits', async () => {
  expect(await pressed(surya(), 'Ubah waktu')).toEqual({
    lines: [
      'Kapan dikirim?',
      'Dihitung dari hari pelatihan.',
      'Contoh: 2 hari sebelum 09.00',
      'Juga: hari itu 07.00, 1 hari sesudah 08.00, 3 jam sebelum',
      'Sekarang: 1 hari sebelum 16.00',
    ],
    buttons: ['Batal'],
  });
  expect((await typed(surya(), 'kapan-kapan')).lines[0]).toBe(
    '“kapan-kapan” belum saya pahami sebagai waktu.',
  );
  expect((await typed(surya(), 'H-1')).lines[0]).toBe('“H-1”: jamnya belum ada.');
  expect(await typed(surya(), 'H-1 15.30')).toEqual({
    lines: [
      'Mohon periksa, lalu simpan.',
      'Tentang: Tanya kehadiran',
      'Kapan: 1 hari sebelum hari pelatihan, 15.30',
      'Kepada: Yang belum menjawab',
      'Minggu dan hari libur: tetap dikirim',
      'Berikutnya: Min, 17 Mar 2019, 15.30 WIB, 3 orang',
    ],
    buttons: ['Simpan | Batal', 'Ubah waktu | Ubah isi'],
  });
  expect((await pressed(surya(), 'Simpan')).lines[0]).toBe('✅ Pengingat tersimpan');
  const items = await bot.database.db.reminderItem.findMany({
    where: { ruleKey: 'attendance-question', target: 'day:2019-03-18' },
    select: { dueAt: true },
    distinct: ['dueAt'],
  });
  expect(items).toEqual([{ dueAt: new Date('2019-03-17T15:30:00+07:00') }]);
  expect((await typed(surya(), '/program')).lines).toContain('Tanya kehadiran: sehari sebelumnya 15.30');
});

test('a question that does not ignore days off waits for the next allowed minute', async () => {
  await openRules();
  await pressed(surya(), 'Tanya kehadiran');
  expect((await pressed(surya(), 'Hari libur')).lines.slice(4)).toEqual([
    'Minggu dan hari libur: tidak dikirim',
    'Berikutnya: Sen, 18 Mar 2019, 07.00 WIB, 3 orang',
  ]);
  expect((await pressed(surya(), 'Batal')).lines[3]).toBe('Minggu dan hari libur: tetap dikirim');
});

test('own words are made question by question; an unknown placeholder is refused with the list', async () => {
  await openRules();
  expect(await pressed(surya(), 'Tambah pengingat')).toEqual({
    lines: ['Pengingat baru tentang apa?'],
    buttons: ['Hari pelatihan | Batas rencana', 'Rencana belum dimulai', 'Rencana perlu perbaikan', 'Batal'],
  });
  await pressed(surya(), 'Hari pelatihan');
  expect((await typed(surya(), 'sehari sebelum 17.00')).lines).toEqual([
    'Apa isinya?',
    'Silakan tulis, atau pakai teks bawaan.',
    'Isian yang dapat dipakai: {nama} {program} {tanggal} {jam} {tempat}',
  ]);
  expect((await typed(surya(), 'Halo {nip}')).lines).toEqual([
    'Isian {nip} tidak dikenal.',
    'Isian yang dapat dipakai: {nama} {program} {tanggal} {jam} {tempat}',
  ]);
  expect(await typed(surya(), 'Yth. {nama}, mohon membawa data SKM ke {tempat}.')).toEqual({
    lines: ['Untuk siapa?'],
    buttons: ['Yang belum menjawab', 'Semua peserta', 'Batal'],
  });
  expect(await pressed(surya(), 'Semua peserta')).toEqual({
    lines: [
      'Mohon periksa, lalu simpan.',
      'Tentang: “Yth. {nama}, mohon …”',
      'Kapan: 1 hari sebelum hari pelatihan, 17.00',
      'Kepada: Semua peserta',
      'Isi: “Yth. Andi Fiktif, mohon membawa data SKM ke Le Polonia Hotel.”',
      'Berikutnya: Sen, 18 Mar 2019, 07.00 WIB, 3 orang',
    ],
    buttons: ['Simpan | Batal', 'Ubah waktu | Ubah isi', 'Ubah penerima'],
  });
  await pressed(surya(), 'Simpan');
  await bot.jumpTo('2019-03-18T15:30:00+07:00');
  await bot.jumpTo('2019-03-18T17:00:00+07:00');
  const mine = (await bot.user(700_002).chat()).messages.map(shown);
  expect(mine.at(-1)).toEqual({
    lines: ['Yth. Bunga Rekaan, mohon membawa data SKM ke Ruang pelatihan.'],
    buttons: ['Lihat jadwal'],
  });
});

test('a button of a form that is closed says so and shows the rules; a double tap on Simpan saves one', async () => {
  await openRules();
  await pressed(surya(), 'Tambah pengingat');
  const question = (await surya().lastBotMessage())!;
  await typed(surya(), '/batal');
  const { data } = question.buttons.flat().find(({ label }) => label === 'Batas rencana')!;
  const outcome = await surya().pressData(question.messageId, data!);
  expect(outcome.toast).toBe('Tombol ini sudah tidak berlaku.');
  await surya().waitForMessage(
    ({ messageId, text }) => messageId === question.messageId && text.startsWith('Pengingat: '),
  );
  const count = () => bot.database.db.reminderRule.count({ where: { removedAt: null } });
  const before = await count();
  await openRules();
  await pressed(surya(), 'Tambah pengingat');
  await pressed(surya(), 'Batas rencana');
  await typed(surya(), 'H-5 09.00');
  await pressed(surya(), 'Teks bawaan');
  await surya().press('Simpan', { times: 2 });
  expect(await count()).toBe(before + 1);
});

test('an offset that lies in the past reaches nobody, and says so before saving', async () => {
  await openRules();
  await pressed(surya(), 'Tambah pengingat');
  await pressed(surya(), 'Rencana belum dimulai');
  await typed(surya(), '0 hari sesudah 07.00');
  await pressed(surya(), 'Batal');
  await pressed(surya(), 'Tambah pengingat');
  await pressed(surya(), 'Batas rencana');
  await typed(surya(), 'H-170 09.00');
  expect((await pressed(surya(), 'Teks bawaan')).lines.at(-1)).toBe(
    'Berikutnya: 0 orang. Waktunya sudah lewat, atau semua sudah selesai.',
  );
  await pressed(surya(), 'Batal');
});

test('who has not begun the plan can be reminded; before the first day makes no sense', async () => {
  // The two a day would leave no room for a third message.
  await bot.database.db.reminderRule.updateMany({ where: { text: { not: null } }, data: { isOn: false } });
  await pressed(surya(), 'Tambah pengingat');
  await pressed(surya(), 'Rencana belum dimulai');
  expect((await typed(surya(), 'H-2 09.00')).lines).toEqual([
    'Pengingat ini hanya dapat dikirim sesudahnya.',
    'Contoh: 7 hari sesudah 09.00',
  ]);
  await typed(surya(), '1 hari sesudah 09.00');
  expect((await pressed(surya(), 'Teks bawaan')).lines).toEqual([
    'Mohon periksa, lalu simpan.',
    'Tentang: Belum mulai rencana',
    'Kapan: 1 hari sesudah hari pertama program, 09.00',
    'Kepada: Yang belum mulai',
    'Berikutnya: Sel, 19 Mar 2019, 09.00 WIB, 3 orang',
  ]);
  await pressed(surya(), 'Simpan');
  await bot.user(700_001).sendText('/rencana');
  await bot.user(700_001).waitForMessage('Rencana aksi: terisi 0');
  await pressed(bot.user(700_001), 'Mulai dari judul');
  await typed(bot.user(700_001), 'E-Office Sederhana: disposisi surat selesai satu hari');
  await bot.jumpTo('2019-03-19T09:00:00+07:00');
  const last = async (no: number) => shown((await bot.user(700_000 + no).lastBotMessage())!).lines[0];
  expect(await last(1)).toBe('✅ Judul: 7 kata');
  expect(await last(2)).toBe('📝 Rencana aksi belum dimulai');
});

test('a rule is switched off and on, removed and brought back; a double tap does it once', async () => {
  await openRules();
  await pressed(surya(), 'Batas rencana H-3');
  expect((await pressed(surya(), 'Matikan')).lines[1]).toBe('Keadaan: mati, tidak dikirim');
  const planned = () =>
    bot.database.db.reminderItem.count({ where: { ruleKey: 'plan-deadline-3', state: 'planned' } });
  expect(await planned()).toBe(0);
  await pressed(surya(), 'Aktifkan');
  const all = await planned();
  expect(all).toBeGreaterThan(0);
  expect((await pressed(surya(), 'Hapus')).lines).toEqual([
    'Pengingat dihapus: Batas rencana',
    'Yang sudah terkirim tetap ada. Dapat dikembalikan.',
  ]);
  expect(await planned()).toBe(0);
  expect((await pressed(surya(), 'Kembalikan')).lines[0]).toBe('Batas rencana');
  expect(await planned()).toBe(all);
});

test('who may not manage the programme is refused, whatever they press', async () => {
  const [rule] = await listRules(bot.database.db, seeded.programmeId);
  const eko = bot.user(700_003);
  await typed(eko, '/menu');
  const { messageId } = (await eko.lastBotMessage())!;
  const { programmeId } = seeded;
  for (const data of [`ed:${programmeId}`, `ee:${rule!.id}`, `eh:${rule!.id}`, `ej:${programmeId}`]) {
    await eko.pressData(messageId, data);
    expect((await eko.lastBotMessage())?.text.split('\n')[0]).toBe('Perintah ini untuk panitia.');
  }
  expect((await listRules(bot.database.db, seeded.programmeId)).map(({ id }) => id)).toContain(rule!.id);
});

test('saving and changing a rule twice for the same update acts once', async () => {
  const { db } = bot.database;
  const { programmeId } = seeded;
  const { personId } = await db.roleGrant.findFirstOrThrow({ where: { role: 'organizer', programmeId } });
  const right = await rightOf(db, personId, (actor) => authorise(actor, 'editProgramme', { programmeId }));
  const act = { right, updateId: 990_100, now: bot.clock.now() };
  const form = {
    ...({ programmeId, step: 'review', anchor: 'deadline', timing: { days: -2, at: '10:00' } } as const),
    ...({ text: null, audience: 'open', groupId: null } as const),
  };
  await saveForm(db, personId, { kind: 'reminderRule', values: form, now: act.now });
  const first = await saveRule(bot.app.needs, act);
  expect(first.kind).toBe('saved');
  expect(await saveRule(bot.app.needs, act)).toEqual(first);
  expect(await saveRule(bot.app.needs, { ...act, updateId: 990_101 })).toEqual({ kind: 'closed' });
  expect(await db.reminderRule.count({ where: { key: 'u990100' } })).toBe(1);
  const ruleId = first.kind === 'saved' ? first.ruleId : 0;
  const remove = { ...act, ruleId, change: 'removed' as const, updateId: 990_102 };
  expect(await changeRuleState(bot.app.needs, remove)).toEqual({ kind: 'changed', programmeId });
  expect(await changeRuleState(bot.app.needs, remove)).toEqual({ kind: 'changed', programmeId });
  expect(await changeRuleState(bot.app.needs, { ...remove, updateId: 990_103 })).toEqual({
    kind: 'unchanged',
  });
  expect(
    await db.auditEntry.count({
      where: { action: 'reminderRule.removed', subject: `reminderRule:${ruleId}` },
    }),
  ).toBe(1);
});

test('a right to one programme reaches no rule of another', async () => {
  const { db } = bot.database;
  const { programmeId } = seeded;
  const { personId } = await db.roleGrant.findFirstOrThrow({ where: { role: 'organizer', programmeId } });
  const elsewhere = await seedElsewhere(db, personId, 'organizer');
  const right = await rightOf(db, personId, (actor) =>
    authorise(actor, 'editProgramme', { programmeId: elsewhere }),
  );
  const act = { right, now: bot.clock.now() };
  const [rule] = await listRules(db, programmeId);
  const remove = { ...act, ruleId: rule!.id, change: 'removed' as const, updateId: 990_200 };
  expect(await changeRuleState(bot.app.needs, remove)).toEqual({ kind: 'unchanged' });
  const whole = {
    ...({ step: 'review', anchor: 'deadline', timing: { days: -2, at: '10:00' } } as const),
    ...({ text: null, audience: 'open', groupId: null } as const),
  };
  const forms = [
    { ...whole, programmeId },
    { ...whole, programmeId: elsewhere, ruleId: rule!.id },
  ];
  for (const [index, values] of forms.entries()) {
    await saveForm(db, personId, { kind: 'reminderRule', values, now: act.now });
    const updateId = 990_201 + index;
    expect(await saveRule(bot.app.needs, { ...act, updateId })).toEqual({ kind: 'closed' });
  }
  expect((await listRules(db, programmeId))[0]).toEqual(rule);
});
