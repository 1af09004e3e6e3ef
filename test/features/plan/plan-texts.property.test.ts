import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { planPerson } from '#test/support/seeds/plan-person.ts';
import { seedAnswers } from '#test/support/seeds/seed-plan.ts';

let bot: BotUnderTest;
let waiting: [number, number][];
const runs = process.env.SOAK === 'full' ? 60 : 8;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-20T20:05:00+07:00' });
  const { participantIds } = await bot.seed({ participants: 30 });
  waiting = [...participantIds];
  for (const [, participantId] of waiting)
    await seedAnswers(bot.database.db, {
      participantId,
      keys: ['title', 'own_unit', 'innovation_kind', 'reference_innovation'],
    });
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const said = [
  'terima kasih bu',
  'oke',
  'selamat malam pak',
  'jadwal',
  'besok jam berapa',
  '/jadwal',
  '/status',
  'siap, noted',
  'izin bertanya bu, apakah boleh menyusul?',
  'batal',
  'menu',
  '👍',
] as const;

type Step =
  | { kind: 'say'; text: (typeof said)[number] }
  | { kind: 'answer'; words: number; afterMs: number }
  | { kind: 'rest'; words: number }
  | { kind: 'lose' | 'open' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('say' as const), text: fc.constantFrom(...said) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      words: fc.constantFrom(3, 12, 45, 60),
      afterMs: fc.constantFrom(5 * 60_000, 45 * 60_000, 30 * 3_600_000),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rest' as const), words: fc.constantFrom(8, 30) }) },
  fc.record({ kind: fc.constantFrom('lose' as const, 'open' as const) }),
);

/** Somebody who writes, talks, waits and loses the place; every answer has words of its own. */
async function writer([no, participantId]: [number, number]) {
  const { db } = bot.database;
  const person = planPerson(bot, 700_000 + no);
  const accepted: { key: string; text: string }[] = [];
  let nth = no * 10_000;
  let last: string | undefined;
  const words = (count: number) =>
    Array.from({ length: count }, () => `kata${(nth++).toString(36)}x`).join(' ');
  const openKey = async () => (await db.plan.findUniqueOrThrow({ where: { participantId } })).openSectionKey;
  const answered = async (text: string) => {
    const screen = (await person.user.lastBotMessage())!;
    const labels = screen.buttons.flat().map(({ label }) => label);
    const yes = labels.find((label) => /^(?:Ya, simpan|Tambahkan$|Masukkan ke bagian)/.test(label));
    if (yes) await person.press(yes);
    // A line of its own asks whether a finished one is replaced.
    const again = (await person.user.lastBotMessage())!.buttons.flat().map(({ label }) => label);
    if (again.includes('Tambahkan')) await person.press('Tambahkan');
    const row = await db.answerHistory.findFirst({
      where: { plan: { participantId }, input: { path: ['text'], equals: text } },
      orderBy: { id: 'desc' },
    });
    if (row) accepted.push({ key: row.sectionKey, text });
    return row?.sectionKey;
  };
  const run = async (each: Step): Promise<void> => {
    const before = (await person.user.chat()).messages.filter(({ from }) => from === 'bot').length;
    switch (each.kind) {
      case 'say':
        await person.say(each.text);
        break;
      case 'answer': {
        await bot.clock.jumpTo(new Date(bot.clock.now().getTime() + each.afterMs));
        const key = await openKey();
        const text = words(each.words);
        await person.say(text);
        last = await answered(text);
        if (key && last) expect([key, last]).toEqual([key, key]);
        break;
      }
      case 'rest': {
        // Sent in the second of the question before it: the rest of the answer that came last.
        const [first, rest] = [words(45), words(each.words)];
        const key = await openKey();
        if (!key) return;
        await bot.clock.jumpTo(new Date(bot.clock.now().getTime() + 5 * 60_000));
        await person.say(first, rest);
        await answered(first);
        const place = await answered(rest);
        if (place) expect(place).toBe(key);
        break;
      }
      case 'lose':
        await db.dialogueState.deleteMany({ where: { key: { contains: String(700_000 + no) } } });
        return;
      case 'open':
        await person.say('/rencana');
        await person.press('Lanjutkan rencana');
    }
    const { messages } = await person.user.chat();
    const after = messages.filter(({ from }) => from === 'bot').length;
    expect(after).toBeGreaterThan(before);
  };
  return { person, accepted, run, participantId };
}

test('whatever is said in whatever order: accepted words stand in their own section, talk in none, nothing is unanswered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      const who = waiting.pop();
      if (!who) return;
      const { person, accepted, run, participantId } = await writer(who);
      await person.say('/rencana');
      await person.press('Lanjutkan rencana');
      for (const each of steps) await run(each);
      const plan = await bot.database.db.plan.findUniqueOrThrow({
        where: { participantId },
        include: { answers: true, history: true },
      });
      for (const { key, text } of accepted) {
        const value = JSON.stringify(plan.answers.find(({ sectionKey }) => sectionKey === key)?.value);
        const kept = plan.history.filter(({ sectionKey }) => sectionKey === key).map(({ before }) => before);
        const own = `${value}${JSON.stringify(kept)}`;
        for (const word of text.split(' ')) expect(own).toContain(word);
      }
      const written = JSON.stringify(plan.answers.map(({ value }) => value));
      expect(written).not.toMatch(/terima kasih|selamat malam|noted|bertanya|jam berapa|menu|batal|👍/);
    }),
    { numRuns: runs },
  );
}, 600_000);
