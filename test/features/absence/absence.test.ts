import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { answerTo, pressed, shown, typed } from '#test/support/reading/read-reply.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-18T09:00:00+07:00' });
  seeded = await bot.seed({ participants: 8 });
  const { db } = bot.database;
  const second = await db.person.create({ data: { telegramUserId: 900_003, createdAt: new Date() } });
  await db.roleGrant.create({
    data: {
      personId: second.id,
      programmeId: seeded.programmeId,
      role: 'organizer',
      grantedAt: new Date(),
    },
  });
  for (const id of [seeded.organizer, 900_003]) await bot.user(id).start();
  for (let no = 1; no <= 8; no++) await user(no).start();
  await bot.settle();
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const user = (no: number) => bot.user(700_000 + no);
const organizer = () => bot.user(seeded.organizer);

async function lastOf(who: { lastBotMessage(): Promise<unknown> }) {
  await bot.settle();
  return shown((await who.lastBotMessage()) as Parameters<typeof shown>[0]);
}

async function ask(no: number, ...presses: string[]) {
  const who = user(no);
  await typed(who, 'izin pak');
  let last = await pressed(who, 'Lapor berhalangan');
  for (const label of presses) last = await pressed(who, label);
  return last;
}

const rowsOf = (no: number) =>
  bot.database.db.absenceRequestSession.findMany({
    where: { participantId: seeded.participantIds.get(no)! },
    orderBy: { sessionId: 'asc' },
    select: { request: { select: { kind: true, state: true } } },
  });

test('after the start of a session an absence is reported step by step, and the organizer approves it', async () => {
  const bunga = user(2);
  expect(await ask(2)).toEqual({
    lines: [
      'Kapan Bapak/Ibu berhalangan?',
      'Silakan pilih hari, atau ketik tanggalnya.',
      'Beberapa hari, contoh: 18/3/2019 - 20/3/2019',
    ],
    buttons: ['Sen, 18 Mar | Sel, 19 Mar', 'Rab, 20 Mar | Kam, 21 Mar', 'Batal'],
  });
  expect(await pressed(bunga, 'Sen, 18 Mar')).toEqual({
    lines: ['Sesi yang mana?', 'Sen, 18 Mar 2019'],
    buttons: ['Semua sesi | Sesi pagi', 'Sesi siang | Kembali'],
  });
  expect(await pressed(bunga, 'Semua sesi')).toEqual({
    lines: ['Mengapa Bapak/Ibu berhalangan?', 'Sen, 18 Mar 2019, kedua sesi'],
    buttons: ['Izin | Sakit', 'Dinas luar | Cuti', 'Kembali'],
  });
  expect((await pressed(bunga, 'Izin')).lines[0]).toBe('Mohon tuliskan alasannya.');
  expect((await typed(bunga, 'ya')).lines[0]).toBe('Baik.');
  expect((await typed(bunga, 'ab')).lines[0]).toBe('Kalimatnya masih terlalu singkat.');
  expect((await answerTo(bunga, () => bunga.sendSticker())).lines[0]).toBe(
    'Stiker belum dapat saya proses di sini.',
  );
  expect(await typed(bunga, 'Anak <b>sakit</b>')).toEqual({
    lines: [
      '✅ Diajukan kepada panitia: Izin',
      'Sen, 18 Mar 2019, kedua sesi',
      'Alasan: “Anak <b>sakit</b>”',
      'Keputusannya saya kabarkan di sini.',
    ],
    buttons: ['Batalkan permohonan', 'Permohonan saya'],
  });
  expect(await lastOf(organizer())).toEqual({
    lines: ['📌 Izin: Bunga Rekaan', 'Sen, 18 Mar 2019, kedua sesi', 'Alasan: “Anak <b>sakit</b>”'],
    buttons: ['Setujui | Tolak', 'Tanya lagi'],
  });
  expect(await pressed(organizer(), 'Setujui')).toEqual({
    lines: [
      'Izin: Bunga Rekaan',
      'Sen, 18 Mar 2019, kedua sesi',
      'Alasan: “Anak <b>sakit</b>”',
      'Disetujui.',
    ],
    buttons: ['Ubah keputusan'],
  });
  expect(await lastOf(bunga)).toEqual({
    lines: ['✅ Izin disetujui panitia', 'Sen, 18 Mar 2019, kedua sesi'],
    buttons: ['Lihat permohonan'],
  });
});

test('of two organizers who decide the second is told; a double tap decides once', async () => {
  await ask(3, 'Sen, 18 Mar', 'Semua sesi', 'Sakit');
  await bot.settle();
  bot.server.redeliver(bot.server.updates().at(-1)!.update_id);
  await bot.settle();
  expect((await lastOf(user(3))).lines[0]).toBe('Sakit: menunggu keputusan');
  const second = bot.user(900_003);
  await organizer().press('Setujui', { times: 2 });
  await bot.settle();
  const outcome = await second.press('Tolak');
  expect(outcome.toast).toBe('Permohonan ini sudah diputuskan.');
  expect((await lastOf(second)).lines.at(-1)).toBe('Disetujui.');
  const decisions = await bot.database.db.auditEntry.count({ where: { action: 'absence.approved' } });
  expect(decisions).toBe(2);
  expect(await rowsOf(3)).toHaveLength(2);
});

test('a refusal needs a reason and can be appealed once; the organizer changes the decision', async () => {
  const cahyo = user(4);
  await ask(4, 'Sen, 18 Mar', 'Sesi siang', 'Cuti');
  await typed(cahyo, 'Urusan keluarga');
  await bot.settle();
  await pressed(organizer(), 'Tolak');
  expect((await typed(organizer(), 'x')).lines[0]).toBe('Kalimatnya masih terlalu singkat.');
  expect(await typed(organizer(), 'Kuota cuti sudah habis')).toEqual({
    lines: [
      'Penolakan untuk Dewi Misalnya:',
      '“Kuota cuti sudah habis”',
      'Belum terkirim. Untuk mengganti, ketik lagi.',
    ],
    buttons: ['Kembali | Kirim'],
  });
  expect((await pressed(organizer(), 'Kirim')).lines.at(-1)).toBe(
    'Tidak disetujui: “Kuota cuti sudah habis”',
  );
  expect(await lastOf(cahyo)).toEqual({
    lines: [
      '📌 Cuti tidak disetujui',
      'Sen, 18 Mar 2019, Sesi siang',
      'Alasan panitia: “Kuota cuti sudah habis”',
    ],
    buttons: ['Ajukan keberatan | Lihat permohonan'],
  });
  await pressed(cahyo, 'Ajukan keberatan');
  expect((await typed(cahyo, 'Kuota saya masih dua hari')).lines[0]).toBe('✅ Keberatan sudah diteruskan');
  await bot.settle();
  await pressed(organizer(), 'Setujui');
  await pressed(organizer(), 'Ubah keputusan');
  await pressed(organizer(), 'Tolak');
  await typed(organizer(), 'Sudah diperiksa sekali lagi');
  await pressed(organizer(), 'Kirim');
  expect((await lastOf(cahyo)).buttons).toEqual(['Lihat permohonan']);
  expect(await rowsOf(4)).toEqual([{ request: { kind: 'leave', state: 'refused' } }]);
});

test('the organizers ask again, and the answer brings the request back before them', async () => {
  const dewi = user(5);
  await ask(5, 'Sen, 18 Mar', 'Semua sesi', 'Dinas luar', 'Surat menyusul');
  expect((await lastOf(dewi)).lines).toEqual([
    '✅ Diajukan kepada panitia: Dinas luar',
    'Sen, 18 Mar 2019, kedua sesi',
    'Surat tugas: menyusul',
    'Keputusannya saya kabarkan di sini.',
  ]);
  await pressed(organizer(), 'Tanya lagi');
  await typed(organizer(), 'Ke mana dinasnya?');
  await pressed(organizer(), 'Kirim');
  await bot.settle();
  await pressed(dewi, 'Jawab panitia');
  await typed(dewi, 'Ke Jakarta, rapat dua hari');
  expect((await lastOf(organizer())).lines.at(-1)).toBe('Keterangan: “Ke Jakarta, rapat dua hari”');
  await pressed(dewi, 'Kirim nomor surat');
  expect((await typed(dewi, 'besok')).lines[0]).toBe('Nomor atau tanggal surat belum terbaca.');
  expect((await typed(dewi, '090/12, 15/3/2019')).lines).toContain('Surat tugas: 090/12, 15 Mar 2019');
  await bot.settle();
  expect((await pressed(organizer(), 'Surat diterima')).lines).toContain(
    'Surat di atas kertas sudah diterima panitia.',
  );
});

test('a typed range is one request, answers the sessions to come, and is not filed twice', async () => {
  const eko = user(6);
  await ask(6);
  expect((await typed(eko, '31/2/2019')).lines[0]).toBe('Tanggal 31/2/2019 tidak ada.');
  expect((await typed(eko, '20/3/2019 - 19/3/2019')).lines[0]).toBe(
    'Tanggal akhir lebih awal daripada tanggal mulai.',
  );
  expect((await typed(eko, '24/3/2019')).lines[0]).toBe('Tidak ada sesi Bapak/Ibu pada tanggal itu.');
  expect((await typed(eko, '19/3 sampai 20/3/2019')).lines[1]).toBe('19–20 Mar 2019, 4 sesi');
  await pressed(eko, 'Sakit');
  const rsvps = await bot.database.db.rsvp.count({
    where: { participantId: seeded.participantIds.get(6)!, status: 'sick' },
  });
  expect(rsvps).toBe(4);
  await ask(6, 'Sel, 19 Mar', 'Semua sesi', 'Izin');
  expect((await typed(eko, 'keperluan keluarga')).lines[0]).toBe('Sesi itu sudah dilaporkan sebelumnya.');
  expect(await rowsOf(6)).toHaveLength(4);
  await pressed(eko, 'Batalkan permohonan');
  expect((await pressed(eko, 'Ya, batalkan')).lines[0]).toBe('✅ Permohonan dibatalkan');
  expect(await rowsOf(6)).toEqual([]);
  expect((await lastOf(organizer())).lines.at(-1)).toBe('Dibatalkan oleh peserta.');
});

test('a letter goes through the bot only where the programme allows it, and its file leaves in time', async () => {
  await typed(organizer(), '/panel');
  await pressed(organizer(), 'Permohonan izin (1)');
  await pressed(organizer(), 'Aturan berhalangan');
  expect((await pressed(organizer(), 'Izinkan surat melalui bot')).lines).toContain(
    'Surat melalui bot: diizinkan.',
  );
  const fitri = user(7);
  await ask(7, 'Sen, 18 Mar', 'Semua sesi', 'Sakit');
  await pressed(fitri, 'Lampirkan surat');
  expect((await typed(fitri, 'ini suratnya')).lines[0]).toBe('Yang diperlukan adalah foto atau PDF surat.');
  const sent = await answerTo(fitri, () =>
    fitri.sendFile('surat.pdf', Buffer.from('%PDF-1.4 surat'), 'application/pdf'),
  );
  expect(sent.lines[0]).toBe('✅ Berkas surat tersimpan');
  await bot.settle();
  await pressed(organizer(), 'Setujui');
  await bot.settle();
  await bot.jumpTo('2019-03-25T08:59:00+07:00');
  expect(await bot.database.db.storedFile.count()).toBe(1);
  await bot.jumpTo('2019-03-25T09:01:00+07:00');
  expect(await bot.database.db.storedFile.count()).toBe(0);
});

test('what is too long ago is refused with a way out, and nobody sees the request of another', async () => {
  const gita = user(8);
  await typed(gita, '/hadir');
  const message = (await gita.lastBotMessage())!;
  await gita.pressData(message.messageId, `un:${seeded.participantIds.get(8)!}`);
  expect((await typed(gita, '18/3/2019')).lines).toEqual([
    'Batas pelaporan sudah lewat.',
    'Ketidakhadiran dapat dilaporkan paling lambat 2 hari setelah sesi. Silakan hubungi panitia: /tanya',
  ]);
  const first = await bot.database.db.absenceRequest.findFirstOrThrow({ orderBy: { id: 'asc' } });
  const forged = await gita.pressData(message.messageId, `uc:${first.id}`);
  expect(forged.toast).toBe('Tombol ini sudah tidak berlaku.');
  expect((await gita.lastBotMessage())!.text).not.toContain('Anak');
});
