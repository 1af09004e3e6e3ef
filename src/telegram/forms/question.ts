import { z } from 'zod';

/** What was asked last in a chat, and by which message. */
export const questionShape = z.object({
  /** A section of the plan, a form, or anything else that has buttons. */
  about: z.enum(['section', 'form', 'other']),
  /** The section (`participant:key`) or the kind of the form. */
  of: z.string(),
  messageId: z.int(),
  /** When it was shown: an instant (ISO, UTC) of our own clock. */
  shownAt: z.string(),
});
export type Question = z.output<typeof questionShape>;

/** What a message asks for. */
export type Asked = Pick<Question, 'about' | 'of'>;

/** A section as the place knows it. */
export const sectionPlace = (participantId: number, sectionKey: string): string =>
  `${participantId}:${sectionKey}`;

/** So long after a question was shown, or answered, its person is in the conversation; in minutes. */
const inMinutes = 30;

/** By our own clock. One that was set back meanwhile does not keep anybody in it for longer. */
export function within({ shownAt }: Pick<Question, 'shownAt'>, now: Date): boolean {
  return Math.abs(now.getTime() - Date.parse(shownAt)) <= inMinutes * 60_000;
}
