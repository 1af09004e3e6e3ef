import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordPresences } from '#storage/attendance/presence-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { openVenueScreen } from '#test/support/reading/venue-screen.ts';
import { shownAt } from '#test/support/seeds/check-in-codes.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';
import ts from '#tools/typescript.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;
let address: string;
let morning: number;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-17T16:00:00+07:00' });
  seeded = await bot.seed({ participants: 6 });
  morning = seeded.sessionIds.get('D01-P')!;
  address = await openVenueScreen(bot, seeded.programmeId);
});
afterAll(() => bot.close());

async function stateOf(query = '') {
  const answer = await fetch(`${address}/keadaan${query}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Record<string, unknown> & {
    codes: { from: number; until: number; digits: string; qr: string[] }[];
    names: string[];
    groups: { id: number; name: string; isChosen: boolean }[];
  };
}

test('without the right key there is nothing, and answers do not tell which part is wrong', async () => {
  const { origin } = new URL(address);
  for (const path of [
    '/layar/',
    '/layar/x',
    `/layar/s${'a'.repeat(22)}`,
    `/layar/s${'a'.repeat(22)}/keadaan`,
  ]) {
    const answer = await fetch(`${origin}${path}`);
    expect([answer.status, await answer.text()]).toEqual([404, '404']);
  }
  const page = await fetch(address);
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  expect(page.headers.get('cache-control')).toBe('private, no-store');
  expect(page.headers.get('x-robots-tag')).toBe('noindex, nofollow');
});

test('the evening before: what comes, when it opens, and no code', async () => {
  const state = await stateOf();
  const opensAt = Date.parse('2019-03-18T07:30:00+07:00');
  expect({ ...state, now: 0 }).toEqual({
    ...{ now: 0, kind: 'waiting', heading: 'Presensi belum dibuka', codes: [], names: [], groups: [] },
    lines: [
      'Sesi pagi',
      'Pembukaan; konsep dan kebijakan inovasi pelayanan publik',
      'Sen, 18 Mar 2019, 08.00–12.15 WIB',
      'Le Polonia Hotel, Jalan Jenderal Sudirman No. 14-18, Medan',
    ],
    countdown: { label: 'Dibuka pukul 07.30 WIB', until: opensAt },
  });
});

test('while it is open: the code of now and of the next two minutes, who is in, and in either language', async () => {
  await bot.jumpTo('2019-03-18T07:52:10+07:00');
  await recordPresences(bot.database.db, {
    ...{ source: 'code', at: bot.clock.now() },
    marks: [
      { sessionId: morning, participantId: seeded.participantIds.get(1)!, status: 'present' },
      { sessionId: morning, participantId: seeded.participantIds.get(2)!, status: 'late' },
      { sessionId: morning, participantId: seeded.participantIds.get(3)!, status: 'sick' },
    ],
  });
  const state = await stateOf();
  expect(state).toMatchObject({
    ...{ kind: 'open', heading: 'Sesi pagi', counted: '2 dari 6 sudah presensi', names: [] },
    countdown: { label: 'Tepat waktu sampai 08.15 WIB', until: Date.parse('2019-03-18T08:16:00+07:00') },
  });
  expect(state.codes.map(({ from, until }) => (until - from) / 1_000)).toEqual([30, 30, 30, 30, 30]);
  for (const { from, digits, qr } of state.codes) {
    const shown = await shownAt(bot.database, morning, new Date(from));
    expect(digits.replace(' ', '')).toBe(shown.digits);
    expect(new Set(qr.map((row) => row.length))).toEqual(new Set([qr.length]));
  }
  expect(await stateOf('?nama=1')).toMatchObject({ names: ['Bunga', 'Andi'] });
  expect(await stateOf('?lang=en&nama=0')).toMatchObject({
    ...{ counted: '2 of 6 checked in', countdown: { label: 'In time until 08.15 WIB' }, names: [] },
  });
});

test('no code is handed out for a time when checking in has ended', async () => {
  await bot.jumpTo('2019-03-18T12:14:10+07:00');
  const closesAt = Date.parse('2019-03-18T12:15:00+07:00');
  expect((await stateOf()).codes.map(({ until }) => until)).toEqual([closesAt - 30_000, closesAt]);
  await bot.jumpTo('2019-03-18T12:16:00+07:00');
  expect(await stateOf()).toMatchObject({ kind: 'waiting', countdown: { label: 'Dibuka pukul 13.00 WIB' } });
});

test('two groups at the same time can be chosen; an unreadable choice is none', async () => {
  await bot.jumpTo('2019-03-19T08:00:00+07:00');
  const { db } = bot.database;
  const { programmeId } = seeded;
  const groups = await Promise.all(
    ['Kelompok A', 'Kelompok B'].map((name) => db.group.create({ data: { programmeId, name } })),
  );
  const {
    id,
    jp: _jp,
    ...data
  } = await db.session.findFirstOrThrow({
    where: { programmeId, heldOn: '2019-03-19' },
    orderBy: { startsAt: 'asc' },
  });
  await db.session.update({ where: { id }, data: { groupId: groups[0]!.id } });
  await db.session.create({ data: { ...data, code: 'D02-B', groupId: groups[1]!.id } });
  const chosen = await stateOf(`?kelompok=${groups[0]!.id}`);
  expect(chosen.heading).toBe('Sesi pagi (Kelompok A)');
  expect(chosen.groups).toEqual([
    { id: groups[0]!.id, name: 'Kelompok A', isChosen: true },
    { id: groups[1]!.id, name: 'Kelompok B', isChosen: false },
  ]);
  expect((await stateOf('?kelompok=abc')).groups.map(({ isChosen }) => isChosen)).toEqual([false, false]);
});

test('after the last session nothing comes any more', async () => {
  await bot.jumpTo('2019-07-01T08:00:00+07:00');
  expect(await stateOf()).toMatchObject({ kind: 'over', heading: 'Tidak ada sesi lagi', codes: [] });
});

test('the script is of 2017: nothing in it has to be made older for such a browser', () => {
  const source = readFileSync(new URL('../../src/web/venue-screen/layar.js', import.meta.url), 'utf8');
  const madeFor = (target: ts.ScriptTarget) =>
    ts.transpileModule(source, { compilerOptions: { target, removeComments: true } }).outputText;
  expect(madeFor(ts.ScriptTarget.ES2017)).toBe(madeFor(ts.ScriptTarget.ESNext));
  expect(source).not.toMatch(
    /\b(matchAll|replaceAll|flatMap|fromEntries|globalThis|AbortController)\b|\.at\(/,
  );
});
