import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultSendingHours } from '#domain/time/sending-window.ts';
import { addPlanTemplate, getDefaultPlanTemplate } from '#storage/plan/plan-template-store.ts';
import { insertProgramme } from '#storage/programme/programme-store.ts';
import { rosterRows, scheduleRows, workbook } from '#test/features/workbook-file.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
let bot: BotUnderTest;
let programmeId: number;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-15T10:00:00+07:00' });
  const { db } = bot.database;
  const now = bot.clock.now();
  programmeId = await insertProgramme(db, {
    name: 'Workshop',
    startsOn: '2019-03-18',
    endsOn: '2019-06-18',
    zone: 'Asia/Jakarta',
    planLevel: 'core',
    sendingWindow: defaultSendingHours,
    createdAt: now,
  });
  await addPlanTemplate(db, programmeId, getDefaultPlanTemplate());
  for (const telegramUserId of [900_002, 900_003]) {
    const person = await db.person.create({ data: { telegramUserId, createdAt: now } });
    await db.roleGrant.create({
      data: { personId: person.id, programmeId, role: 'organizer', grantedAt: now },
    });
  }
});
afterAll(() => bot.close());

const send = async (id: number, bytes: Uint8Array, name = 'peserta-dan-jadwal.xlsx') => {
  const person = bot.user(id);
  await person.sendFile(name, bytes, xlsx);
  return person;
};

test('a file from somebody who is no organizer is refused kindly', async () => {
  const stranger = await send(55, await workbook({ roster: rosterRows() }));
  expect((await stranger.waitForReply()).text).toBe(
    'Berkas ini belum dapat saya terima.\nHanya panitia yang mengirim berkas peserta dan jadwal. Bila ada pertanyaan: /tanya',
  );
});

test('26 people and 47 sessions are imported in one go, with links for all', async () => {
  const surya = await send(
    900_002,
    await workbook({ roster: rosterRows().slice(0, 26), schedule: scheduleRows() }),
  );
  const preview = await surya.waitForReply();
  expect(preview.text).toBe('Mohon periksa. Belum ada yang disimpan.\nPeserta: 26 baru\nJadwal: 47 baru');
  expect(preview.labels).toEqual(['Simpan 73 baris', 'Batal']);
  await surya.press('Simpan 73 baris', { times: 2 });
  await bot.settle();
  const links = await surya.waitForMessage('Tautan untuk 26 peserta baru');
  expect(links.text).toBe(
    [
      'Tautan untuk 26 peserta baru',
      'Mohon kirim satu per satu, tidak di grup. Berlaku sampai Jum, 29 Mar 2019.',
      'Berkas ini satu-satunya salinan; saya tidak dapat menampilkannya lagi.',
    ].join('\n'),
  );
  expect(links.labels).toEqual(['Hapus berkas ini']);
  expect(await surya.waitForMessage('✅ Tersimpan')).toMatchObject({
    text: '✅ Tersimpan\nPeserta: 26 baru\nJadwal: 47 baru',
  });
  const lines = (await surya.fileBytes(links.file!)).toString('utf8').trim().split('\r\n');
  expect(lines[0]).toBe('No,Nama,Kode,Tautan');
  expect(lines[1]).toMatch(
    /^1,Andi Fiktif,[2-9A-Z]{4}-[2-9A-Z]{4},https:\/\/t\.me\/pendamping_bot\?start=j[\w-]{22}$/,
  );
  expect(await bot.database.db.participant.count()).toBe(26);
  expect(await bot.database.db.session.count()).toBe(47);
  expect(await bot.database.db.link.count()).toBe(26);
});

test('a link from the file lets its person in', async () => {
  const surya = bot.user(900_002);
  const links = await surya.waitForMessage('Tautan untuk 26 peserta baru');
  const lines = (await surya.fileBytes(links.file!)).toString('utf8').trim().split('\r\n');
  const bunga = bot.user(700_002);
  await bunga.start(lines[2]!.split('start=')[1]);
  await bunga.waitForMessage('Selamat datang. Mohon baca dahulu.');
  await bunga.press('Setuju');
  await bunga.waitForMessage('Nama: Bunga Rekaan');
  await bunga.press('Ya, benar');
  await bunga.waitForMessage('Bunga Rekaan sudah terdaftar');
});

test('the same file again changes nothing', async () => {
  const surya = await send(
    900_002,
    await workbook({ roster: rosterRows().slice(0, 26), schedule: scheduleRows() }),
  );
  const preview = await surya.waitForReply();
  expect(preview.text).toBe('Tidak ada yang berubah.\nPeserta: 26 tetap\nJadwal: 47 tetap');
  expect(preview.labels).toEqual([]);
});

test('new, changed, unchanged and refused rows are told apart, and only the good ones are saved', async () => {
  const rows = rosterRows().slice(0, 28);
  rows[3]![5] = 'Bidang Penataan Ruang dan Wilayah';
  rows[8]![2] = Number('198404132010011909');
  rows[17]![2] = '1271991203840001';
  const surya = await send(900_002, await workbook({ roster: rows, schedule: scheduleRows() }));
  const preview = await surya.waitForReply();
  expect(preview.text).toMatch(
    /^Mohon periksa\. Belum ada yang disimpan\.\nPeserta: 2 baru, 1 berubah, 23 tetap, 2 ditolak\nJadwal: 47 tetap\nBerubah, baris 5, Dewi Misalnya\nUnit: .+ menjadi Bidang Penataan Ruang dan Wilayah\nDitolak:\nBaris 10, .+: NIP terbaca 1,98E\+17\. Mohon format kolom NIP sebagai Teks, lalu ketik ulang\.\nBaris 19: 16 angka, tampaknya NIK; tidak disimpan\. Mohon isi NIP 18 angka\.$/,
  );
  expect(preview.labels).toEqual(['Simpan 3 baris', 'Batal', 'Unduh yang ditolak']);
  const stored = await bot.database.db.storedFile.findMany();
  expect(stored.some(({ bytes }) => Buffer.from(bytes).includes('1271991203840001'))).toBe(false);
  await surya.press('Simpan 3 baris');
  expect((await surya.waitForReply()).text).toBe('✅ Tersimpan: 2 baru, 1 berubah');
  const refused = await surya.waitForMessage('Mohon perbaiki 2 baris ini');
  expect(refused.file?.name).toBe('baris-ditolak.xlsx');
  await surya.waitForMessage('Tautan untuk 2 peserta baru');
  const dewi = await bot.database.db.participant.findFirstOrThrow({ where: { rosterNo: 4 } });
  expect(dewi).toMatchObject({ name: 'Dewi Misalnya', unit: 'Bidang Penataan Ruang dan Wilayah' });
  expect(await bot.database.db.participant.count()).toBe(28);
});

test('saving is refused when somebody else changed the roster since the preview', async () => {
  const rows = rosterRows().slice(0, 28);
  rows[3]![5] = 'Bidang Tata Kota';
  const bytes = await workbook({ roster: rows });
  const surya = await send(900_002, bytes);
  await surya.waitForMessage('Peserta: 1 berubah, 27 tetap');
  rows[4]![5] = 'Bidang Lain';
  const tiara = await send(900_003, await workbook({ roster: rows }));
  await tiara.waitForMessage('Peserta: 2 berubah, 26 tetap');
  await tiara.press('Simpan 2 baris');
  await tiara.waitForMessage('✅ Tersimpan: 2 berubah');
  const { toast } = await surya.press('Simpan 1 baris');
  expect(toast).toBe('Datanya berubah sejak pratinjau tadi.');
  const newer = await surya.waitForReply();
  expect(newer.text).toContain(
    'Datanya berubah sejak pratinjau tadi. Mohon periksa lagi; belum ada yang disimpan.',
  );
  expect(newer.text).toContain('Unit: Bidang Lain menjadi');
});

test('a session moved to another day asks again; a change of hour or room keeps the answers', async () => {
  const { db } = bot.database;
  const bunga = await db.participant.findFirstOrThrow({ where: { rosterNo: 2 } });
  const [first, second] = await db.session.findMany({ orderBy: { startsAt: 'asc' }, take: 2 });
  for (const session of [first!, second!]) {
    await db.rsvp.create({
      data: {
        sessionId: session.id,
        participantId: bunga.id,
        status: 'present',
        sessionRevision: 1,
        answeredAt: bot.clock.now(),
      },
    });
  }
  const filled = [
    ['Kode', 'Tanggal', 'Mulai', 'Selesai', 'Sesi'],
    [first!.code, '20/04/2019', '08.00', '12.15', 'Sesi pagi'],
    [second!.code, '18/03/2019', '13.45', '15.45', 'Sesi siang'],
  ];
  const csv = filled.map((row) => row.join(';')).join('\n');
  const surya = await send(900_002, Buffer.from(csv), 'jadwal.csv');
  const preview = await surya.waitForReply();
  expect(preview.text).toContain('Tanggal: Sen, 18 Mar 2019 menjadi Sab, 20 Apr 2019');
  expect(preview.text).toContain('Pindah hari: jawaban kehadiran sesi ini dihapus, lalu ditanyakan lagi.');
  expect(preview.text).toContain('Tidak ada di berkas, tetap tersimpan: 45 sesi');
  expect(preview.text).toContain('Perubahan jadwal dikumpulkan dahulu; peserta dikabari setelah diumumkan.');
  await surya.press('Simpan 2 baris');
  const collected = await surya.waitForMessage('✅ Perubahan jadwal dikumpulkan');
  expect([collected.text, collected.labels]).toEqual([
    '✅ Perubahan jadwal dikumpulkan\n2 sesi menunggu diumumkan; peserta belum dikabari.',
    ['Lihat perubahan jadwal'],
  ]);
  expect(await db.rsvp.count()).toBe(2);
  await surya.press('Lihat perubahan jadwal');
  await surya.waitForMessage('Belum diumumkan: 2 perubahan');
  await surya.press('Umumkan ke 1 orang');
  await bot.settle();
  await bot.user(700_002).waitForMessage('📌 Jadwal berubah: 2 sesi');
  expect(await db.rsvp.findMany({ select: { sessionId: true } })).toEqual([{ sessionId: second!.id }]);
  const revisions = await db.session.findMany({
    where: { id: { in: [first!.id, second!.id] } },
    orderBy: { id: 'asc' },
  });
  expect(revisions.map(({ revision }) => revision)).toEqual([2, 1]);
});

test('a file sent twice before it is announced is collected once; what cannot be announced is listed', async () => {
  const { db } = bot.database;
  const rows = [
    ['Kode', 'Tanggal', 'Mulai', 'Selesai', 'Sesi', 'Tautan materi'],
    ['X01', '27/04/2019', '08.00', '10.00', 'Klinik', 'example.org/klinik'],
    ['', '01/03/2019', '08.00', '10.00', 'Rapat persiapan', ''],
    ['', '01/07/2019', '08.00', '10.00', 'Sesudah program', ''],
  ];
  const csv = rows.map((row) => row.join(';')).join('\n');
  const surya = await send(900_002, Buffer.from(csv), 'jadwal.csv');
  await surya.waitForMessage('Jadwal: 3 baru');
  await surya.press('Simpan 3 baris');
  const first = await surya.waitForMessage('✅ Perubahan jadwal dikumpulkan');
  expect(first.text.split('\n').slice(1)).toEqual([
    '1 sesi menunggu diumumkan; peserta belum dikabari.',
    'Tidak dapat diubah: Sesudah program, Sen, 1 Jul 2019 (di luar tanggal program)',
  ]);
  expect(await db.session.count({ where: { title: 'Rapat persiapan' } })).toBe(1);
  await send(900_002, Buffer.from(csv), 'jadwal.csv');
  await surya.waitForMessage('Jadwal: 2 baru, 1 tetap');
  await surya.press('Simpan 2 baris');
  await surya.waitForMessage('✅ Perubahan jadwal dikumpulkan');
  await surya.press('Lihat perubahan jadwal');
  await surya.waitForMessage('Belum diumumkan: 1 perubahan');
  await surya.press('Umumkan ke 1 orang');
  await bot.settle();
  await bot.user(700_002).waitForMessage('📌 Sesi baru: Sab, 27 Apr 2019');
  expect(await db.session.findMany({ where: { code: 'X01' }, select: { materialsUrl: true } })).toEqual([
    { materialsUrl: 'https://example.org/klinik' },
  ]);
});

test('a web address that is none is refused by its row', async () => {
  const csv = 'Tanggal;Mulai;Selesai;Sesi;Tautan materi\n28/04/2019;08.00;10.00;Klinik;lihat grup';
  const surya = await send(900_002, Buffer.from(csv), 'jadwal.csv');
  expect((await surya.waitForReply()).text).toContain(
    'Baris 2, Klinik: Tautan materi “lihat grup” bukan alamat web. Mohon isi alamat lengkap, contoh: https://example.org/materi.',
  );
});

test.each([
  ['surat.pdf', '%PDF-1.7', '“surat.pdf” bukan berkas XLSX atau CSV.'],
  [
    'rusak.xlsx',
    'PK\u0003\u0004rusak',
    '“rusak.xlsx” tidak dapat dibuka; mungkin rusak atau terkunci sandi.',
  ],
  ['peserta.csv', 'Nama;NIP;Jabatan\nAndi;;', 'Lembar Peserta: kolom OPD belum ada.'],
  ['peserta.csv', 'Nama;NIP;OPD\n', 'Berkas ini belum berisi peserta atau sesi.'],
])('%s is refused by name', async (name, content, firstLine) => {
  const surya = await send(900_002, Buffer.from(content), name);
  const reply = await surya.waitForReply();
  expect(reply.text.split('\n')[0]).toBe(firstLine);
  expect(reply.labels).toEqual(['Berkas kosong']);
});

test('a file over 5 MB is refused before it is fetched', async () => {
  const surya = await send(900_002, Buffer.alloc(5 * 1024 * 1024 + 1), 'besar.xlsx');
  expect((await surya.waitForReply()).text).toContain('“besar.xlsx” lebih dari 5 MB.');
});

test('the links file can be deleted', async () => {
  const surya = bot.user(900_002);
  const { toast } = await surya.press('Hapus berkas ini');
  expect(toast).toBe('Berkas sudah dihapus.');
  await surya.waitForMessage('Berkas dihapus dari percakapan ini.');
});

test('kept workbooks are gone after 48 hours', async () => {
  await bot.jumpTo('2019-03-18T10:00:00+07:00');
  expect(await bot.database.db.storedFile.count()).toBe(0);
});
