import type { Offered } from '#domain/talk/whose-text.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import type { SaidText } from './said-text.ts';

/** What a feature would make of a text, and the words that offer it where it has to be asked. */
export interface Offer extends Offered {
  /** Which of several of its kind (a section's key, a place on a roster): what its button carries. */
  of?: string;
  /** The button; without one it is no choice for anybody. */
  label?: string;
  /** Behind “Ini untuk …”: what it would be for. */
  name?: string;
  /** The question and its button when this is the only one; else “Ini untuk …?”. */
  alone?: { question: string; label: string };
  /**
   * Does it and shows what came of it: under the question that was pressed, else below. `stillAsked` when it had to ask
   * something itself, and the text stays kept for that.
   */
  take(): Promise<unknown>;
}

/**
 * What a feature makes of a text. Nothing may be changed here. What needs no look into the database comes without one:
 * every text of everybody passes all of these.
 */
export type MakeOffers = (ctx: BotContext, said: SaidText) => Offer[] | Promise<Offer[]>;

export const nothing: Offer[] = [];
