import type { Api } from 'grammy';
import type { Say } from '#domain/message.ts';
import type { Actor } from '#domain/people/role.ts';
import { type CommandEntry, isFor } from '#telegram/feature.ts';

/** The menu of one person, in their language and for their roles. Both names of a command always work. */
export async function setCommandsFor(
  api: Api,
  actor: Actor,
  { commands, say }: { commands: CommandEntry[]; say: Say },
): Promise<void> {
  const mine = commands.filter((entry) => isFor(actor, entry.for));
  await api.setMyCommands(toMenu(mine, say), { scope: { type: 'chat', chat_id: actor.telegramUserId } });
}

/** The menu of everybody the bot has not met: by the language of their Telegram app. */
export async function setDefaultCommands(
  api: Api,
  commands: CommandEntry[],
  sayIn: (locale: 'id' | 'en') => Say,
): Promise<void> {
  const open = commands.filter((entry) => entry.for === 'everyone');
  await api.setMyCommands(toMenu(open, sayIn('id')));
  await api.setMyCommands(toMenu(open, sayIn('en')), { language_code: 'en' });
}

const toMenu = (entries: CommandEntry[], say: Say) =>
  entries.map((entry) => ({ command: entry[say.locale], description: say(entry.describe) }));
