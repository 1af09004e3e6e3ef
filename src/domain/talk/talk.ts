/** What somebody wants to look up, in a word or two. */
export type Lookup =
  | 'schedule'
  | 'menu'
  | 'help'
  | 'status'
  | 'checkIn'
  | 'plan'
  | 'certificate'
  | 'seminar'
  | 'attendance';

/** What a whole text is when it is said to the bot, or to somebody, and is no answer to anything. */
export type TalkKind = 'thanks' | 'greeting' | 'agreement' | 'cancel' | 'lookup' | 'question' | 'none';

/**
 * What a text says by itself, whatever is open. `question` is a question or a request to a person. `day` is what was
 * typed of a day (“besok”, “senin”, “18/3”), for the reader of days. `touches` are the parts of a text that is not wholly
 * talk: somebody who greets, thanks or asks in a longer text may still be giving an answer.
 */
export interface Talk {
  kind: TalkKind;
  lookup?: Lookup;
  day?: string;
  touches: readonly ('thanks' | 'greeting' | 'question')[];
}
