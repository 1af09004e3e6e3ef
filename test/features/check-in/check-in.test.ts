import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listPresenceChanges, recordPresences } from '#storage/attendance/presence-store.ts';
import { saveDowntime } from '#storage/state/downtime-store.ts';
import { saveForm } from '#storage/state/form-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { answerTo, pressed, type Shown, typed } from '#test/support/reading/read-reply.ts';
import { shownAt } from '#test/support/seeds/check-in-codes.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;
let morning: number;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-18T07:00:00+07:00' });
  seeded = await bot.seed({ participants: 14, joined: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] });
  morning = seeded.sessionIds.get('D01-P')!;
  await bot.user(seeded.organizer).start();
  for (let no = 1; no <= 13; no++) await user(no).start();
});
beforeEach(async () => {
  await bot.database.db.presence.deleteMany();
  await bot.database.db.checkInMiss.deleteMany();
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const user = (no: number) => bot.user(700_000 + no);
const idOf = (no: number) => seeded.participantIds.get(no)!;
const wib = (time: string) => new Date(`2019-03-18T${time}:00+07:00`);

/** What the screen of the morning shows now. */
const shownNow = (sessionId = morning) => shownAt(bot.database, sessionId, bot.clock.now());

async function typeCode(no: number, sessionId = morning): Promise<Shown> {
  return typed(user(no), (await shownNow(sessionId)).digits);
}

async function marksOf(no: number) {
  const rows = await bot.database.db.presence.findMany({ where: { participantId: idOf(no) } });
  return rows.map(({ sessionId, status, source }) => ({ sessionId, status, source }));
}

function firstSessionOn(heldOn: string) {
  const where = { programmeId: seeded.programmeId, heldOn };
  return bot.database.db.session.findFirstOrThrow({ where, orderBy: { startsAt: 'asc' } });
}

/** Digits that are no code of the morning around now. */
async function wrongDigits(): Promise<string> {
  return otherThan((await shownNow()).digits, 500_000);
}

function otherThan(digits: string, distance: number): string {
  return String((Number(digits) + distance) % 1_000_000).padStart(6, '0');
}

test('the code on the screen checks in, once; typed again it says when', async () => {
  await bot.jumpTo(wib('07:52'));
  expect(await typeCode(1)).toEqual({
    lines: [
      '✅ Presensi tercatat: Hadir',
      'Bapak Andi Fiktif',
      'Sesi pagi, Sen, 18 Mar 2019',
      'Pukul 07.52 WIB',
      'Sesi siang: presensi lagi mulai pukul 13.00.',
    ],
    buttons: [],
  });
  await bot.jumpTo(wib('08:05'));
  expect((await typeCode(1)).lines).toEqual([
    'Bapak/Ibu sudah presensi: Hadir',
    'Sesi pagi, Sen, 18 Mar 2019, pukul 07.52 WIB. Tidak ada yang berubah.',
  ]);
  expect(await marksOf(1)).toEqual([{ sessionId: morning, status: 'present', source: 'code' }]);
  expect(
    await listPresenceChanges(bot.database.db, { sessionId: morning, participantId: idOf(1) }),
  ).toHaveLength(1);
});

test('the QR does the same; after the allowed minutes one is late', async () => {
  await bot.jumpTo(wib('08:21'));
  const { token } = await shownNow();
  const answer = await answerTo(user(2), () => user(2).start(token));
  expect(answer.lines).toEqual([
    '✅ Presensi tercatat: Terlambat',
    'Ibu Bunga Rekaan',
    'Sesi pagi, Sen, 18 Mar 2019',
    'Pukul 08.21 WIB (sesi mulai 08.00)',
    'Sesi siang: presensi lagi mulai pukul 13.00.',
  ]);
  expect(await marksOf(2)).toEqual([{ sessionId: morning, status: 'late', source: 'link' }]);
});

test('in English, as the transcript has it', async () => {
  const { id } = await bot.database.db.person.findUniqueOrThrow({ where: { telegramUserId: 700_003 } });
  await bot.database.db.person.update({ where: { id }, data: { locale: 'en' } });
  await bot.jumpTo(wib('08:22'));
  const name = await bot.database.db.participant.findUniqueOrThrow({ where: { id: idOf(3) } });
  expect((await typeCode(3)).lines).toEqual([
    '✅ Checked in: Late',
    name.name,
    'Sesi pagi, Mon, 18 Mar 2019',
    'At 08.22 WIB (it began at 08.00)',
    'Sesi siang: check in again from 13.00.',
  ]);
  expect((await typeCode(3)).lines).toEqual([
    'You are already checked in: Late',
    'Sesi pagi, Mon, 18 Mar 2019, at 08.22 WIB. Nothing has changed.',
  ]);
});

test('a wrong code, an old one and one of another group each say what they are; nothing is saved', async () => {
  await bot.jumpTo(wib('08:30'));
  const old = await shownNow();
  const wrong = await wrongDigits();
  expect((await typed(user(4), wrong)).lines).toEqual([
    `Kode ${wrong} belum cocok.`,
    'Kode berganti setiap 30 detik. Mohon ketik enam angka yang sedang tampil di layar. Bila sulit, petugas di ruangan dapat membantu.',
  ]);
  await bot.jumpTo(wib('08:32'));
  expect((await typed(user(4), old.digits)).lines[0]).toBe(`Kode ${old.digits} sudah berganti.`);
  expect((await answerTo(user(4), () => user(4).start(old.token))).lines[0]).toBe('QR itu sudah berganti.');
  const forged = `${old.token.slice(0, -1)}${old.token.endsWith('A') ? 'E' : 'A'}`;
  expect((await answerTo(user(4), () => user(4).start(forged))).lines[0]).toBe('QR itu belum dapat dipakai.');
  const group = await bot.database.db.group.create({
    data: { programmeId: seeded.programmeId, name: 'Kelompok B' },
  });
  const { sessionId } = await addSession({ groupId: group.id });
  expect((await typeCode(4, sessionId)).lines[0]).toBe('Kode itu untuk kelompok lain.');
  await bot.database.db.session.delete({ where: { id: sessionId } });
  expect(await marksOf(4)).toEqual([]);
});

/** One more session at the same time as the morning. */
async function addSession(more: { groupId?: number; programmeId?: number }) {
  const {
    id: _id,
    jp: _jp,
    ...data
  } = await bot.database.db.session.findUniqueOrThrow({ where: { id: morning } });
  const row = await bot.database.db.session.create({ data: { ...data, ...more, code: `X${Math.random()}` } });
  return { sessionId: row.id };
}

test('a QR of another programme, and people who are not on the roster', async () => {
  await bot.jumpTo(wib('08:34'));
  const programme = await bot.database.db.programme.create({
    data: {
      ...{
        name: 'Lain',
        startsOn: '2019-03-18',
        endsOn: '2019-03-19',
        zone: 'Asia/Jakarta',
        planLevel: 'core',
      },
      ...{ sendingWindow: {}, createdAt: wib('07:00'), archivedAt: wib('07:00') },
    },
  });
  const { sessionId } = await addSession({ programmeId: programme.id });
  const { token } = await shownNow(sessionId);
  expect((await answerTo(user(4), () => user(4).start(token))).lines[0]).toBe(
    'QR itu bukan untuk program Bapak/Ibu.',
  );
  const stranger = bot.user(555_555);
  const morningToken = (await shownNow()).token;
  expect((await answerTo(stranger, () => stranger.start(morningToken))).lines[0]).toBe(
    'Akun ini belum terdaftar.',
  );
  const organizer = bot.user(seeded.organizer);
  expect((await answerTo(organizer, () => organizer.start(morningToken))).lines[0]).toBe(
    'Presensi ini untuk peserta.',
  );
});

test('before the window and after it six digits hear when; with nothing that day they are just a text', async () => {
  const noon = seeded.sessionIds.get('D01-S')!;
  await bot.jumpTo(wib('12:20'));
  expect((await typed(user(5), '123456')).lines).toEqual([
    'Presensi belum dibuka.',
    'Sesi siang, Sen, 18 Mar 2019: mulai pukul 13.00 WIB. Silakan coba lagi saat itu.',
  ]);
  expect((await typeCode(5)).lines[0]).toBe('Presensi Sesi pagi sudah ditutup.');
  expect((await typeCode(5, noon)).lines[0]).toBe('Presensi belum dibuka.');
  await bot.jumpTo(wib('16:00'));
  expect((await typed(user(5), '123456')).lines[0]).toBe('Presensi Sesi siang sudah ditutup.');
  await bot.jumpTo('2019-04-01T08:00:00+07:00');
  expect((await typed(user(5), '123456')).lines).toEqual([
    'Hari ini tidak ada presensi.',
    'Semua jadwal: /jadwal',
  ]);
});

test('a message that waited is judged by when it was sent, even when the session was closed meanwhile', async () => {
  await bot.jumpTo('2019-04-02T07:50:00+07:00');
  const session = await firstSessionOn('2019-04-02');
  const place = { sessionId: session.id, participantId: idOf(6) };
  const { digits } = await shownNow(session.id);
  const sentAt = bot.clock.now();
  const closedAt = new Date(session.endsAt.getTime() + 30 * 60_000);
  await bot.database.db.session.update({ where: { id: session.id }, data: { closedAt } });
  await recordPresences(bot.database.db, {
    ...{ marks: [{ ...place, status: 'unrecorded' as const }], source: 'close', at: closedAt },
  });
  await bot.jumpTo(closedAt);
  await saveDowntime(bot.database.db, { fromAt: sentAt, untilAt: closedAt });
  const answer = await answerTo(user(6), () => receiveLate(6, { text: digits, sentAt }));
  expect(answer.lines).toEqual([
    '✅ Presensi tercatat: Hadir',
    expect.stringMatching(/^Mohon maaf, balasan terlambat \d+ menit/),
    expect.stringContaining('Fitri Andaian'),
    `${session.title}, Sel, 2 Apr 2019`,
    'Pukul 07.50 WIB',
    'Sesi siang: presensi lagi mulai pukul 13.00.',
  ]);
  const trail = await listPresenceChanges(bot.database.db, place);
  expect(trail.map(({ before, after, source }) => [before, after, source])).toEqual([
    [null, 'unrecorded', 'close'],
    ['unrecorded', 'present', 'code'],
  ]);
});

/** A message that Telegram took at `sentAt` and the bot gets only now. */
async function receiveLate(no: number, message: { text: string; sentAt: Date }): Promise<void> {
  const from = { id: 700_000 + no, is_bot: false, first_name: 'Orang' };
  const update_id = 900_000 + no;
  await bot.app.inbox.receive([
    {
      update_id,
      message: {
        ...{ message_id: update_id, date: Math.floor(message.sentAt.getTime() / 1_000), from },
        ...{ chat: { id: from.id, type: 'private', first_name: 'Orang' }, text: message.text },
      },
    },
  ]);
}

test('the same update again gets the same answer and makes no second record', async () => {
  await bot.jumpTo('2019-04-04T07:55:00+07:00');
  const session = await firstSessionOn('2019-04-04');
  const first = await typeCode(7, session.id);
  await bot.jumpTo('2019-04-04T09:00:00+07:00');
  const again = await answerTo(user(7), async () =>
    bot.server.redeliver(bot.server.updates().at(-1)!.update_id),
  );
  expect(first.lines.at(-2)).toBe('Pukul 07.55 WIB');
  expect(again.lines.filter((line) => !line.startsWith('Mohon maaf'))).toEqual(first.lines);
  const place = { sessionId: session.id, participantId: idOf(7) };
  expect(await listPresenceChanges(bot.database.db, place)).toHaveLength(1);
});

test('ten wrong codes pause a person and tell the organizers; the right code waits, the staff can mark', async () => {
  await bot.jumpTo('2019-04-09T08:00:00+07:00');
  const session = await firstSessionOn('2019-04-09');
  const { digits } = await shownNow(session.id);
  const answers = [];
  for (let i = 1; i <= 10; i++) {
    answers.push((await typed(user(8), otherThan(digits, i * 70_001))).lines[0]);
  }
  expect(answers.slice(0, 9).every((line) => line?.endsWith('belum cocok.'))).toBe(true);
  expect(answers[9]).toBe('Presensi Bapak/Ibu dijeda sampai 08.15 WIB.');
  expect((await typeCode(8, session.id)).lines[0]).toBe('Presensi Bapak/Ibu dijeda sampai 08.15 WIB.');
  expect(await marksOf(8)).toEqual([]);
  await bot.settle();
  const told = (await bot.user(seeded.organizer).chat()).messages.map(({ text }) => text.split('\n')[0]);
  expect(told.filter((line) => line?.startsWith('⚠️ Sepuluh kode salah'))).toEqual([
    '⚠️ Sepuluh kode salah: Hana Rekaan',
  ]);
  await bot.jumpTo('2019-04-09T08:16:00+07:00');
  expect((await typeCode(8, session.id)).lines[0]).toBe('✅ Presensi tercatat: Hadir');
});

test('wrong codes from all over the roster are told once', async () => {
  await bot.jumpTo('2019-04-11T08:00:00+07:00');
  const session = await firstSessionOn('2019-04-11');
  const { digits } = await shownNow(session.id);
  for (let i = 1; i <= 32; i++) {
    await typed(user(1 + (i % 8)), otherThan(digits, i * 20_001));
  }
  await bot.settle();
  const told = (await bot.user(seeded.organizer).chat()).messages.map(({ text }) => text.split('\n')[0]);
  expect(told.filter((line) => line?.startsWith('⚠️ Banyak kode salah'))).toHaveLength(1);
});

test('the card of a session leads to checking in while it is open, and shows what was saved', async () => {
  await bot.jumpTo('2019-04-16T08:05:00+07:00');
  const session = await firstSessionOn('2019-04-16');
  const card = async () => {
    await typed(user(13), '/jadwal 16/4');
    return pressed(user(13), 'Sesi pagi');
  };
  const open = await card();
  expect(open.lines.at(-1)).toBe('Presensi: belum tercatat');
  expect(open.buttons.join(' | ')).toContain('Presensi');
  expect((await pressed(user(13), 'Presensi')).lines).toEqual([
    'Silakan presensi: Sesi pagi',
    'Sel, 16 Apr 2019, dibuka sampai pukul 12.15 WIB.',
    'Pindai QR di layar dengan kamera ponsel lalu tekan MULAI, atau ketik di sini enam angka yang sedang tampil. Contoh: 482913',
  ]);
  await typeCode(13, session.id);
  const after = await card();
  expect(after.lines.at(-1)).toBe('Presensi: Hadir, 08.05 WIB');
  expect(after.buttons.join(' | ')).not.toContain('Presensi');
});

test('what the organizers marked stays, and its person is told whom to ask', async () => {
  await bot.jumpTo('2019-04-16T08:20:00+07:00');
  const session = await firstSessionOn('2019-04-16');
  const mark = (no: number, status: 'present' | 'excused' | 'absent') => ({
    ...{ sessionId: session.id, participantId: idOf(no), status },
  });
  const marks = [mark(9, 'present'), mark(10, 'excused'), mark(11, 'absent')];
  await recordPresences(bot.database.db, { marks, source: 'staff', byPersonId: 1, at: bot.clock.now() });
  expect((await typeCode(9, session.id)).lines).toEqual([
    'Bapak/Ibu sudah tercatat: Hadir',
    'Sesi pagi, Sel, 16 Apr 2019. Dicatat oleh panitia; tidak ada yang berubah.',
  ]);
  expect((await typeCode(10, session.id)).lines).toEqual([
    'Bapak/Ibu tercatat: Izin',
    'Sesi pagi, Sel, 16 Apr 2019. Catatan panitia itu tidak saya ubah. Bila Bapak/Ibu hadir, mohon sampaikan kepada petugas di ruangan.',
  ]);
  expect((await typeCode(11, session.id)).lines[0]).toBe('Bapak/Ibu tercatat: Alpa');
  expect(await marksOf(10)).toEqual([{ sessionId: session.id, status: 'excused', source: 'staff' }]);
});

test('with a plan section open digits are a code first; wrong ones may be an amount', async () => {
  const citra = user(12);
  await typed(citra, '/rencana');
  await pressed(citra, 'Mulai dari judul');
  const session = await firstSessionOn('2019-04-16');
  const { digits } = await shownNow(session.id);
  const wrong = await typed(citra, otherThan(digits, 500_000));
  expect(wrong.lines[0]).toMatch(/^Kode \d{6} belum cocok/);
  expect(wrong.buttons).toEqual(['Lanjutkan rencana']);
  // Where an amount is asked for the same digits may be one.
  await bot.database.db.plan.updateMany({
    where: { participantId: idOf(12) },
    data: { openSectionKey: 'budget' },
  });
  await pressed(citra, 'Lanjutkan rencana');
  await typed(citra, otherThan(digits, 500_000));
  expect((await pressed(citra, 'Masukkan ke bagian 13')).lines[0]).toMatch(/^Saya catat: Rp/);
  expect(await typed(citra, digits)).toMatchObject({
    lines: ['✅ Presensi tercatat: Hadir', ...Array.from({ length: 4 }, () => expect.anything())],
    buttons: ['Lanjutkan rencana'],
  });
  const answers = () => bot.database.db.answerHistory.count({ where: { plan: { participantId: idOf(12) } } });
  expect(await answers()).toBe(1);
  // Everything open is marked: from now on digits belong to the plan again.
  await typed(citra, '150000');
  expect(await answers()).toBe(2);
});

test('a form keeps digits that are no code, and a right code checks in all the same', async () => {
  const { personId } = await bot.database.db.participant.findUniqueOrThrow({ where: { id: idOf(11) } });
  const now = bot.clock.now();
  await saveForm(bot.database.db, personId!, { kind: 'pauseUntil', values: {}, now });
  const session = await firstSessionOn('2019-04-16');
  const { digits } = await shownNow(session.id);
  expect((await typed(user(11), otherThan(digits, 500_000))).lines[0]).not.toContain('belum cocok');
  expect(await bot.database.db.checkInMiss.count({ where: { personId: personId! } })).toBe(1);
  expect((await typeCode(11, session.id)).lines[0]).toBe('✅ Presensi tercatat: Hadir');
});

test('a session that is cancelled while people check in says so', async () => {
  await bot.jumpTo('2019-04-23T08:10:00+07:00');
  const session = await firstSessionOn('2019-04-23');
  const cancel = (cancelledAt: Date | null) =>
    bot.database.db.session.update({ where: { id: session.id }, data: { cancelledAt } });
  await cancel(bot.clock.now());
  expect((await typeCode(13, session.id)).lines).toEqual([
    'Sesi itu dibatalkan.',
    'Sesi pagi, Sel, 23 Apr 2019: tidak ada presensi. Jadwal terbaru: /jadwal',
  ]);
  await cancel(null);
  expect((await typeCode(13, session.id)).lines[0]).toBe('✅ Presensi tercatat: Hadir');
});
