import { findActor } from '#storage/people/actor-store.ts';
import { countUnsentSections } from '#storage/privacy/erase-draft.ts';
import { listHeldPlaces } from '#storage/privacy/erase-person.ts';
import { forgetNotedState } from '#storage/privacy/state-to-forget.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { setCommandsFor } from '#telegram/commands/command-menus.ts';
import type { CommandEntry } from '#telegram/feature.ts';
import { leaveForm, openForm } from '#telegram/forms/open-form.ts';
import { endPrompt, show, showPrompt } from '#telegram/screens/show-message.ts';
import { eraseCancelledMessage, erasedMessage, eraseMessage, eraseSureMessage } from './erase-messages.ts';
import { eraseOwnData } from './erase-own-data.ts';

/** /hapusdata: says what goes and what stays. Nothing is deleted yet. */
export async function askErase(ctx: BotContext): Promise<void> {
  const { actor, say } = ctx;
  if (!actor.personId) return show(ctx, { text: say('own-data-nothing') });
  if (actor.roles.length > 0) return show(ctx, { text: say('erase-holds-role') });
  await openForm(ctx, 'erase', {});
  await showPrompt(ctx, eraseMessage(say, actor.personId));
}

/** Asks a second time. A button of an account that was erased since says that there is nothing left. */
export async function askEraseAgain(ctx: BotContext, personId: number): Promise<void> {
  const { actor, needs, say } = ctx;
  if (actor.personId !== personId || actor.roles.length > 0) return askErase(ctx);
  const { db } = needs.database;
  const places = await listHeldPlaces(db, personId);
  const unsent = await countUnsentSections(
    db,
    places.map(({ participantId }) => participantId),
  );
  await openForm(ctx, 'erase', {});
  await showPrompt(ctx, eraseSureMessage(say, { personId, unsent }));
}

/** [Batal] at either question. */
export async function cancelErase(ctx: BotContext): Promise<void> {
  await leaveForm(ctx, 'erase');
  await show(ctx, eraseCancelledMessage(ctx.say));
}

/** [Ya, hapus data saya]. The number in the button keeps one of an earlier account from deleting a later one. */
export async function eraseNow(
  ctx: BotContext,
  { personId, commands }: { personId: number; commands: CommandEntry[] },
): Promise<void> {
  const { actor, needs, say, now, updateId } = ctx;
  const mine = actor.personId === personId ? personId : undefined;
  // Which message the last question was is forgotten with the rest.
  if (mine !== undefined && actor.roles.length === 0) await endPrompt(ctx);
  const outcome = await eraseOwnData(needs, { personId: mine, updateId, now });
  if (outcome.kind !== 'erased') return askErase(ctx);
  await show(ctx, erasedMessage(say, needs.database.driver.kind));
  // The table was cleared with everything else; what is in Redis, and came with this last message, goes now. Without
  // the note (the tick was faster, or the update is repeated) by what the outcome says.
  const { telegramUserId } = actor;
  await needs.state.forget({ telegramUserId, participantIds: outcome.participantIds ?? [] });
  await forgetNotedState(needs.database.db, needs.state);
  const nobody = await findActor(needs.database.db, actor.telegramUserId, {
    spokenLocale: actor.locale,
    now: ctx.now,
  });
  await setCommandsFor(ctx.api, nobody, { commands, say }).catch(() => undefined);
}
