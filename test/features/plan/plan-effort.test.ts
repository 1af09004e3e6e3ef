import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnswerValue } from '#domain/plan/plan-answer.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { samplePlan, sampleText } from '#test/support/seeds/plan-person.ts';
import {
  giveAnswer,
  type PlanWriter,
  planWriter,
  writeFullPlan,
} from '#test/support/seeds/write-full-plan.ts';

let bot: BotUnderTest;
const mostMessages = 60;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-19T19:00:00+07:00' });
  await bot.seed({ participants: 6 });
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

type Habit = (writer: PlanWriter) => Parameters<typeof writeFullPlan>[1];

/** How people of the demo write: each has a habit that costs messages. */
const habits: Record<string, Habit> = {
  'in one go': () => ({}),
  'a text in two messages': (writer) => ({
    before: async ({ key, answer }) => {
      if (answer.type === 'text' && answer.minWords >= 20) await writer.say(halfOf(key));
    },
  }),
  'too short at first': (writer) => ({
    before: async ({ answer }) => {
      if (answer.type === 'text' && answer.minWords >= 20) await writer.say('Nanti saya lengkapi.');
    },
  }),
  'one row a message': (writer) => ({
    before: async (section) => {
      const value = samplePlan(2)[section.key];
      if (!value || !('rows' in value)) return;
      for (const row of value.rows.slice(0, -1)) {
        const alone: AnswerValue = { ...value, rows: [row] };
        await writeRow(writer, section, alone);
      }
    },
  }),
  'a look at every example, a step back now and then': (writer) => ({
    before: async ({ number }) => {
      await writer.press('Lihat contoh');
      if (number !== 6) return;
      await writer.press('Kembali');
      await writer.press('Ke bagian 6');
    },
  }),
};

const halfOf = (key: string) => sampleText(key).split(' ').slice(0, 9).join(' ');

/** One row alone leaves the section open: it is the last message of `giveAnswer` that ends it. */
async function writeRow(
  writer: PlanWriter,
  section: Parameters<typeof giveAnswer>[1],
  value: AnswerValue,
): Promise<void> {
  const only: PlanWriter = { ...writer, press: async () => ({ lines: [], buttons: [] }) };
  await giveAnswer(only, section, value);
}

test('the median participant finishes the core plan in at most 60 messages of their own', async () => {
  const counts: { typed: number; pressed: number }[] = [];
  for (const [nth, [habit, writingOf]] of Object.entries(habits).entries()) {
    const writer = planWriter(bot, 700_001 + nth);
    const { typed, pressed, screen } = await writeFullPlan(writer, { level: 'core', ...writingOf(writer) });
    expect(screen.lines[0], habit).toBe('Semua lengkap. Kirim kepada penguji?');
    counts.push({ typed, pressed });
  }
  const sorted = counts.map(({ typed, pressed }) => typed + pressed).toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)]!;
  console.log(`own messages for the core plan: median ${median}, ${sorted.join(', ')}`);
  expect(median).toBeLessThanOrEqual(mostMessages);
});
