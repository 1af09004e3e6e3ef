import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanSection, PlanTemplate } from '#domain/plan/template/plan-template.ts';
import { changeScope } from '#features/plan-template/change-scope.ts';
import { keepTemplate } from '#features/plan-template/keep-template.ts';
import { useTemplate as putTemplateToUse } from '#features/plan-template/use-template.ts';
import type { SandboxUser } from '#sandbox/people/sandbox-user.ts';
import { getDefaultPlanTemplate, getPlanTemplate } from '#storage/plan/plan-template-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { organizersRight, seedElsewhere } from '#test/support/plan-rights.ts';
import { pressed, type Shown, shown } from '#test/support/reading/read-reply.ts';
import { sampleText } from '#test/support/seeds/plan-person.ts';
import { seedAnswers } from '#test/support/seeds/seed-plan.ts';
import { type PlanWriter, planWriter } from '#test/support/seeds/write-full-plan.ts';

let bot: BotUnderTest;
let surya: SandboxUser;
let bunga: PlanWriter;
let programmeId: number;
let planId: number;

beforeAll(async () => {
  bot = await startBot({ at: '2019-04-15T09:00:00+07:00' });
  const seeded = await bot.seed({ participants: 3, joined: [2, 3], level: 'full' });
  programmeId = seeded.programmeId;
  const { db } = bot.database;
  planId = await seedAnswers(db, { participantId: seeded.participantIds.get(2)! });
  const locked = await seedAnswers(db, { participantId: seeded.participantIds.get(3)! });
  await db.plan.update({ where: { id: locked }, data: { state: 'submitted' } });
  surya = bot.user(seeded.organizer);
  bunga = planWriter(bot, 700_002);
  await surya.start();
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

async function openLayout(): Promise<Shown> {
  await surya.sendText('/program');
  await surya.waitForMessage('Workshop Inovasi');
  return pressed(surya, 'Susunan rencana');
}

async function upload(template: unknown, name = 'templat.json'): Promise<Shown> {
  const before = (await surya.lastBotMessage())!.messageId;
  const text = typeof template === 'string' ? template : JSON.stringify(template);
  await surya.sendFile(name, Buffer.from(text), 'application/json');
  return shown(await surya.waitForMessage(({ messageId, from }) => from === 'bot' && messageId > before));
}

const withSections = (change: (sections: PlanSection[]) => PlanSection[]): PlanTemplate => {
  const template = structuredClone(getDefaultPlanTemplate());
  return { ...template, sections: change(template.sections) };
};
const find = (key: string) => getDefaultPlanTemplate().sections.find((section) => section.key === key)!;

test('the organizer sees what plans ask and leaves a section out; its answers are kept', async () => {
  expect(await openLayout()).toEqual({
    lines: [
      '📝 Susunan rencana: 31 bagian',
      'Templat: Rencana inovasi, versi 1',
      'Tingkat: lengkap',
      'Sedang ditulis: 1 rencana; dikunci: 1',
    ],
    buttons: [
      'Atur bagian | Jadikan inti',
      'Versi templat | Templat lain',
      'Unduh templat | Unggah templat',
      'Kembali',
    ],
  });
  await pressed(surya, 'Atur bagian');
  expect((await pressed(surya, 'Penutup')).lines).toEqual([
    'Penutup: bagian yang ditanyakan',
    'Keberlanjutan: ditanyakan',
    'Replikasi: ditanyakan',
    'TPB/SDGs: ditanyakan',
    'Mentor: ditanyakan',
    'Ringkasan: wajib',
    'Pernyataan: wajib',
  ]);
  expect((await pressed(surya, 'Lepas Replikasi')).lines.slice(0, 2)).toEqual([
    '✅ Replikasi tidak ditanyakan lagi.',
    '2 peserta sudah mengisinya; jawabannya tetap disimpan, tidak dicetak.',
  ]);
  expect((await bunga.say('/rencana')).lines[0]).toBe('📝 Rencana aksi: terisi 30 dari 30');
  await bunga.press('Daftar bagian');
  const old = await bunga.press('Bagian lama (1)');
  expect(old.lines.slice(0, 2)).toEqual(['Disimpan, tidak dicetak, halaman 1 dari 1', 'Peluang replikasi']);
  expect(old.lines.slice(2).join(' ')).toBe(sampleText('replication'));
  await pressed(surya, 'Tanyakan Replikasi');
  expect((await bunga.say('/rencana')).lines[0]).toBe('📝 Rencana aksi: terisi 31 dari 31');
});

test('the file that is handed out can be changed and sent back; its faults are named', async () => {
  await openLayout();
  await surya.press('Unduh templat');
  const sent = await surya.waitForMessage(({ file }) => file?.name === 'innovation-plan-v1.json');
  const template = JSON.parse((await surya.fileBytes(sent.file!)).toString('utf8'));
  const faulty = structuredClone(template);
  faulty.sections[4].key = 'title';
  faulty.sections[5].answer.minWords = 'empat puluh';
  expect(await upload(faulty)).toEqual({
    lines: [
      'Templat belum dapat dipakai: 1 kesalahan',
      'Belum ada yang disimpan.',
      'problem: answer.minWords: tidak ada, atau jenis isinya lain',
    ],
    buttons: ['Batal'],
  });
  faulty.sections[5].answer.minWords = 40;
  faulty.sections[2].askedWhen = { section: 'delivery_mode', is: ['digital'] };
  expect((await upload(faulty)).lines.slice(2)).toEqual([
    'Kunci “title” dipakai dua kali di sections.',
    'innovation_type: “delivery_mode” tidak ada.',
  ]);
  expect((await upload('bukan json')).lines[0]).toBe('Berkas itu bukan JSON yang dapat dibaca.');
  expect((await upload(template)).lines[0]).toBe('Isi berkas itu sudah ada.');
});

test('conditions that run in a circle are refused with the sections they run through', async () => {
  const cycle = structuredClone(getDefaultPlanTemplate());
  const [type, form] = ['innovation_type', 'delivery_form'].map(
    (key) => cycle.sections.find((section) => section.key === key)!,
  );
  type!.askedWhen = { section: 'delivery_form', is: ['mixed'] };
  form!.askedWhen = { section: 'innovation_type', is: ['original'] };
  expect((await upload(cycle)).lines[2]).toBe(
    'Syarat berputar: innovation_type → delivery_form → innovation_type',
  );
});

test('a new version shows what differs, and is used only after a yes', async () => {
  const changed = withSections((sections) => [
    ...sections.filter(({ key }) => key !== 'context_fit'),
    { ...structuredClone(find('novelty')), key: 'pilot', shortTitle: { id: 'Uji coba', en: 'Pilot' } },
  ]);
  const causes = changed.sections.find(({ key }) => key === 'root_causes')!;
  causes.answer = { type: 'text', minWords: 3, maxWords: 90 };
  expect(await upload(changed)).toEqual({
    lines: [
      '✅ Tersimpan, belum dipakai.',
      'Rencana inovasi, versi 2: 31 bagian',
      'Bedanya dengan versi 1 yang dipakai:',
      'Bagian baru: Uji coba',
      'Tidak ada lagi: Kesesuaian',
      'Cara menjawab berubah: Penyebab',
    ],
    buttons: ['Pakai versi 2', 'Unduh templat | Kembali'],
  });
  expect(await pressed(surya, 'Pakai versi 2')).toEqual({
    lines: [
      'Pakai versi 2 untuk 1 rencana?',
      'Semua jawaban tetap disimpan. Bagian baru ditandai; bagian yang tidak ada lagi tidak dicetak.',
      '1 rencana yang dikunci tetap memakai versi lama.',
    ],
    buttons: ['Kembali', 'Pakai versi 2'],
  });
  const used = await pressed(surya, 'Pakai versi 2');
  expect(used.lines.slice(0, 2)).toEqual([
    '✅ Versi 2 dipakai.',
    '1 rencana yang sedang ditulis ikut memakainya.',
  ]);
});

test('a plan in the middle keeps its answers and sees what is new', async () => {
  const before = await bot.database.db.sectionAnswer.findMany({ where: { planId } });
  expect((await bunga.say('/rencana')).lines).toContain('Bagian baru dari panitia: Uji coba');
  await bunga.press('Daftar bagian');
  expect((await bunga.press('Gagasan')).lines.at(-1)).toBe('31. Uji coba: bagian baru');
  expect((await bunga.press('Uji coba')).lines[1]).toBe('Bagian baru, ditambahkan panitia.');
  await bunga.say(sampleText('novelty'));
  expect((await bunga.say('/rencana')).lines.join()).not.toContain('Bagian baru');
  const { lines } = await bunga.press('Daftar bagian').then(() => bunga.press('Masalah'));
  expect(lines).toContain('7. Penyebab: draf, belum lengkap');
  const causes = await bunga.press('Penyebab');
  expect(causes.lines.join('\n')).toContain('1. Belum ada batas waktu disposisi dalam SOP');
  const after = await bot.database.db.sectionAnswer.findMany({ where: { planId } });
  for (const answer of before) expect(after).toContainEqual(answer);
});

test('a template of the library becomes a version of the programme', async () => {
  await openLayout();
  expect((await pressed(surya, 'Templat lain')).lines).toEqual([
    'Pilih templat',
    'Rencana inovasi: 31 bagian',
    'Rencana tindak lanjut: 12 bagian',
  ]);
  const follow = await pressed(surya, 'Rencana tindak lanjut');
  expect(follow.lines[0]).toBe('Rencana tindak lanjut, versi 3: 12 bagian');
  await pressed(surya, 'Kembali');
  const versions = shown((await surya.lastBotMessage())!);
  expect(versions.lines[0]).toBe('Versi templat: 3');
  expect(versions.lines[2]).toMatch(/^Versi 2: Rencana inovasi, Sen, 15 Apr 2019, .* WIB, dipakai$/);
});

test('every act twice is the same as once', async () => {
  const { needs } = bot.app;
  const act = {
    right: await organizersRight(bot.database.db, 'editProgramme', programmeId),
    now: bot.clock.now(),
  };
  const template = withSections((sections) => sections.slice(0, 9));
  const kept = [];
  for (const updateId of [71, 71, 72]) kept.push(await keepTemplate(needs, { ...act, template, updateId }));
  const { templateId } = kept[0]!;
  expect(kept).toEqual([
    { kind: 'added', templateId },
    { kind: 'added', templateId },
    { kind: 'known', templateId },
  ]);
  const used = [];
  for (const updateId of [73, 73, 74])
    used.push(await putTemplateToUse(needs, { ...act, templateId, updateId }));
  expect(used).toEqual([
    { kind: 'used', version: 4, moved: 1, locked: 1 },
    { kind: 'used', version: 4, moved: 1, locked: 1 },
    { kind: 'inUse' },
  ]);
  const changed = [];
  const change = { section: 'root_causes', isAsked: false };
  for (const updateId of [75, 75, 76]) changed.push(await changeScope(needs, { ...act, change, updateId }));
  expect(changed.map(({ kind }) => kind)).toEqual(['changed', 'changed', 'unchanged']);
  const title = { section: 'title', isAsked: false };
  expect(await changeScope(needs, { ...act, change: title, updateId: 77 })).toEqual({ kind: 'required' });
});

test('a right for one programme puts no version of another to use', async () => {
  const { db } = bot.database;
  const { personId } = await db.roleGrant.findFirstOrThrow({ where: { role: 'organizer', programmeId } });
  const now = bot.clock.now();
  const elsewhereId = await seedElsewhere(db, personId, 'organizer');
  const { id: templateId } = await db.planTemplate.findFirstOrThrow({ where: { programmeId, version: 1 } });
  const before = await getPlanTemplate(db, programmeId);
  const act = {
    right: await organizersRight(db, 'editProgramme', elsewhereId),
    templateId,
    updateId: 78,
    now,
  };
  expect(await putTemplateToUse(bot.app.needs, act)).toEqual({ kind: 'noSuchVersion' });
  expect((await getPlanTemplate(db, programmeId)).id).toBe(before.id);
});

test('nobody else changes what plans ask, not by a button and not by a file', async () => {
  const { messageId } = (await bunga.user.lastBotMessage())!;
  await bunga.user.pressData(messageId, `qc:${programmeId}:replication:off`);
  expect((await bunga.user.lastBotMessage())!.text).toContain('Perintah ini untuk panitia.');
  const before = await bot.database.db.planTemplate.count();
  await bunga.user.sendFile('templat.json', Buffer.from('{}'), 'application/json');
  await bot.settle();
  expect(await bot.database.db.planTemplate.count()).toBe(before);
});
