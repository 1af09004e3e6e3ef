import { Composer } from 'grammy';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import type { Feature } from '#telegram/feature.ts';
import { sendPlanFile } from './file-presses.ts';
import { createPackPresses } from './pack-presses.ts';

/** The plan as a file, and all plans of a programme as one. */
export function createPlanFile(): Feature {
  const bot = new Composer<BotContext>();
  onPress(bot, 'planFile', sendPlanFile);
  const packs = createPackPresses();
  onPress(bot, 'planPack', packs.offer);
  onPress(bot, 'planPackMake', packs.make);
  onPress(bot, 'planPackStop', packs.stop);
  return { name: 'plan-file', bot };
}
