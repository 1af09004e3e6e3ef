import { type FormKind, isListening } from '#domain/forms/form-catalogue.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import type { Asked, Question } from './question.ts';

const opened = new WeakMap<BotContext, FormKind | undefined>();
const shown = new WeakMap<BotContext, Question | 'none'>();
const kept = new WeakSet<BotContext>();
const below = new WeakMap<BotContext, number>();

/** Notes that a form was opened, or (undefined) that none is any more: the next question shown is its own. */
export function noteForm(ctx: BotContext, kind: FormKind | undefined): void {
  opened.set(ctx, kind);
}

/** What a message of this update asks for, when nothing else is said. */
export function askedNow(ctx: BotContext): Asked {
  const { form } = ctx.actor;
  const open = form && isListening(form) ? form.kind : undefined;
  const kind = opened.has(ctx) ? opened.get(ctx) : open;
  return kind === undefined ? { about: 'other', of: '' } : { about: 'form', of: kind };
}

/** Notes that a question was shown, or (`none`) that the last one is over: the place is kept when the update is done. */
export function noteShown(ctx: BotContext, question: Question | 'none'): void {
  shown.set(ctx, question);
}

/** The question this update has shown last, `none` when it ended one, undefined when it changed nothing. */
export const shownBy = (ctx: BotContext): Question | 'none' | undefined => shown.get(ctx);

/** Takes it: whoever keeps the place does so once. */
export function takeShown(ctx: BotContext): Question | 'none' | undefined {
  if (kept.has(ctx)) return undefined;
  kept.add(ctx);
  return shown.get(ctx);
}

/** True when a conversation has taken it. */
export const isKept = (ctx: BotContext): boolean => kept.has(ctx);

/** Notes a message that was sent below, and asks for nothing by itself. */
export function noteBelow(ctx: BotContext, messageId: number): void {
  below.set(ctx, messageId);
}

/** The last message this update has sent. */
export const sentBelow = (ctx: BotContext): number | undefined => below.get(ctx);
