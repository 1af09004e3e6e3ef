import { refreshCommandsOf, setDefaultCommands } from '#telegram/commands/command-menus.ts';
import type { App } from './compose.ts';
import { features } from './features.ts';

/**
 * Publishes the menus everybody starts with; a person's own follows when they join or take a role. Whose roles the
 * start itself has changed (`OWNER_IDS`) get theirs here, by their Telegram ids.
 */
export async function publishCommands(
  app: Pick<App, 'bot' | 'needs'>,
  changed: readonly number[] = [],
): Promise<void> {
  await setDefaultCommands(app.bot.api, features.commands, app.needs.sayIn);
  const { api } = app.bot;
  for (const telegramUserId of changed)
    await refreshCommandsOf(app.needs, { api, telegramUserId, commands: features.commands });
}
