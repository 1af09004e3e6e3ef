import { readFileSync } from 'node:fs';
import type { AnswerValue } from '#domain/plan/plan-answer.ts';
import type { BotUnderTest } from '#test/support/bots/bot-under-test.ts';

/** A screen of the bot: its lines, and its buttons, the two rows under every section shown as `—`. */
export interface Screen {
  lines: string[];
  buttons: string[];
  toast?: string;
}

/** Long enough to type what follows: faster than that, and not fitting, it would be asked about. */
const readingMs = 4 * 60_000;

const foot = ['Lihat contoh | Lewati dulu', 'Kembali | Simpan & berhenti'];

/** Somebody who writes their plan: what they type or press, and the screen that answers it. */
export function planPerson(bot: BotUnderTest, userId: number) {
  const user = bot.user(userId);
  const ownMessages = async () => {
    while (bot.server.pendingUpdates().length > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await bot.app.inbox.idle();
    return (await user.chat()).messages.filter((each) => each.from === 'bot');
  };
  return {
    user,
    /** Reads the question first: what is sent in its second belongs to the one before. */
    say: async (...texts: string[]): Promise<Screen> => {
      let last = 0;
      await bot.clock.jumpTo(new Date(bot.clock.now().getTime() + readingMs));
      for (const text of texts) last = Math.max(...(await user.sendText(text)).messageIds);
      await user.waitForMessage((message) => message.messageId > last);
      return read((await ownMessages()).at(-1)!);
    },
    press: async (label: string, more: { times?: number } = {}): Promise<Screen> => {
      const { toast } = await user.press(label, more);
      const changed = (await ownMessages()).toSorted((one, other) => one.seq - other.seq);
      return { ...read(changed.at(-1)!), ...(toast === undefined ? {} : { toast }) };
    },
  };
}

export type PlanPerson = ReturnType<typeof planPerson>;

function read(message: { text: string; buttons: { label: string }[][] }): Screen {
  const rows = message.buttons.map((row) => row.map(({ label }) => label).join(' | '));
  const isFoot = rows.slice(-2).join('\n') === foot.join('\n');
  return { lines: message.text.split('\n'), buttons: isFoot ? [...rows.slice(0, -2), '—'] : rows };
}

interface SamplePlan {
  participant: number;
  answers: Record<string, AnswerValue>;
}

/** What a fictional participant of the demo wrote, as values by section key. */
export function samplePlan(participant: number): Record<string, AnswerValue> {
  const file = new URL('../../fixtures/sample-plans.json', import.meta.url);
  const { plans } = JSON.parse(readFileSync(file, 'utf8')) as { plans: SamplePlan[] };
  return plans.find((plan) => plan.participant === participant)!.answers;
}

/** The text of a section of that sample. */
export function sampleText(section: string, participant = 2): string {
  const value = samplePlan(participant)[section];
  if (value?.kind !== 'text') throw new Error(`no text in ${section}`);
  return value.parts.map(({ text }) => text).join('\n');
}
