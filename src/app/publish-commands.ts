import { setDefaultCommands } from '#telegram/commands/command-menus.ts';
import type { App } from './compose.ts';
import { features } from './features.ts';

/** Publishes the menus everybody starts with; a person's own follows when they join or take a role. */
export async function publishCommands(app: App): Promise<void> {
  await setDefaultCommands(app.bot.api, features.commands, app.needs.sayIn);
}
