import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

/** An organizer who announces and people who get it, with the few things tests of announcements do. */
export interface BroadcastStage {
  bot: BotUnderTest;
  seeded: SeededProgramme;
  say: (text: string) => Promise<void>;
  press: (label: string, times?: number) => Promise<{ toast?: string }>;
  /** The last message of the bot in the organizer's chat, buttons in brackets. */
  shown: () => Promise<string>;
  /** Composes a text for everybody and sends it. */
  announce: (text: string) => Promise<void>;
  /** The texts of the bot in a participant's chat, by roster number. */
  texts: (no: number) => Promise<string[]>;
}

/** Roster numbers 1 to `participants`; those of `joined` have opened the bot. Monday 18 March 2019, 09.00 WIB. */
export async function openStage(participants: number, joined: number[]): Promise<BroadcastStage> {
  const bot = await startBot({ at: '2019-03-18T09:00:00+07:00' });
  const seeded = await bot.seed({ participants, joined });
  for (const no of joined) await bot.user(700_000 + no).start();
  const organizer = bot.user(seeded.organizer);
  await organizer.start();
  await bot.settle();
  const stage: BroadcastStage = {
    bot,
    seeded,
    say: async (text) => {
      await organizer.sendText(text);
      await bot.settle();
    },
    press: async (label, times = 1) => {
      const outcome = await organizer.press(label, { times });
      await bot.settle();
      return outcome;
    },
    shown: async () => {
      const last = (await organizer.lastBotMessage())!;
      const buttons = last.buttons.map((row) => row.map(({ label }) => `[${label}]`).join(' '));
      return [last.text, ...buttons].join('\n');
    },
    announce: async (text) => {
      await stage.say(`/pengumuman ${text}`);
      await stage.press('Semua peserta');
      await stage.press('Kirim');
    },
    texts: async (no) =>
      (await bot.user(700_000 + no).chat()).messages
        .filter((each) => each.from === 'bot')
        .map((each) => each.text),
  };
  return stage;
}
