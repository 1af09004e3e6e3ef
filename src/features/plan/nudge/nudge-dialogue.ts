import type { Composer } from 'grammy';
import type { Right } from '#domain/people/authorise.ts';
import { type NudgeTime, type NudgeWish, readNudge } from '#domain/plan/plan-nudge.ts';
import { addDays, localDayOf, wallTimeOf } from '#domain/time/local-time.ts';
import { quoted } from '#features/plan/plan-words.ts';
import { withWriter } from '#features/plan/plan-writer.ts';
import { findNudge } from '#storage/plan/plan-nudge-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import type { Dialogue } from '#telegram/forms/dialogues.ts';
import { leaveForm, openForm } from '#telegram/forms/open-form.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';
import { askNudgeMessage, nudgeSetMessage } from './nudge-messages.ts';
import { setNudge } from './set-nudge.ts';

/** When to be reminded of the plan: asked behind [Ingatkan saya], answered by a button or in words. */
export const nudgeDialogue: Dialogue = {
  isOpen: (actor) => actor.form?.kind === 'planNudge',
  take: (ctx) =>
    withWriter(ctx, (right) => {
      const typed = ctx.message?.text;
      if (typed !== undefined) return takeTyped(ctx, right, typed);
      return ask(ctx, right, ctx.say('content-refused', { kind: contentKind(ctx.message) }));
    }),
};

/** Whoever goes back to the plan without choosing is asked no more. */
export const leaveNudge = (ctx: BotContext) => leaveForm(ctx, 'planNudge');

export function installNudgePresses(bot: Composer<BotContext>): void {
  onPress(bot, 'planNudge', (ctx) => withWriter(ctx, (right) => ask(ctx, right)));
  onPress(bot, 'planNudgeSet', (ctx, word) =>
    withWriter(ctx, (right) => keep(ctx, right, chosen(ctx, right, word))),
  );
}

async function ask(ctx: BotContext, right: Right<'writePlan'>, refused?: string): Promise<void> {
  const { needs, say } = ctx;
  await openForm(ctx, 'planNudge', {});
  await showPrompt(
    ctx,
    askNudgeMessage(say, await findNudge(needs.database.db, right.about.participantId), refused),
  );
}

/** Takes words such as `besok jam 8`; what cannot be read is asked again. */
export async function takeTyped(ctx: BotContext, right: Right<'writePlan'>, typed: string): Promise<void> {
  const { say } = ctx;
  const wish = readNudge(typed, localNow(ctx, right));
  if (wish.kind === 'notATime')
    return ask(ctx, right, say('plan-nudge-unread', { typed: quoted(typed, 40) }));
  if (wish.kind === 'past') return ask(ctx, right, say('plan-nudge-past'));
  await keep(ctx, right, wish);
}

async function keep(
  ctx: BotContext,
  right: Right<'writePlan'>,
  wish: Extract<NudgeWish, { kind: 'at' | 'stop' }>,
): Promise<void> {
  const { needs, now, updateId, say } = ctx;
  const request = { right, wish: wish.kind === 'at' ? timeOf(wish) : undefined };
  const outcome = await setNudge(needs, { ...request, updateId, now });
  if (outcome.kind === 'outsideHours') {
    const hours = `${outcome.from}–${outcome.until}`.replaceAll(':', '.');
    return ask(ctx, right, say('plan-nudge-outside', { hours }));
  }
  await leaveForm(ctx, 'planNudge');
  await showPrompt(ctx, nudgeSetMessage(say, outcome, right.about.zone));
}

const timeOf = ({ on, timeOfDay, isDaily }: NudgeTime): NudgeTime => ({ on, timeOfDay, isDaily });

function chosen(
  ctx: BotContext,
  right: Right<'writePlan'>,
  word: string,
): Extract<NudgeWish, { kind: 'at' | 'stop' }> {
  const { on, timeOfDay: clock } = localNow(ctx, right);
  const at = (timeOfDay: string) => {
    return { kind: 'at', on: clock < timeOfDay ? on : addDays(on, 1), timeOfDay, isDaily: true } as const;
  };
  if (word === 'morning') return at('08:00');
  if (word === 'afternoon') return at('16:00');
  if (word === 'off') return { kind: 'stop' };
  return { kind: 'at', on: addDays(on, 1), timeOfDay: '08:00', isDaily: false };
}

function localNow(
  { actedAt }: BotContext,
  { about: { zone } }: Right<'writePlan'>,
): { on: string; timeOfDay: string } {
  return { on: localDayOf(actedAt, zone), timeOfDay: wallTimeOf(actedAt, zone) };
}
