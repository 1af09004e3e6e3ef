import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { BroadcastAudience } from '#domain/broadcast/broadcast-audience.ts';
import { listAddressees } from '#storage/broadcast/audience-store.ts';
import { type BroadcastStage, openStage } from './broadcast-stage.ts';

// Roster: 1 Andi (not joined), 2 Bunga, 3 Cahyo, 4 Dewi, 5 Eko.
let stage: BroadcastStage;
let say: BroadcastStage['say'];
let press: BroadcastStage['press'];
let shown: BroadcastStage['shown'];

beforeAll(async () => {
  stage = await openStage(5, [2, 3, 4, 5]);
  ({ say, press, shown } = stage);
});

afterAll(async () => {
  expect(stage.bot.server.formFaults()).toEqual([]);
  await stage.bot.close();
});

beforeEach(async () => {
  await say('/batal');
  const { db } = stage.bot.database;
  await db.rsvp.deleteMany();
  await db.presence.deleteMany();
  await db.absenceRequestSession.deleteMany();
  await db.absenceRequest.deleteMany();
});

const id = (no: number) => stage.seeded.participantIds.get(no)!;
const session = (code: string) => stage.seeded.sessionIds.get(code)!;

async function names(audience: BroadcastAudience, at = '2019-03-18T09:00:00+07:00'): Promise<string[]> {
  const { programmeId } = stage.seeded;
  const moment = { programmeId, zone: 'Asia/Jakarta', now: new Date(at) };
  const people = await listAddressees(stage.bot.database.db, moment, audience);
  return people.map((each) => each.name.split(' ')[0]!);
}

const answer = (no: number, code: string, status: string, sessionRevision = 1) =>
  stage.bot.database.db.rsvp.create({
    data: {
      sessionId: session(code),
      participantId: id(no),
      status,
      sessionRevision,
      answeredAt: new Date('2019-03-17T09:00:00Z'),
    },
  });

const mark = (no: number, code: string, status: string) =>
  stage.bot.database.db.presence.create({
    data: {
      sessionId: session(code),
      participantId: id(no),
      status,
      source: 'staff',
      markedAt: new Date('2019-03-18T02:00:00Z'),
    },
  });

test('not confirmed: a session of the next training day without a valid answer', async () => {
  // In the morning the afternoon session of the same day can still be answered.
  await answer(2, 'D01-S', 'present');
  await answer(3, 'D01-S', 'excused');
  await answer(4, 'D01-S', 'present', 0);
  await answer(5, 'D01-P', 'present');
  expect(await names({ kind: 'unconfirmed' })).toEqual(['Andi', 'Dewi', 'Eko']);
  // In the evening the next day counts, with both its sessions.
  await answer(2, 'D02-P', 'present');
  await answer(3, 'D02-P', 'present');
  await answer(3, 'D02-S', 'late');
  expect(await names({ kind: 'unconfirmed' }, '2019-03-18T20:00:00+07:00')).toEqual([
    'Andi',
    'Bunga',
    'Dewi',
    'Eko',
  ]);
});

test('absent today: marked so, or excused beforehand while there is no mark', async () => {
  await mark(2, 'D01-P', 'absent');
  await answer(3, 'D01-P', 'sick');
  await answer(4, 'D01-P', 'excused');
  await mark(4, 'D01-P', 'present');
  await answer(5, 'D01-P', 'present');
  expect(await names({ kind: 'absentToday' })).toEqual(['Bunga', 'Cahyo']);
  expect(await names({ kind: 'absentToday' }, '2019-03-19T09:00:00+07:00')).toEqual([]);
  const { db } = stage.bot.database;
  const { id: requestId } = await db.absenceRequest.create({
    data: { participantId: id(5), kind: 'leave', state: 'requested', requestedAt: new Date() },
  });
  await db.absenceRequestSession.create({
    data: { requestId, sessionId: session('D01-S'), participantId: id(5) },
  });
  // Who has only asked may still come.
  for (const state of ['requested', 'questioned', 'refused', 'withdrawn']) {
    await db.absenceRequest.update({ where: { id: requestId }, data: { state } });
    expect(await names({ kind: 'absentToday' })).toEqual(['Bunga', 'Cahyo']);
  }
  await db.absenceRequest.update({ where: { id: requestId }, data: { state: 'approved' } });
  expect(await names({ kind: 'absentToday' })).toEqual(['Bunga', 'Cahyo', 'Eko']);
});

test('plan not submitted: not begun, or in the participant’s own hands', async () => {
  const { db } = stage.bot.database;
  const template = await db.planTemplate.findFirstOrThrow();
  const states = { 2: 'drafting', 3: 'submitted', 4: 'changesRequested', 5: 'approved' };
  for (const [no, state] of Object.entries(states)) {
    await db.plan.create({
      data: {
        participantId: id(Number(no)),
        templateId: template.id,
        state,
        outline: {},
        createdAt: new Date(),
      },
    });
  }
  expect(await names({ kind: 'planNotSubmitted' })).toEqual(['Andi', 'Bunga', 'Dewi']);
  await db.plan.deleteMany();
});

test('a filtered audience is named before sending, and only it receives', async () => {
  for (const code of ['D01-S']) await answer(2, code, 'present');
  await say('/pengumuman Mohon konfirmasi kehadiran.');
  await press('Belum konfirmasi (3)');
  expect((await shown()).split('\n').slice(0, 3)).toEqual([
    'Kirim pesan di atas kepada 3 orang?',
    'Penerima: Cahyo Contoh, Dewi Misalnya, Eko Percontohan',
    'Belum bergabung, tidak menerima: Andi Fiktif',
  ]);
  await press('Kirim');
  expect((await shown()).split('\n')[0]).toBe('✅ Terkirim kepada 3 dari 3 orang');
  expect((await stage.texts(2)).at(-1)).not.toBe('Mohon konfirmasi kehadiran.');
});

test('who answers between the preview and sending does not get it; when nobody is left, that is said', async () => {
  for (const no of [2, 3]) await answer(no, 'D01-S', 'present');
  await say('/pengumuman Tinggal sedikit.');
  await press('Belum konfirmasi (2)');
  await answer(4, 'D01-S', 'present');
  await answer(5, 'D01-S', 'present');
  await press('Kirim');
  expect((await shown()).split('\n')[0]).toBe('Belum ada yang dapat menerima.');
  expect((await stage.texts(5)).at(-1)).not.toBe('Tinggal sedikit.');
});

test('a role gets its own announcement, with the names it was given', async () => {
  const { db } = stage.bot.database;
  await db.roleGrant.updateMany({ where: { role: 'reviewer' }, data: { name: 'Laras Contoh' } });
  await stage.bot.user(stage.seeded.reviewer).start();
  await say('/pengumuman Untuk penguji.');
  await press('Peran');
  expect(await shown()).toBe('Kirim kepada peran mana?\n[Panitia (1)]\n[Penguji (1)]\n[Kembali]');
  await press('Penguji (1)');
  expect((await shown()).split('\n')[1]).toBe('Penerima: Laras Contoh');
  await press('Kirim');
  expect((await stage.bot.user(stage.seeded.reviewer).lastBotMessage())?.text).toBe('Untuk penguji.');
});

test('people are picked by buttons and by typing names or numbers', async () => {
  await say('/pengumuman Untuk dua orang.');
  await press('Pilih nama');
  expect(await shown()).toBe(
    [
      'Siapa yang menerima?',
      'Tekan nama, atau ketik nama atau nomor. Contoh: Bunga, Cahyo, 7',
      '[Bunga Rekaan]',
      '[Cahyo Contoh]',
      '[Dewi Misalnya]',
      '[Eko Percontohan]',
      '[Kembali]',
    ].join('\n'),
  );
  await press('Cahyo Contoh', 2);
  expect((await shown()).split('\n').slice(0, 2)).toEqual([
    'Siapa yang menerima? 1 dipilih',
    'Dipilih: Cahyo Contoh',
  ]);
  await say('dewi, 5, siapa');
  expect((await shown()).split('\n').slice(0, 3)).toEqual([
    'Siapa yang menerima? 3 dipilih',
    '“siapa” belum saya temukan.',
    'Dipilih: Cahyo Contoh, Dewi Misalnya, Eko Percontohan',
  ]);
  await press('Eko Percontohan: dipilih');
  await press('Selesai (2)');
  expect((await shown()).split('\n').slice(0, 2)).toEqual([
    'Kirim pesan di atas kepada 2 orang?',
    'Penerima: Cahyo Contoh, Dewi Misalnya',
  ]);
  await press('Kirim');
  const last = await Promise.all([2, 3, 4, 5].map(async (no) => (await stage.texts(no)).at(-1)));
  expect(last.map((each) => each === 'Untuk dua orang.')).toEqual([false, true, true, false]);
});

test('an old question about other people sends nothing: it shows who would get it now', async () => {
  await say('/pengumuman Penerima berubah.');
  await press('Semua peserta (4)');
  const old = (await stage.bot.user(stage.seeded.organizer).lastBotMessage())!;
  const draft = await stage.bot.database.db.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } });
  await press('Ubah penerima');
  await press('Peran');
  await press('Penguji (1)');
  const outcome = await stage.bot.user(stage.seeded.organizer).pressData(old.messageId, `bs:${draft.id}`);
  await stage.bot.settle();
  expect(outcome.toast).toBe('Sudah berubah; ini keadaan terbaru.');
  expect((await stage.texts(2)).at(-1)).not.toBe('Penerima berubah.');
});
