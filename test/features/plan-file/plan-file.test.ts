import { unzipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authorise } from '#domain/people/authorise.ts';
import { loadPlanSource, type RightToPlan } from '#features/plan-file/load-plan-source.ts';
import { addSubmission, movePlan } from '#storage/plan/submission-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, typed } from '#test/support/reading/read-reply.ts';
import { fileAfter, textOfPdf, wordsOfDocx } from '#test/support/reading/received-file.ts';
import { rightOf } from '#test/support/rights.ts';
import { samplePlan } from '#test/support/seeds/plan-person.ts';
import { seedAnswers } from '#test/support/seeds/seed-plan.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;
const bunga = () => bot.user(700_002);
const cahyo = () => bot.user(700_003);
const surya = () => bot.user(seeded.organizer);
const laras = () => bot.user(seeded.reviewer);

beforeAll(async () => {
  bot = await startBot({ at: '2019-05-22T08:00:00+07:00' });
  seeded = await bot.seed({ joined: [2, 3], participants: 4 });
  await seedAnswers(bot.database.db, { participantId: idOf(2), keys: ['title', 'problem', 'milestones'] });
  for (const user of [bunga(), cahyo(), surya(), laras()]) await user.start();
  await bot.settle();
});

afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const idOf = (rosterNo: number) => seeded.participantIds.get(rosterNo)!;

describe('the plan as a file', () => {
  test('is offered where the whole plan is read, and comes as a draft with the number it would get', async () => {
    await typed(bunga(), '/rencana');
    const preview = await pressed(bunga(), 'Lihat naskah');
    expect(preview.buttons.slice(-3, -1)).toEqual(['Baca di sini', 'Unduh Word | Unduh PDF']);
    const { bytes, ...file } = await fileAfter(bunga(), () => bunga().press('Unduh Word'));
    expect(file).toEqual({
      name: 'bunga-rekaan_rencana_v1.docx',
      lines: ['Naskah sementara, bertanda DRAF.'],
      buttons: ['Ringkasan seminar | Pemetaan KIPP'],
    });
    expect(wordsOfDocx(bytes)).toContain('E-Office Sederhana: disposisi surat selesai satu hari');
    const pdf = await fileAfter(bunga(), () => bunga().press('Unduh PDF'));
    expect(pdf.name).toBe('bunga-rekaan_rencana_v1.pdf');
    expect(await textOfPdf(pdf.bytes)).toContain('Mencatat kondisi awal selama dua pekan');
  });

  test('has a one-page outline and a mapping to the aspects of KIPP', async () => {
    const outline = await fileAfter(bunga(), () => bunga().press('Ringkasan seminar'));
    expect([outline.name, outline.lines]).toEqual([
      'bunga-rekaan_seminar_v1.pdf',
      ['Ringkasan satu halaman untuk seminar.', 'Naskah sementara, bertanda DRAF.'],
    ]);
    expect((await getDocumentProxy(Uint8Array.from(outline.bytes))).numPages).toBe(1);
    const kipp = await fileAfter(bunga(), () => bunga().press('Pemetaan KIPP'));
    expect([kipp.name, kipp.lines[0]]).toEqual([
      'bunga-rekaan_kipp_v1.docx',
      'Isi rencana menurut aspek KIPP.',
    ]);
    expect(wordsOfDocx(kipp.bytes)).toContain('Latar belakang dan tujuan');
    expect(wordsOfDocx(kipp.bytes)).toContain('Aspek ini belum terjawab dalam rencana.');
  });

  test('is nobody else’s: another participant and a reviewer get no draft, an organizer does', async () => {
    const data = `df:docx:${idOf(2)}:0`;
    for (const user of [cahyo(), laras()]) {
      const message = (await user.lastBotMessage())!;
      await user.pressData(message.messageId, data);
      await bot.settle();
      expect((await user.lastBotMessage())!.text).toMatch(
        /^(Perintah ini untuk panitia|Mohon maaf, ini di luar peran)/,
      );
    }
    await typed(surya(), '/panel');
    const panel = (await surya().lastBotMessage())!;
    const file = await fileAfter(surya(), () => surya().pressData(panel.messageId, data));
    expect(file.name).toBe('bunga-rekaan_rencana_v1.docx');
  });

  test('once handed in is that version for its reviewer, unmarked, whatever was written after', async () => {
    const { db } = bot.database;
    const plan = await db.plan.findUniqueOrThrow({ where: { participantId: idOf(2) } });
    const answers = Object.fromEntries(
      Object.entries(samplePlan(2)).map(([key, value]) => [key, { value, state: 'complete' as const }]),
    );
    await addSubmission(db, {
      planId: plan.id,
      templateId: plan.templateId,
      sectionKeys: ['title', 'problem', 'idea', 'summary'],
      answers,
      isLate: false,
      submittedAt: new Date('2019-05-21T03:00:00Z'),
    });
    await movePlan(db, plan.id, 'submitted');
    const card = (await laras().lastBotMessage())!;
    const version = await fileAfter(laras(), () => laras().pressData(card.messageId, `df:pdf:${idOf(2)}:1`));
    expect([version.name, version.lines]).toEqual(['bunga-rekaan_rencana_v1.pdf', ['Naskah versi 1.']]);
    const text = await textOfPdf(version.bytes);
    expect([text.includes('21 Mei 2019'), text.includes('DRAF'), text.includes('Tim pelaksana')]).toEqual([
      true,
      false,
      false,
    ]);
    const own = await fileAfter(bunga(), () => bunga().press('Unduh PDF'));
    expect(own.lines).toEqual(['Naskah versi 1.']);
    await laras().pressData(card.messageId, `df:pdf:${idOf(2)}:9`);
    await bot.settle();
    const texts = (await laras().chat()).messages.map((each) => each.text);
    expect(texts.some((each) => each.startsWith('Mohon maaf, ini di luar peran'))).toBe(true);
  });
});

describe('the pack of all plans', () => {
  test('is made in the chosen form, beside the chat, and comes as one ZIP', async () => {
    await seedAnswers(bot.database.db, { participantId: idOf(3) });
    await typed(surya(), '/laporan');
    expect(await pressed(surya(), 'Paket naskah')).toEqual({
      lines: [
        'Paket naskah: 2 rencana',
        'Yang sudah dikirim memakai versi terakhirnya; yang lain ditandai DRAF.',
        '2 peserta belum mulai menulis.',
        'Pilih isi paket:',
      ],
      buttons: ['Word dan PDF', 'PDF saja', 'Word saja', 'Kembali'],
    });
    const zip = await fileAfter(surya(), () => surya().press('Word dan PDF'));
    expect([zip.name, zip.lines]).toEqual([
      'workshop-inovasi-pelayanan-publik-2019_rencana.zip',
      ['Naskah rencana aksi: 2 peserta'],
    ]);
    expect(Object.keys(unzipSync(zip.bytes))).toEqual([
      'bunga-rekaan_rencana_v1.docx',
      'bunga-rekaan_rencana_v1.pdf',
      'cahyo-contoh_rencana_v1.docx',
      'cahyo-contoh_rencana_v1.pdf',
    ]);
    const card = await surya().waitForMessage('✅ Paket siap: 2 naskah');
    expect(card.labels).toEqual([]);
    const audited = await bot.database.db.auditEntry.findFirstOrThrow({ where: { action: 'plansExported' } });
    expect(audited.details).toEqual({ plans: 2 });
  });

  test('pressed twice is one; stopped it sends nothing; after a restart it is asked for again', async () => {
    await typed(surya(), '/laporan');
    await pressed(surya(), 'Paket naskah');
    const { messageId } = (await surya().lastBotMessage())!;
    const [, second] = await Promise.all([
      surya().press({ messageId, label: 'PDF saja' }),
      surya().pressData(messageId, `dm:${seeded.programmeId}:pdf`),
    ]);
    expect(second.toast).toBe('Paket ini masih disiapkan.');
    expect((await surya().pressData(messageId, `ds:${seeded.programmeId}`)).toast).toBe('Paket dihentikan.');
    const stopped = await surya().waitForMessage((message) => /^Paket dihentikan/.test(message.text));
    expect([stopped.messageId, stopped.file]).toEqual([messageId, undefined]);
    await bot.restart();
    await surya().pressData(messageId, `ds:${seeded.programmeId}`);
    const ended = await surya().waitForMessage('Paket itu terhenti sebelum selesai.');
    expect(ended.labels).toEqual(['Minta lagi']);
  });

  test('is not for participants', async () => {
    const message = (await cahyo().lastBotMessage())!;
    await cahyo().pressData(message.messageId, `dm:${seeded.programmeId}:pdf`);
    await cahyo().waitForMessage('Perintah ini untuk panitia.');
  });
});

test('a right to one plan, or to those of one programme, opens no other; one to read what was handed in, no draft', async () => {
  const { db } = bot.database;
  const { programmeId } = seeded;
  const idOfPerson = async (telegramUserId: number) =>
    (await db.person.findUniqueOrThrow({ where: { telegramUserId } })).id;
  const [owner, reviewer] = [await idOfPerson(seeded.owner), await idOfPerson(seeded.reviewer)];
  const planOf = (no: number) => ({ programmeId, participantId: idOf(no), reviewerIds: [] });
  const load = async (right: RightToPlan) =>
    (await loadPlanSource(db, { right, participantId: idOf(4), n: 0, now: bot.clock.now() }))?.version
      .isDraft;
  const draft = (no: number) => rightOf(db, owner, (actor) => authorise(actor, 'readDraft', planOf(no)));
  const progress = (id: number) =>
    rightOf(db, owner, (actor) => authorise(actor, 'viewProgress', { programmeId: id }));
  const handedIn = await rightOf(db, reviewer, (actor) => authorise(actor, 'readPlan', planOf(4)));
  expect(await load(await draft(4))).toBe(true);
  expect(await load(await draft(2))).toBeUndefined();
  expect(await load(await progress(programmeId))).toBe(true);
  expect(await load(await progress(programmeId + 1))).toBeUndefined();
  expect(await load(handedIn)).toBeUndefined();
});
