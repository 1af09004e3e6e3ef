import type { FormKind } from '#domain/forms/form-catalogue.ts';
import type { Say } from '#domain/message.ts';

/** Whose cancelling has a sentence of its own: something is kept, or it is said that nothing was deleted. */
const ownWords: Partial<Record<FormKind, string>> = {
  seminarSheet: 'home-cancelled-sheet',
  erase: 'erase-cancelled',
  rsvpReason: 'home-cancelled-addition',
  rsvpLetter: 'home-cancelled-addition',
};

/** What was cancelled by leaving a form, and that nothing of it went anywhere. */
export function cancelledWords(say: Say, kind: FormKind): string {
  return say(ownWords[kind] ?? 'home-cancelled', { kind });
}
