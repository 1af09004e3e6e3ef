import { Composer } from 'grammy';
import type { BotContext } from '#telegram/bot-context.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { onCommand } from '#telegram/on-command.ts';
import { takeEditedMessage } from './edited-message.ts';
import { installEvidencePresses } from './evidence-presses.ts';
import { planDialogue } from './plan-dialogue.ts';
import { installPresses } from './plan-presses.ts';
import { withWriter } from './plan-writer.ts';
import { showHomeCard } from './show-plan.ts';

const commands: CommandEntry[] = [
  { id: 'rencana', en: 'plan', describe: 'command-plan', for: 'participant' },
];

/** The action plan, written a bit a day: its card, its questions, its whole text. */
export function createPlan(): Feature {
  const bot = new Composer<BotContext>();
  onCommand(bot, ['rencana', 'plan'], (ctx) => withWriter(ctx, (id) => showHomeCard(ctx, id)));
  installPresses(bot);
  installEvidencePresses(bot);
  bot.chatType('private').on('edited_message:text', takeEditedMessage);
  return { name: 'plan', bot, dialogue: planDialogue, commands };
}
