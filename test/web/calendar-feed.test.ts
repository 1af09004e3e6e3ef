import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { authorise } from '#domain/people/authorise.ts';
import { renewFeed } from '#features/schedule/renew-feed.ts';
import { revokeFeed } from '#features/schedule/revoke-feed.ts';
import { releaseChanges } from '#features/session/release-changes.ts';
import { stageChange } from '#features/session/stage-change.ts';
import { ensurePerson } from '#storage/people/actor-store.ts';
import { readDraft } from '#storage/schedule/schedule-draft-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { readCalendar } from '#test/support/reading/read-calendar.ts';
import { answerTo, pressed, shown, typed } from '#test/support/reading/read-reply.ts';
import { rightOf } from '#test/support/rights.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;
let address: string;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-17T15:00:00+07:00' });
  seeded = await bot.seed({ participants: 4, joined: [1, 2, 3] });
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const press = (label: string, userId = 700_001) => pressed(bot.user(userId), label);

async function openCalendar(userId = 700_001) {
  await typed(bot.user(userId), '/jadwal semua');
  return press('Kalender ponsel', userId);
}

/** Presses, and reads the new message that comes below. */
async function pressedForMore(label: string) {
  return answerTo(bot.user(700_001), () => bot.user(700_001).press(label));
}

test('the calendar can be had as a file', async () => {
  expect(await openCalendar()).toEqual({
    lines: [
      'Jadwal di kalender ponsel',
      'Berkas kalender: berkas ini tidak berubah bila jadwal berubah.',
      'Alamat kalender: perubahan jadwal ikut masuk sendiri. Alamat itu rahasia, hanya untuk Bapak/Ibu.',
    ],
    buttons: ['Unduh kalender', 'Buat alamat', 'Kembali'],
  });
  const user = bot.user(700_001);
  await user.press('Unduh kalender');
  const file = await user.waitForMessage((message) => message.file?.name === 'jadwal.ics');
  const { events } = readCalendar((await user.fileBytes(file.file!)).toString('utf8'));
  expect(events).toHaveLength(seeded.sessionIds.size);
  expect(events[0]?.startsAt).toEqual(new Date('2019-03-18T08:00:00+07:00'));
});

test('an address is made on request, shown once in a message of its own, and serves the calendar', async () => {
  await openCalendar();
  const reply = await pressedForMore('Buat alamat');
  address = reply.lines[1]!;
  expect(reply).toEqual({
    lines: [
      'Alamat kalender Bapak/Ibu',
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/kalender\/k[\w-]{22}\.ics$/),
      'Di aplikasi kalender pilih “Tambah dari URL” atau “Langganan kalender”, lalu tempelkan alamat ini.',
      'Siapa pun yang memegangnya dapat membaca jadwal Bapak/Ibu; mohon tidak dibagikan.',
    ],
    buttons: ['Salin alamat'],
  });
  const response = await fetch(address);
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('private, max-age=300');
  expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow');
  expect(readCalendar(await response.text()).events).toHaveLength(seeded.sessionIds.size);
});

test('the key is kept as a hash only', async () => {
  const rows = await bot.database.db.feedKey.findMany();
  const key = /(k[\w-]{22})\.ics$/.exec(address)![1]!;
  expect(rows.map((row) => row.keyHash)).toEqual([bot.app.needs.secrets.hash(key)]);
});

test('a calendar that has the newest state is told so, until something changes', async () => {
  const etag = (await fetch(address)).headers.get('etag')!;
  const again = await fetch(address, { headers: { 'if-none-match': `W/${etag}` } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const id = seeded.sessionIds.get('D01-P')!;
  await bot.database.db.session.update({
    where: { id },
    data: { sequence: 1, changedAt: bot.clock.now(), cancelledAt: bot.clock.now() },
  });
  const changed = await fetch(address, { headers: { 'if-none-match': etag } });
  expect(changed.status).toBe(200);
  const event = readCalendar(await changed.text()).events[0]!;
  expect([event.uid, event.sequence, event.status]).toEqual([
    `sesi-${id}@pendamping_bot.t.me`,
    1,
    'CANCELLED',
  ]);
});

test('sessions of another group are not in it', async () => {
  const { programmeId, sessionIds } = seeded;
  const group = await bot.database.db.group.create({ data: { programmeId, name: 'B' } });
  const id = sessionIds.get('D02-P')!;
  await bot.database.db.session.update({ where: { id }, data: { groupId: group.id } });
  const { events } = readCalendar(await (await fetch(address)).text());
  expect(events.map((event) => event.uid)).not.toContain(`sesi-${id}@pendamping_bot.t.me`);
  await bot.database.db.session.update({ where: { id }, data: { groupId: null } });
});

test('a released move and cancel keep the UIDs and raise the sequence; nothing else changes', async () => {
  const read = async () => readCalendar(await (await fetch(address)).text()).events;
  const uidOf = (code: string) => `sesi-${seeded.sessionIds.get(code)!}@pendamping_bot.t.me`;
  const before = await read();
  const personId = await ensurePerson(bot.database.db, 900_002, bot.clock.now());
  const { programmeId } = seeded;
  const right = await rightOf(bot.database.db, personId, (actor) =>
    authorise(actor, 'manageSchedule', { programmeId }),
  );
  const about = { right, now: bot.clock.now() };
  const patches = {
    'D05-P': { heldOn: '2019-03-23' },
    'D05-S': { isCancelled: true },
    'D06-P': { place: 'Aula' },
  };
  let updateId = 100;
  for (const [code, patch] of Object.entries(patches)) {
    const change = { target: { sessionId: seeded.sessionIds.get(code)! }, patch };
    await stageChange(bot.app.needs, { ...about, change, updateId: updateId++ });
  }
  expect(await read()).toEqual(before);
  const { revision } = await readDraft(bot.database.db, programmeId);
  await releaseChanges(bot.app.needs, { ...about, revision, manner: 'silently', updateId });
  await bot.settle();
  const after = await read();
  expect(after.map(({ uid }) => uid).toSorted()).toEqual(before.map(({ uid }) => uid).toSorted());
  const changed = after.filter((event) => !before.some((each) => isDeepStrictEqual(each, event)));
  const shownOf = ({ uid, sequence, status, startsAt }: (typeof after)[number]) => [
    uid,
    sequence,
    status,
    startsAt.toISOString(),
  ];
  expect(changed.map(shownOf)).toEqual([
    [uidOf('D05-S'), 1, 'CANCELLED', '2019-03-22T07:00:00.000Z'],
    [uidOf('D05-P'), 1, 'CONFIRMED', '2019-03-23T01:15:00.000Z'],
    [uidOf('D06-P'), 1, 'CONFIRMED', '2019-03-26T01:15:00.000Z'],
  ]);
});

test('a replaced address and a revoked one are as unknown as a guessed one', async () => {
  const page = await openCalendar();
  expect(page.lines.slice(2)).toEqual([
    'Alamat kalender dibuat Min, 17 Mar 2019, 15.00 WIB, dan ada pada pesan saya waktu itu.',
    'Demi keamanan tidak dapat saya tampilkan lagi. Bila hilang, silakan ganti alamatnya.',
  ]);
  expect(page.buttons).toEqual(['Unduh kalender', 'Ganti alamat | Cabut alamat', 'Kembali']);
  expect((await press('Ganti alamat')).buttons).toEqual(['Kembali', 'Ganti alamat']);
  const renewed = (await pressedForMore('Ganti alamat')).lines[1]!;
  expect((await fetch(renewed)).status).toBe(200);
  const unknown = await fetch(`${bot.pagesUrl}/kalender/k${'A'.repeat(22)}.ics`);
  const replaced = await fetch(address);
  expect(replaced.status).toBe(404);
  expect(await replaced.text()).toBe(await unknown.text());
  await openCalendar();
  expect((await press('Cabut alamat')).lines[0]).toBe('Cabut alamat kalender?');
  expect((await press('Cabut alamat')).lines[0]).toBe('✅ Alamat kalender dicabut');
  expect((await fetch(renewed)).status).toBe(404);
});

test('the address ends with the account that made it', async () => {
  const { db } = bot.database;
  const participantId = seeded.participantIds.get(2)!;
  const { personId } = await db.participant.findUniqueOrThrow({ where: { id: participantId } });
  const right = await rightOf(db, personId!, (actor) => authorise(actor, 'keepCalendar', { participantId }));
  const needs = { ...bot.app.needs, publicUrl: bot.pagesUrl };
  const input = {
    right,
    seenFeedId: 0,
    updateId: 1,
    now: bot.clock.now(),
  };
  const first = await renewFeed(needs, input);
  const second = await renewFeed(needs, input);
  if (first.kind !== 'renewed' || second.kind !== 'renewed') throw new Error('not renewed');
  expect([(await fetch(first.address)).status, (await fetch(second.address)).status]).toEqual([404, 200]);
  expect(await renewFeed(needs, { ...input, updateId: 2 })).toEqual({ kind: 'changedMeanwhile' });
  expect(
    await db.auditEntry.count({ where: { action: 'feed.renewed', subject: `participant:${participantId}` } }),
  ).toBe(1);
  await db.participant.update({ where: { id: participantId }, data: { personId: null } });
  expect((await fetch(second.address)).status).toBe(404);
  await db.participant.update({ where: { id: participantId }, data: { personId } });
  const { id: seenFeedId } = await db.feedKey.findFirstOrThrow({ where: { participantId, revokedAt: null } });
  const end = { ...input, seenFeedId, updateId: 3 };
  expect(await revokeFeed(needs, { ...end, seenFeedId: 0, updateId: 5 })).toEqual({ kind: 'noneInForce' });
  expect(await revokeFeed(needs, end)).toEqual({ kind: 'revoked' });
  expect(await revokeFeed(needs, end)).toEqual({ kind: 'revoked' });
  expect(await revokeFeed(needs, { ...end, updateId: 4 })).toEqual({ kind: 'noneInForce' });
});

test('without pages only the file is offered', async () => {
  const { publicUrl } = bot.app.needs;
  bot.app.needs.publicUrl = undefined;
  expect(await openCalendar()).toEqual({
    lines: ['Jadwal di kalender ponsel', 'Berkas kalender: berkas ini tidak berubah bila jadwal berubah.'],
    buttons: ['Unduh kalender', 'Kembali'],
  });
  bot.app.needs.publicUrl = publicUrl;
});

test('staff have no calendar of their own', async () => {
  const organizer = bot.user(900_002);
  const all = await typed(organizer, '/jadwal semua');
  expect(all.buttons.at(-1)).toBe('Hari ini');
  const { messageId } = (await organizer.lastBotMessage())!;
  await organizer.pressData(messageId, 'kk');
  expect(shown((await organizer.lastBotMessage())!).lines[0]).toBe('Silakan pilih.');
});
