import type { Say } from '#domain/message.ts';
import type { ChangeFault } from '#domain/schedule/judge-change.ts';
import type { FieldRefused } from '#domain/schedule/session-field.ts';
import { formatDayRange } from '#domain/time/time-format.ts';
import { dotted } from './session-words.ts';

/** Why something was not taken: what was understood, and what is needed. */
export function sayRefusal(say: Say, why: FieldRefused | ChangeFault): string {
  switch (why.kind) {
    case 'refused':
      return say(`session-refused-${why.reason}`, why.values);
    case 'endBeforeStart':
      return say('session-refused-endBeforeStart', { start: dotted(why.start), end: dotted(why.end) });
    case 'outsideProgramme':
      return say('session-refused-outsideProgramme', {
        range: formatDayRange(why.startsOn, why.endsOn, say.locale),
      });
    case 'overlap': {
      const hours = `${dotted(why.start)}–${dotted(why.end)}`;
      return say('session-refused-overlap', { title: why.title, hours });
    }
    case 'inThePast':
      return say('session-refused-inThePast');
    case 'sessionStarted':
      return say('session-refused-sessionStarted');
  }
}
