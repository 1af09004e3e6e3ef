import { listensUntil, type OpenForm } from '#domain/forms/form-catalogue.ts';
import type { Say } from '#domain/message.ts';
import { formatInstant } from '#domain/time/time-format.ts';

/** The line of a question that says until when its words are waited for; the form is shown now. */
export function sayWaitsUntil({ say, now }: { say: Say; now: Date }, form: OpenForm, zone: string): string {
  return say('form-waits-until', { at: formatInstant(listensUntil(form, now), zone, say.locale) });
}
