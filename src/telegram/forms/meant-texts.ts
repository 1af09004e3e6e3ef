import type { Button, Say } from '#domain/message.ts';
import { cutTo } from '#domain/words/short-text.ts';
import { onOneLine } from '#domain/words/typed-text.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { type ButtonName, press } from '#telegram/commands/button-catalogue.ts';
import { findKeptText, handBackKept, keepUpdate, releaseKept } from '#telegram/inbox/kept-updates.ts';
import { show, toast } from '#telegram/screens/show-message.ts';

/**
 * What a text may be while a section of the plan is open: the button that says it is an answer of the plan, and how long
 * its words are kept for that, in hours.
 */
const meanings = {
  /** An attendance word: as long as the day it may be an answer for. */
  attendance: { toPlan: 'rsvpMeantPlan', hours: 48 },
  /** Six digits that were no code; an amount, say. */
  digits: { toPlan: 'checkInForPlan', hours: 24 },
} as const satisfies Record<string, { toPlan: ButtonName; hours: number }>;

export type Meaning = keyof typeof meanings;

/** Keeps this text until it is said whether it is that or an answer of the plan. */
export const keepMeant = (ctx: BotContext, meaning: Meaning) => keepUpdate(ctx, meanings[meaning].hours);

/** It is no answer of the plan: its words go. */
export const forgetMeant = (ctx: BotContext, updateId: number) => releaseKept(ctx, [updateId]);

/** [Jawaban rencana] */
export const toPlanButton = (say: Say, meaning: Meaning, updateId: number): Button => ({
  label: say('meant-for-plan'),
  data: press(meanings[meaning].toPlan, updateId),
});

/** Hands the kept text to the open plan section, as if it came in now under its own update id. */
export async function passToPlan(ctx: BotContext, meaning: Meaning, updateId: number): Promise<void> {
  const { say, actor } = ctx;
  const text = await findKeptText(ctx, updateId);
  if (text === undefined) {
    await toast(ctx, say('button-no-longer-valid'));
    return show(ctx, { text: say(`meant-${meaning}-lost`) });
  }
  const typed = cutTo(onOneLine(text), maxQuotedChars);
  if (!actor.memberships.some(({ planOpen }) => planOpen))
    return show(ctx, { text: say(`meant-${meaning}-plan-closed`, { typed }) });
  await show(ctx, { text: say(`meant-${meaning}-passed`, { typed }) });
  await handBackKept(ctx, updateId, 'plan');
}

const maxQuotedChars = 80;
