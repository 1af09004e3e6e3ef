import { type Api, GrammyError } from 'grammy';
import type { Say } from '#domain/message.ts';
import type { Actor } from '#domain/people/actor.ts';
import { findActor } from '#storage/people/actor-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
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

/**
 * The menu of somebody whose roles changed while they did nothing: of what they are now, in their own language.
 * Who has blocked the bot or never opened it has none; what they may do is decided by their roles, not by a menu.
 */
export async function refreshCommandsOf(
  needs: Pick<Needs, 'database' | 'sayIn' | 'clock'>,
  { api, telegramUserId, commands }: { api: Api; telegramUserId: number; commands: CommandEntry[] },
): Promise<void> {
  const actor = await findActor(needs.database.db, telegramUserId, {
    spokenLocale: 'id',
    now: needs.clock.now(),
  });
  try {
    await setCommandsFor(api, actor, { commands, say: needs.sayIn(actor.locale) });
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
  }
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
