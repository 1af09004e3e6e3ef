import type { Message, Say } from '#domain/message.ts';
import { type Actor, holdsRole } from '#domain/people/actor.ts';
import type { Role } from '#domain/people/role.ts';
import { findActor } from '#storage/people/actor-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { setCommandsFor } from '#telegram/commands/command-menus.ts';
import type { CommandEntry } from '#telegram/feature.ts';
import { show } from '#telegram/screens/show-message.ts';
import { type TakeRoleOutcome, takeRole } from './take-role.ts';

/** Takes the role of a one-time link, and shows what can be done with it. */
export async function acceptRole(
  ctx: BotContext,
  { payload, commands }: { payload: string; commands: CommandEntry[] },
): Promise<void> {
  const { needs, actor, say, now, updateId } = ctx;
  const { actedAt } = ctx;
  const { telegramUserId, locale } = actor;
  const act = { payload, telegramUserId, locale, updateId, actedAt, now };
  const outcome = await takeRole(needs, act);
  if (outcome.kind === 'used' && isHeld(actor, outcome)) return show(ctx, heldMessage(say, outcome.role));
  if (outcome.kind !== 'taken') return show(ctx, { text: say(`role-refused-${outcome.kind}`) });
  ctx.actor = await findActor(needs.database.db, actor.telegramUserId, {
    spokenLocale: actor.locale,
    now: ctx.now,
  });
  const programme = outcome.programmeId
    ? await getProgramme(needs.database.db, outcome.programmeId)
    : undefined;
  await show(ctx, { text: say(`role-taken-${outcome.role}`, { programme: programme?.name ?? '' }) });
  await setCommandsFor(ctx.api, ctx.actor, { commands, say });
  await needs.home(ctx);
}

/** Whoever used the link opens it again, and has what it gave. */
function isHeld(
  actor: Actor,
  { role, programmeId, byPersonId }: Extract<TakeRoleOutcome, { kind: 'used' }>,
): boolean {
  return byPersonId !== undefined && byPersonId === actor.personId && holdsRole(actor, role, programmeId);
}

/** They have the role, and here is where its work begins. */
function heldMessage(say: Say, role: Role): Message {
  const begin =
    role === 'reviewer'
      ? { label: say('review-button-review'), data: press('reviewQueue', 0) }
      : { label: say('button-panel'), data: press('panel') };
  return { text: say('role-held', { role }), buttons: [[begin]] };
}
