import { printable } from '#domain/words/printable-text.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { findKeptText, keepUpdate } from '#telegram/inbox/kept-updates.ts';

const keptHours = 24;
const maxKept = 20;

/**
 * Keeps this text, which nothing understood, so that [Tanya panitia] can forward it without retyping: in place of
 * what was kept before, or behind it.
 */
export async function keepMissed(ctx: BotContext, place: 'instead' | 'behind'): Promise<void> {
  const { needs, actor, updateId } = ctx;
  await keepUpdate(ctx, keptHours);
  const before = place === 'behind' ? await needs.state.read('missed', actor.telegramUserId) : undefined;
  const earlier = (before?.updateIds ?? []).filter((id) => id !== updateId);
  const updateIds = [...earlier, updateId].slice(-maxKept);
  await needs.state.write('missed', actor.telegramUserId, { updateIds });
}

/** What was kept, a line each, if it still is. */
export async function findMissed(ctx: BotContext): Promise<string | undefined> {
  const kept = await ctx.needs.state.read('missed', ctx.actor.telegramUserId);
  const texts = await Promise.all((kept?.updateIds ?? []).map((id) => findKeptText(ctx, id)));
  const text = texts.filter((each) => each !== undefined).join('\n');
  return text === '' ? undefined : printable(text);
}
