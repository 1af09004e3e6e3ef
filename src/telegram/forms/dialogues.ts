import type { Composer } from 'grammy';
import type { FormKind } from '#domain/forms/form-catalogue.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { noteTaken } from '#telegram/inbox/repeats.ts';
import { installPlace } from './place.ts';

/**
 * A dialogue takes what somebody types while something of theirs is open. What is open, and how far it
 * is, is in the database; so a dialogue has no state of its own to lose.
 */
export interface Dialogue {
  /** True when this person has this open and the next text belongs to it. */
  isOpen(actor: Actor): boolean;
  /** Takes one message: saves, answers, shows the next question. */
  take(ctx: BotContext): Promise<void>;
  /** [Kirim] of a form whose words reach somebody else; `updateId` is of the words it was drawn for. */
  send?: { kind: FormKind; run(ctx: BotContext, updateId: number): Promise<void> };
}

/** Hands every message that belongs to what is open to its dialogue, and holds its person's place. */
export function installDialogues(dialogues: Dialogue[]): Composer<BotContext> {
  return installPlace(async (ctx) => {
    const open = dialogues.find((dialogue) => dialogue.isOpen(ctx.actor));
    if (!open) return false;
    // The plan, which has no form, keeps every message with its update and knows a repeated one by itself.
    if (ctx.actor.form) await noteTaken(ctx);
    await open.take(ctx);
    return true;
  });
}
