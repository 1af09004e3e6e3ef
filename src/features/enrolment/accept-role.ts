import { findActor } from '#storage/actor-store.ts';
import { getProgramme } from '#storage/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { setCommandsFor } from '#telegram/command-menus.ts';
import type { CommandEntry } from '#telegram/feature.ts';
import { show } from '#telegram/show-message.ts';
import { takeRole } from './take-role.ts';

/** Takes the role of a one-time link, and shows what can be done with it. */
export async function acceptRole(
  ctx: BotContext,
  { payload, commands }: { payload: string; commands: CommandEntry[] },
): Promise<void> {
  const { needs, actor, say, now, updateId } = ctx;
  const outcome = await takeRole(needs, { payload, telegramUserId: actor.telegramUserId, updateId, now });
  if (outcome.kind !== 'taken') return show(ctx, { text: say(`role-refused-${outcome.kind}`) });
  ctx.actor = await findActor(needs.database.db, actor.telegramUserId, actor.locale);
  const programme = outcome.programmeId
    ? await getProgramme(needs.database.db, outcome.programmeId)
    : undefined;
  await show(ctx, { text: say(`role-taken-${outcome.role}`, { programme: programme?.name ?? '' }) });
  await setCommandsFor(ctx.api, ctx.actor, { commands, say });
  await needs.home(ctx);
}
