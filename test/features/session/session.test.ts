import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { answerTo, pressed, shown, typed } from '#test/support/reading/read-reply.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;
const organizer = 900_002;
const owner = 900_001;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-18T19:40:00+07:00' });
  seeded = await bot.seed({ participants: 4, joined: [1, 2, 3] });
  for (const no of [1, 2, 3]) await typed(bot.user(700_000 + no), '/menu');
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const ask = (text: string, userId = organizer) => typed(bot.user(userId), text);
const press = (label: string, userId = organizer) => pressed(bot.user(userId), label);

/** Opens a session by the day and hour of its button, and one of its fields. */
async function openField(session: string, field: string, userId = organizer) {
  await ask('/sesi', userId);
  await press(session, userId);
  return press(field, userId);
}

/** The newest message of a participant. */
async function news(no: number) {
  return shown((await bot.user(700_000 + no).lastBotMessage())!);
}

test('the list has a week of sessions, and the card of one what can be changed', async () => {
  const list = await ask('/sesi');
  expect(list.lines.slice(0, 6)).toEqual([
    'Jadwal 18–24 Mar 2019: 10 sesi',
    'Sen, 18 Mar',
    '08.00–12.15 Sesi pagi',
    '13.30–15.45 Sesi siang',
    'Sel, 19 Mar',
    '08.15–12.15 Sesi pagi',
  ]);
  expect(list.buttons).toEqual([
    'Sen 18, 08.00 | Sen 18, 13.30',
    'Sel 19, 08.15 | Sel 19, 13.30',
    'Rab 20, 08.15 | Rab 20, 13.30',
    'Kam 21, 08.15 | Kam 21, 13.30',
    'Jum 22, 08.15 | Jum 22, 14.00',
    'Pekan berikutnya',
    'Tambah sesi | Panel panitia',
  ]);
  expect(await press('Sel 19, 08.15')).toEqual({
    lines: [
      'Sesi pagi, Sel, 19 Mar 2019',
      '08.15–12.15 WIB',
      'Tempat: Ruang pelatihan (contoh; ditetapkan panitia)',
      'Topik: Pola pikir melayani dan Good Governance',
      'Narasumber: belum ada',
      'Materi: belum ada',
      'Peta: belum ada',
      'JP: 5',
      'Kelompok: Semua peserta',
    ],
    buttons: [
      'Hari | Jam',
      'Tempat | Nama sesi',
      'Topik | Narasumber',
      'Tautan materi | Tautan peta',
      'JP',
      'Batalkan sesi',
      'Daftar sesi',
    ],
  });
});

test('changes are collected, and nobody is told before they are announced', async () => {
  await ask('/hadir', 700_001);
  await press('Hadir', 700_001);
  expect(await openField('Sel 19, 08.15', 'Jam')).toEqual({
    lines: ['Jam berapa?', 'Sesi pagi, Sel, 19 Mar 2019', 'Sekarang: 08.15–12.15', 'Contoh: 08.30-12.15'],
    buttons: ['Kembali'],
  });
  expect((await ask('25.00')).lines).toEqual([
    '“25.00” belum terbaca sebagai jam mulai dan selesai.',
    'Mohon tulis keduanya. Contoh: 08.30-12.15',
  ]);
  expect((await ask('08.30')).lines).toEqual([
    'Belum diumumkan: 1 perubahan',
    'Sesi pagi, Sel, 19 Mar 2019',
    'Jam: 08.15 menjadi 08.30 WIB',
  ]);
  const list = await press('Tambah perubahan');
  expect(list.lines[5]).toBe('08.30–12.15 Sesi pagi (belum diumumkan)');
  expect(list.buttons).toContain('Belum diumumkan: 1 perubahan');
  await press('Sel 19, 08.30');
  await press('Tempat');
  expect(await ask('Aula lantai 2')).toEqual({
    lines: [
      'Belum diumumkan: 2 perubahan',
      'Sesi pagi, Sel, 19 Mar 2019',
      'Jam: 08.15 menjadi 08.30 WIB',
      'Tempat: Ruang pelatihan menjadi Aula lantai 2',
    ],
    buttons: ['Umumkan ke 3 orang', 'Tambah perubahan', 'Hapus sebagian', 'Batalkan semua'],
  });
  expect((await ask('/jadwal 19/3', 700_002)).lines).toContain('08.15–12.15 WIB · Sesi pagi');
});

test('outside the sending hours it asks; the schedule changes at once, the news goes in the morning', async () => {
  expect(await press('Umumkan ke 3 orang')).toEqual({
    lines: [
      'Kirim besok pukul 07.00 WIB?',
      'Sekarang 19.40, di luar jam kirim.',
      'Jadwal langsung berubah; hanya kabarnya yang menunggu.',
    ],
    buttons: ['Kirim besok 07.00', 'Kirim sekarang tanpa bunyi', 'Kembali'],
  });
  expect(await press('Kirim besok 07.00')).toEqual({
    lines: [
      '✅ Dikirim Sel, 19 Mar 2019, 07.00 WIB kepada 3 orang',
      '2 perubahan berlaku sejak Sen, 18 Mar 2019, 19.40 WIB.',
    ],
    buttons: ['Muat ulang', 'Daftar sesi'],
  });
  expect((await ask('/jadwal 19/3', 700_002)).lines).toContain('08.30–12.15 WIB · Sesi pagi · Aula lantai 2');
  await bot.jumpTo('2019-03-19T07:00:00+07:00');
  expect(await news(1)).toEqual({
    lines: [
      '📌 Jadwal berubah: Sel, 19 Mar 2019',
      'Sesi pagi 08.30–12.15 WIB (semula 08.15)',
      'Tempat: Aula lantai 2 (semula Ruang pelatihan)',
      'Jawaban Bapak/Ibu tetap: Hadir',
    ],
    buttons: ['Lihat jadwal | Ubah jawaban'],
  });
  const toSilent = (await bot.user(700_002).chat()).messages.map(({ text }) => text.split('\n')[0]);
  expect(toSilent.filter((line) => line?.startsWith('📌'))).toEqual(['📌 Jadwal berubah: Sel, 19 Mar 2019']);
  expect((await press('Muat ulang')).lines[0]).toBe('✅ Terkirim kepada 3 dari 3 orang');
});

test('its buttons open the day and the answer', async () => {
  expect((await press('Ubah jawaban', 700_001)).lines[0]).toMatch(/^Sesi pagi 08\.30–12\.15 WIB/);
});

test('a move to another day voids the answers and asks again; a cancelled session asks nothing', async () => {
  await ask('/sesi');
  await press('Rab 20, 13.30');
  expect((await press('Batalkan sesi')).lines).toEqual([
    'Belum diumumkan: 1 perubahan',
    'Sesi siang, Rab, 20 Mar 2019',
    'Dibatalkan',
  ]);
  const { db } = bot.database;
  const [moved, cancelled] = [seeded.sessionIds.get('D03-P')!, seeded.sessionIds.get('D03-S')!];
  const participantId = seeded.participantIds.get(1)!;
  const answer = { participantId, status: 'present', sessionRevision: 1, answeredAt: bot.clock.now() };
  await db.rsvp.createMany({ data: [moved, cancelled].map((sessionId) => ({ sessionId, ...answer })) });
  await db.presence.create({
    data: {
      sessionId: cancelled,
      participantId,
      status: 'excused',
      source: 'request',
      markedAt: bot.clock.now(),
    },
  });
  await openField('Rab 20, 08.15', 'Hari');
  await ask('23/3');
  expect(await press('Umumkan ke 3 orang')).toEqual({
    lines: ['Mengirim: 0 dari 3', '2 perubahan berlaku sejak Sel, 19 Mar 2019, 07.00 WIB.'],
    buttons: ['Muat ulang', 'Daftar sesi'],
  });
  await bot.settle();
  expect(await news(1)).toEqual({
    lines: [
      '📌 Jadwal berubah: 2 sesi',
      'Sesi siang, Rab, 20 Mar 2019, 13.30–15.45 WIB: dibatalkan',
      'Sesi pagi, Sab, 23 Mar 2019, 08.15–12.15 WIB (semula Rab, 20 Mar 2019, 08.15)',
      'Tempat: Ruang pelatihan (contoh; ditetapkan panitia)',
      'Jawaban Hadir tidak berlaku lagi; akan saya tanyakan kembali.',
    ],
    buttons: ['Lihat jadwal'],
  });
  expect((await db.session.findUniqueOrThrow({ where: { id: moved } })).revision).toBe(2);
  expect(await db.rsvp.count({ where: { sessionId: moved } })).toBe(0);
  expect(await db.presence.count({ where: { sessionId: cancelled } })).toBe(1);
  const asked = await db.reminderItem.findMany({
    where: { participantId, target: { contains: '2019-03-2' } },
  });
  const waiting = asked.filter((item) => item.state === 'planned' || item.state === 'pending');
  expect(waiting.some((item) => item.target.includes('2019-03-23'))).toBe(true);
  expect(waiting.some((item) => item.target.includes('2019-03-20'))).toBe(false);
});

test('a session that takes place after all asks anew', async () => {
  await ask('/sesi');
  await press('Rab 20, 13.30');
  await press('Jadi dilaksanakan');
  await press('Umumkan ke 3 orang');
  await bot.settle();
  expect(await news(1)).toEqual({
    lines: [
      '📌 Sesi jadi dilaksanakan: Rab, 20 Mar 2019',
      'Sesi siang 13.30–15.45 WIB',
      'Tempat: Ruang pelatihan (contoh; ditetapkan panitia)',
      'Jawaban Hadir tidak berlaku lagi; akan saya tanyakan kembali.',
    ],
    buttons: ['Lihat jadwal | Jawab kehadiran'],
  });
});

test('a session is added by three answers, completed on its card and announced', async () => {
  await ask('/sesi');
  expect(await press('Tambah sesi')).toEqual({
    lines: ['Sesi baru: hari apa? (1 dari 3)', 'Contoh: 20/3/2019'],
    buttons: ['Batal'],
  });
  expect((await ask('23 Juli')).lines[0]).toBe('Hari itu di luar program (18 Mar–18 Jun 2019).');
  expect((await ask('23/3')).lines[0]).toBe('Sesi baru: jam berapa? (2 dari 3)');
  expect((await ask('10.00-11.00')).lines[0]).toBe('Bertabrakan dengan Sesi pagi, 08.15–12.15.');
  expect((await ask('13.00')).lines[0]).toBe('“13:00” belum terbaca sebagai jam mulai dan selesai.');
  await ask('13.00 s.d. 15.00 WIB');
  const card = await ask('Klinik rencana <b>aksi</b>');
  expect(card.lines.slice(0, 2)).toEqual(['Klinik rencana <b>aksi</b>, Sab, 23 Mar 2019', '13.00–15.00 WIB']);
  expect(card.buttons.slice(-2)).toEqual(['Hapus perubahan', 'Daftar sesi | Lihat perubahan']);
  await press('Tautan materi');
  expect((await ask('ftp://x')).lines[0]).toBe('“ftp://x” belum terbaca sebagai alamat web.');
  expect((await ask('example.org/materi')).lines).toContain('Materi: https://example.org/materi');
  expect((await press('Lihat perubahan')).lines).toEqual([
    'Belum diumumkan: 1 perubahan',
    'Klinik rencana <b>aksi</b>, Sab, 23 Mar 2019',
    'Sesi baru: 13.00–15.00 WIB',
  ]);
  await press('Umumkan ke 3 orang');
  await bot.settle();
  expect(await news(2)).toEqual({
    lines: ['📌 Sesi baru: Sab, 23 Mar 2019', 'Klinik rencana <b>aksi</b> 13.00–15.00 WIB'],
    buttons: ['Lihat jadwal | Jawab kehadiran'],
  });
  await ask('/jadwal 23/3', 700_002);
  const opened = await press('Klinik rencana <b>aksi</b>', 700_002);
  expect(opened.lines).toContain('Materi: tersedia');
  expect(opened.buttons[0]).toBe('Buka materi | Jawab kehadiran');
});

test('what cannot be is refused, and what was typed before stays', async () => {
  await openField('Kam 21, 08.15', 'Hari');
  expect((await ask('31/2')).lines).toEqual(['Tanggal 31/2 tidak ada.', 'Contoh: 20/3/2019']);
  expect((await ask('besok saja')).lines[0]).toBe('“besok saja” belum terbaca sebagai tanggal.');
  expect((await ask('18/3')).lines[0]).toBe('Waktu itu sudah lewat.');
  expect((await ask('22/3')).lines[0]).toBe('Bertabrakan dengan Sesi pagi, 08.15–11.30.');
  await openField('Kam 21, 08.15', 'Jam');
  expect((await ask('12.00-08.00')).lines[0]).toBe('Selesai (08.00) tidak sesudah mulai (12.00).');
  await bot.user(organizer).sendSticker();
  expect(shown(await bot.user(organizer).waitForReply()).lines[1]).toBe('Mohon jawab dengan teks.');
  await ask('/sesi');
  const begun = await press('Sen 18, 08.00');
  expect(begun.lines.at(-1)).toBe('Sesi ini sudah dimulai: hari, jam, dan kelompoknya tetap.');
  expect(begun.buttons.flatMap((row) => row.split(' | '))).not.toContain('Hari');
  expect((await ask('/sesi')).buttons).not.toContain('Belum diumumkan: 1 perubahan');
});

test('a change that brings back what stands leaves nothing to announce', async () => {
  await openField('Kam 21, 08.15', 'Tempat');
  await ask('Aula');
  await press('Tambah perubahan');
  await press('Kam 21, 08.15');
  await press('Tempat');
  expect((await ask('Ruang pelatihan (contoh; ditetapkan panitia)')).lines[0]).toBe(
    'Tidak ada yang berubah.',
  );
  expect((await press('Daftar sesi')).buttons.at(-2)).toBe('Pekan berikutnya');
});

test('an answer that comes again after it was saved is answered again, and saved once', async () => {
  await openField('Kam 21, 08.15', 'Tempat');
  const first = await ask('Aula');
  const { update_id } = bot.server.updates().at(-1)!;
  const before = await bot.database.db.scheduleDraft.findFirstOrThrow();
  expect(await answerTo(bot.user(organizer), async () => bot.server.redeliver(update_id))).toEqual(first);
  expect(await bot.database.db.scheduleDraft.findFirstOrThrow()).toEqual(before);
  await press('Batalkan semua');
  await press('Batalkan semua');
});

test('single changes are left out, or all of them after one question', async () => {
  await openField('Kam 21, 08.15', 'Tempat');
  await ask('Aula');
  await openField('Kam 21, 13.30', 'Narasumber');
  await ask('Bimo Rekaan');
  expect((await press('Hapus sebagian')).buttons).toEqual([
    'Hapus: Sesi pagi, Kam, 21 Mar',
    'Hapus: Sesi siang, Kam, 21 Mar',
    'Kembali',
  ]);
  expect((await press('Hapus: Sesi pagi, Kam, 21 Mar')).lines).toEqual([
    'Perubahan itu dihapus.',
    'Belum diumumkan: 1 perubahan',
    'Sesi siang, Kam, 21 Mar 2019',
    'Narasumber: belum ada menjadi Bimo Rekaan',
  ]);
  expect(await press('Batalkan semua')).toEqual({
    lines: [
      'Batalkan 1 perubahan?',
      'Jadwal tetap seperti yang dilihat peserta. Yang sudah dikumpulkan hilang.',
    ],
    buttons: ['Kembali', 'Batalkan semua'],
  });
  expect(await press('Batalkan semua')).toEqual({
    lines: [
      'Semua perubahan dibatalkan.',
      'Tidak ada perubahan yang menunggu.',
      'Jadwal sama dengan yang dilihat peserta.',
    ],
    buttons: ['Daftar sesi'],
  });
});

test('of two organizers who announce at once the second is told, and nobody gets it twice', async () => {
  await openField('Kam 21, 08.15', 'Tempat');
  await ask('Aula');
  expect((await ask('/panel', owner)).lines).toContain('Jadwal belum diumumkan: 1 perubahan');
  await press('Jadwal', owner);
  await press('Belum diumumkan', owner);
  await press('Umumkan ke 3 orang');
  const second = await bot.user(owner).press('Umumkan ke 3 orang');
  expect(second.toast).toBe('Perubahan ini sudah diumumkan.');
  await bot.settle();
  const texts = (await bot.user(700_003).chat()).messages.map(({ text }) => text);
  expect(texts.filter((text) => text.includes('Tempat: Aula (semula'))).toHaveLength(1);
});

test('what another organizer has added since is seen before it is announced', async () => {
  await openField('Kam 21, 08.15', 'Tempat');
  await ask('Aula lantai 3');
  const before = (await bot.user(organizer).lastBotMessage())!;
  await openField('Kam 21, 13.30', 'Tempat', owner);
  await ask('Aula lantai 4', owner);
  const press = await bot.user(organizer).press({ messageId: before.messageId, label: 'Umumkan ke 3 orang' });
  expect(press.toast).toBe('Sudah berubah; ini keadaan terbaru.');
  await bot.user(organizer).waitUntilQuiet(60);
  const now = shown((await bot.user(organizer).lastBotMessage())!);
  expect(now.lines[0]).toBe('Belum diumumkan: 2 perubahan');
});

test('a session that has begun meanwhile is not announced any more', async () => {
  await openField('Kam 21, 08.15', 'Jam');
  await ask('09.00');
  await bot.jumpTo('2019-03-21T08:20:00+07:00');
  await ask('/sesi');
  await press('Belum diumumkan');
  expect(await press('Umumkan ke 3 orang')).toEqual({
    lines: [
      'Sesi pagi, Kam, 21 Mar 2019: tidak dapat diumumkan lagi.',
      'Sesi itu sudah dimulai.',
      'Hari, jam, dan kelompoknya tidak dapat diubah lagi.',
    ],
    buttons: ['Kembali', 'Hapus: Sesi pagi, Kam, 21 Mar'],
  });
  await press('Hapus: Sesi pagi, Kam, 21 Mar');
  await press('Batalkan semua');
  await press('Batalkan semua');
});

test('news that would come too late for a session can only go at once, without a sound', async () => {
  await bot.jumpTo('2019-03-21T19:00:00+07:00');
  await openField('Jum 22, 08.15', 'Jam');
  await ask('06.45-11.30');
  expect(await press('Umumkan ke 3 orang')).toEqual({
    lines: [
      'Kirim sekarang tanpa bunyi?',
      'Sekarang 19.00, di luar jam kirim. Jam kirim berikutnya, Jum, 22 Mar 2019, 07.00 WIB, terlambat untuk Sesi pagi.',
    ],
    buttons: ['Kirim sekarang tanpa bunyi', 'Kembali'],
  });
  await press('Kirim sekarang tanpa bunyi');
  await bot.settle();
  expect((await news(1)).lines.slice(0, 2)).toEqual([
    '📌 Jadwal berubah: Jum, 22 Mar 2019',
    'Sesi pagi 06.45–11.30 WIB (semula 08.15)',
  ]);
  const sent = bot.server.calls.filter(({ method }) => method === 'sendMessage').at(-1)!;
  expect(sent.params.disable_notification).toBe(true);
});

test('only those whom a session was or becomes for are told, in their own language', async () => {
  const { db } = bot.database;
  const group = await db.group.create({ data: { programmeId: seeded.programmeId, name: 'A' } });
  await db.participant.update({ where: { id: seeded.participantIds.get(2)! }, data: { groupId: group.id } });
  const person = await db.participant.findUniqueOrThrow({ where: { id: seeded.participantIds.get(2)! } });
  await db.person.update({ where: { id: person.personId! }, data: { locale: 'en' } });
  await bot.jumpTo('2019-03-25T10:00:00+07:00');
  const before = await news(3);
  await openField('Sel 26, 08.15', 'Kelompok');
  expect((await press('A')).lines[2]).toBe('Kelompok: Semua peserta menjadi A');
  await openField('Sel 26, 08.15', 'Jam');
  await ask('08.30-12.30');
  await press('Umumkan ke 3 orang');
  await bot.settle();
  expect(before).not.toEqual(await news(3));
  expect((await news(3)).lines).toEqual([
    '📌 Sesi dibatalkan: Sel, 26 Mar 2019',
    'Sesi pagi 08.15–12.15 WIB',
  ]);
  expect((await news(2)).lines).toEqual([
    '📌 Schedule changed: Tue, 26 Mar 2019',
    'Sesi pagi 08.30–12.30 WIB (was 08.15–12.15)',
  ]);
});

test('a participant changes nothing, not even by a forged button', async () => {
  expect((await ask('/sesi', 700_001)).lines[0]).toBe('Perintah ini untuk panitia.');
  const { messageId } = (await bot.user(700_001).lastBotMessage())!;
  for (const data of ['kd', 'ku:1', `kc:s${seeded.sessionIds.get('D20-P')!}`, 'ka', 'kz:1', 'ky:1', 'kn:1']) {
    await bot.user(700_001).pressData(messageId, data);
    expect((await news(1)).lines[0]).toBe('Perintah ini untuk panitia.');
  }
  expect(await bot.database.db.scheduleChange.count()).toBe(0);
});
