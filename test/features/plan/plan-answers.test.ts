import type { Update } from 'grammy/types';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Right } from '#domain/people/authorise.ts';
import type { AnswerValue } from '#domain/plan/plan-answer.ts';
import type { PlanInput } from '#domain/plan/plan-input.ts';
import { answerSection } from '#features/plan/write/answer-section.ts';
import { openSection } from '#features/plan/write/open-section.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { writersRight } from '#test/support/plan-rights.ts';
import { planPerson, sampleText } from '#test/support/seeds/plan-person.ts';
import { seedAnswers } from '#test/support/seeds/seed-plan.ts';

let bot: BotUnderTest;
let participantIds: Map<number, number>;
/** Whose plan is written, by roster number; asked for beforehand, since statements are counted. */
const rights = new Map<number, Right<'writePlan'>>();
let updateId = 5_000_000;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-19T20:05:00+07:00' });
  ({ participantIds } = await bot.seed({ participants: 8, level: 'full' }));
  for (const [no, id] of participantIds) rights.set(no, await writersRight(bot.database.db, id));
});
afterAll(() => bot.close());

const open = (no: number, key: string) =>
  openSection(bot.app.needs, {
    right: rights.get(no)!,
    target: { kind: 'section', key },
    now: bot.clock.now(),
  });

const answer = (no: number, input: PlanInput, more: { sectionKey?: string; updateId?: number } = {}) =>
  answerSection(bot.app.needs, {
    ...{ right: rights.get(no)!, input, sentAt: bot.clock.now(), now: bot.clock.now() },
    ...{ updateId: ++updateId, ...more },
  });

const typed = (text: string): PlanInput => ({ kind: 'text', text });
const planOf = (no: number) =>
  bot.database.db.plan.findUniqueOrThrow({
    where: { participantId: participantIds.get(no)! },
    include: { answers: true, history: { orderBy: { id: 'asc' } } },
  });

test('opening twice begins one plan and opens the same section', async () => {
  for (const _ of [1, 2])
    expect(await open(1, 'title')).toMatchObject({ kind: 'opened', section: { key: 'title' } });
  expect(await planOf(1)).toMatchObject({ openSectionKey: 'title', outline: {}, answers: [], history: [] });
});

test('an update that comes twice acts once and gives the same outcome', async () => {
  const first = await answer(1, typed(sampleText('title')), { updateId: 77 });
  const before = await planOf(1);
  const second = await answer(1, typed(sampleText('title')), { updateId: 77 });
  expect(second).toMatchObject({
    kind: 'answered',
    said: first.kind === 'answered' ? first.said : {},
    next: { kind: 'section', key: 'own_unit' },
    current: { state: 'complete', value: { parts: [{ text: sampleText('title') }] } },
  });
  expect(await planOf(1)).toEqual(before);
  expect(before.history).toHaveLength(1);
});

test('of two answers at once the last one wins; the other is kept and shown', async () => {
  await open(2, 'title');
  const both = await Promise.all([
    answer(2, typed('Antrean singkat di kantor lurah')),
    answer(2, typed('Surat selesai satu hari')),
  ]);
  const { answers, history, openSectionKey } = await planOf(2);
  const texts = history.map(({ input }) => (input as { text: string }).text);
  expect(texts).toHaveLength(2);
  expect(answers[0]!.value).toMatchObject({ parts: [{ text: texts[1] }] });
  expect(history[1]!.before).toMatchObject({ parts: [{ text: texts[0] }] });
  expect(both.flatMap((each) => ('otherVersion' in each ? (each.otherVersion ?? []) : []))).toMatchObject([
    { kind: 'text', parts: [{ text: texts[0] }] },
  ]);
  expect(openSectionKey).toBe('own_unit');
});

test('a wish for a correction is told once, however often it is pressed', async () => {
  await open(3, 'own_unit');
  for (const _ of [1, 2]) await answer(3, { kind: 'pick', option: 'needs_fix' }, { sectionKey: 'own_unit' });
  const notices = await bot.database.db.delivery.findMany({
    where: { dedupeKey: { startsWith: 'planUnit' } },
  });
  expect(notices).toHaveLength(1);
});

test('a text without an open section is not taken', async () => {
  expect((await answer(4, typed('halo'))).kind).toBe('noOpenSection');
});

test('skipping, picking, toggling and finishing twice leave the same', async () => {
  await open(4, 'title');
  const acts: [string, PlanInput][] = [
    ['title', { kind: 'skip' }],
    ['innovation_type', { kind: 'pick', option: 'original' }],
    ['sdg', { kind: 'done' }],
    ['budget', { kind: 'changeMoney' }],
  ];
  for (const [sectionKey, input] of acts) {
    await answer(4, input, { sectionKey });
    const { outline, openSectionKey } = await planOf(4);
    await answer(4, input, { sectionKey });
    expect(await planOf(4)).toMatchObject({ outline: outline as object, openSectionKey });
  }
});

test('an answer costs two statements, in a new plan as in a full one with a long table', async () => {
  const problem = typed(sampleText('problem'));
  const rows = Array.from({ length: 200 }, (_, nth) => ({
    id: nth + 1,
    cells: { item: `sebab ke ${nth} ini` },
  }));
  const longList: AnswerValue = { kind: 'list', rows, lastRowId: 200 };
  await seedAnswers(bot.database.db, {
    participantId: participantIds.get(5)!,
    more: { root_causes: longList },
  });
  await open(5, 'problem');
  await open(6, 'problem');
  const inFull = () => answer(5, problem, { sectionKey: 'problem' });
  const inFresh = () => answer(6, problem, { sectionKey: 'problem' });
  expect([await countStatements(inFull), await countStatements(inFresh)]).toEqual([2, 2]);
  const spentMs = { full: 0, fresh: 0 };
  for (let nth = 0; nth < 30; nth++) {
    spentMs.full += await timeOf(inFull);
    spentMs.fresh += await timeOf(inFresh);
  }
  const [fresh, full] = [spentMs.fresh / 30, spentMs.full / 30].map((ms) => ms.toFixed(1));
  console.log(`ms per answer: ${fresh} in a new plan, ${full} in a full one with 200 rows`);
});

async function countStatements(run: () => Promise<unknown>): Promise<number> {
  const { driver } = bot.database;
  if (driver.kind !== 'embedded') throw new Error('counts on the embedded engine');
  const { pglite } = driver;
  const query = pglite.query.bind(pglite);
  let statements = 0;
  pglite.query = ((...args: Parameters<typeof query>) => {
    statements += 1;
    return query(...args);
  }) as typeof pglite.query;
  await run();
  pglite.query = query as typeof pglite.query;
  return statements;
}

async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await run();
  return performance.now() - from;
}

test('a redelivered update repeats the reply and not the act', async () => {
  const endah = planPerson(bot, 700_007);
  await endah.say('/rencana');
  await endah.press('Mulai dari judul');
  const from = { id: 700_007, is_bot: false, first_name: 'G' };
  const message = {
    message_id: 9_001,
    date: Math.floor(bot.clock.now().getTime() / 1_000),
    chat: { id: 700_007, type: 'private', first_name: 'G' },
  };
  const update = { update_id: 8_000_001, message: { ...message, from, text: sampleText('title') } } as Update;
  for (const _ of [1, 2]) {
    await bot.app.inbox.receive([update]);
    await bot.app.inbox.idle();
  }
  const { messages } = await endah.user.chat();
  const replies = messages.filter(({ text }) => text.startsWith('✅ Judul: 7 kata'));
  expect(replies.map(({ text }) => text)).toEqual([replies[0]!.text, replies[0]!.text]);
  expect((await planOf(7)).history).toHaveLength(1);
});
