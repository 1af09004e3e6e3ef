import { afterAll, beforeAll, expect, test } from 'vitest';
import { stepOf } from '#domain/attendance/check-in-code.ts';
import { authorise } from '#domain/people/authorise.ts';
import { issueScreenKey } from '#features/check-in/issue-screen-key.ts';
import { revokeScreenKey } from '#features/check-in/revoke-screen-key.ts';
import { findScreenKey } from '#storage/attendance/venue-screen-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, typed } from '#test/support/reading/read-reply.ts';
import { rightOf } from '#test/support/rights.ts';
import { shownAt } from '#test/support/seeds/check-in-codes.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;
let morning: number;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-18T07:00:00+07:00' });
  seeded = await bot.seed({ participants: 6 });
  morning = seeded.sessionIds.get('D01-P')!;
  for (const id of [seeded.organizer, seeded.reviewer, 700_001]) await bot.user(id).start();
  await bot.settle();
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const addressIn = (lines: string[]) => lines.find((line) => line.includes('/layar/'))!;

test('an organizer makes the address, replaces it and revokes it; what was before opens nothing', async () => {
  const organizer = bot.user(seeded.organizer);
  await typed(organizer, '/panel');
  const empty = await pressed(organizer, 'Layar presensi');
  expect(empty.lines[0]).toBe('Layar presensi: Workshop Inovasi Pelayanan Publik 2019');
  expect(empty.buttons).toEqual(['Buat alamat layar', 'Panel panitia']);
  const made = await pressed(organizer, 'Buat alamat layar');
  expect(made.lines[0]).toBe('✅ Alamat layar presensi siap');
  expect(made.buttons).toEqual(['Salin alamat', 'Ganti alamat | Cabut alamat', 'Panel panitia']);
  const first = addressIn(made.lines);
  const page = await fetch(first);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Layar penuh');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");

  expect((await pressed(organizer, 'Ganti alamat')).lines[0]).toBe('Ganti alamat layar presensi?');
  const second = addressIn((await pressed(organizer, 'Ganti alamat')).lines);
  expect(second).not.toBe(first);
  expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200]);
  await typed(organizer, '/panel');
  expect(addressIn((await pressed(organizer, 'Layar presensi')).lines)).toBe(second);

  await pressed(organizer, 'Cabut alamat');
  expect((await pressed(organizer, 'Cabut alamat')).lines[0]).toBe('✅ Alamat layar presensi dicabut');
  expect((await fetch(second)).status).toBe(404);
  expect((await fetch(`${second}/keadaan`)).status).toBe(404);
  const audit = await bot.database.db.auditEntry.findMany({ where: { action: { startsWith: 'screen.' } } });
  expect(audit.map(({ action }) => action)).toEqual(['screen.issued', 'screen.issued', 'screen.revoked']);
  expect(
    JSON.stringify(audit, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
  ).not.toContain(first.split('/').at(-1));
});

test('making and revoking act once an update, and not on what has changed meanwhile', async () => {
  const { needs } = bot.app;
  const { programmeId } = seeded;
  const telegramUserId = seeded.organizer;
  const { id } = await bot.database.db.person.findUniqueOrThrow({ where: { telegramUserId } });
  const right = await rightOf(bot.database.db, id, (actor) =>
    authorise(actor, 'takeAttendance', { programmeId }),
  );
  const act = { right, now: bot.clock.now() };
  const issue = (updateId: number, seenAtSeconds: number) =>
    issueScreenKey(needs, { ...act, updateId, seenAtSeconds });
  expect(await issue(81_001, 0)).toEqual({ kind: 'issued' });
  const first = await findScreenKey(bot.database.db, programmeId);
  expect(await issue(81_001, 0)).toEqual({ kind: 'issued' });
  expect(await issue(81_002, 0)).toEqual({ kind: 'changedMeanwhile' });
  expect(await findScreenKey(bot.database.db, programmeId)).toEqual(first);
  const seen = Math.floor(act.now.getTime() / 1_000);
  const revoke = (updateId: number) => revokeScreenKey(needs, { ...act, updateId, seenAtSeconds: seen });
  expect(await revoke(81_003)).toEqual({ kind: 'revoked' });
  expect(await revoke(81_003)).toEqual({ kind: 'revoked' });
  expect(await revoke(81_004)).toEqual({ kind: 'changedMeanwhile' });
});

test('nobody without the right sees it, and without web pages it says what is missing', async () => {
  for (const id of [seeded.reviewer, 700_001]) {
    const user = bot.user(id);
    await typed(user, '/menu');
    await user.pressData((await user.lastBotMessage())!.messageId, `cs:${seeded.programmeId}`);
    const { messages } = await user.chat();
    expect(messages.some(({ text }) => text.includes('/layar/') || text.startsWith('Layar presensi'))).toBe(
      false,
    );
  }
  const { publicUrl } = bot.app.needs;
  bot.app.needs.publicUrl = undefined;
  const organizer = bot.user(seeded.organizer);
  await typed(organizer, '/panel');
  expect(await pressed(organizer, 'Layar presensi')).toEqual({
    lines: [
      'Layar presensi belum tersedia.',
      'Bot ini belum punya alamat web. Mohon pengelola server mengisi PUBLIC_URL. Sementara itu kehadiran dapat ditandai di /papan.',
    ],
    buttons: ['Panel panitia'],
  });
  bot.app.needs.publicUrl = publicUrl;
});

test('a code that several send long after it was replaced is told at once; who said away is listed too', async () => {
  await bot.jumpTo('2019-03-18T07:40:05+07:00');
  await bot.database.db.rsvp.create({
    data: {
      ...{ sessionId: morning, participantId: seeded.participantIds.get(4)!, status: 'sick' },
      ...{ sessionRevision: 1, answeredAt: bot.clock.now() },
    },
  });
  const shown = await shownAt(bot.database, morning, bot.clock.now());
  const stepEndsAt = new Date((stepOf(bot.clock.now()) + 1) * 30_000);
  await typed(bot.user(700_005), shown.digits);
  await bot.jumpTo(new Date(stepEndsAt.getTime() + 20_000));
  for (const no of [1, 2, 3]) await typed(bot.user(700_000 + no), shown.digits);
  await bot.jumpTo('2019-03-18T07:45:00+07:00');
  await typed(bot.user(700_004), (await shownAt(bot.database, morning, bot.clock.now())).digits);
  await bot.settle();
  const organizer = bot.user(seeded.organizer);
  const { messages } = await organizer.chat();
  const alerts = messages.filter(({ text }) => text.startsWith('⚠️ Satu kode dipakai'));
  expect(alerts.map(({ text }) => text.split('\n')[0])).toEqual([
    '⚠️ Satu kode dipakai 3 orang setelah berganti',
  ]);
  const list = await pressed(organizer, 'Lihat namanya');
  expect(list.lines.slice(0, 2)).toEqual([
    'Perlu dicek: 4 presensi, Sen, 18 Mar 2019',
    'Ini bukan bukti, hanya yang tidak biasa. Tanda dapat diperbaiki di /papan.',
  ]);
  expect(list.lines[2]).toMatch(
    /^Andi Fiktif, Sesi pagi, 07\.40 WIB: kode dikirim 2\d detik setelah berganti; kode yang sama dari 2 orang lain$/,
  );
  expect(list.lines[5]).toBe('Dewi Misalnya, Sesi pagi, 07.45 WIB: sebelumnya menjawab berhalangan');
  expect((await pressed(organizer, 'Kembali')).buttons).toContain('Buat alamat layar | Perlu dicek (4)');
});
