import type { Offered } from '#domain/talk/whose-text.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import type { SaidText } from './said-text.ts';

/** The words that offer it where it has to be asked. */
export interface OfferWords {
  /** The button. */
  label: string;
  /** Behind “Ini untuk …”: what it would be for. */
  name: string;
  /** The question and its button when this is the only one; else “Ini untuk …?”. */
  alone?: { question: string; label: string };
}

/** What a feature would make of a text. */
export interface Offer extends Offered {
  /** Which of several of its kind (a section's key, a place on a roster): what its button carries. */
  of?: string;
  /** Worded only when it is asked about, which few texts are; without words it is no choice for anybody. */
  words?: () => OfferWords;
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
