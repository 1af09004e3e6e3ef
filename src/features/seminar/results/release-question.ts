import type { Message, Say } from '#domain/message.ts';
import { formatInstant } from '#domain/time/time-format.ts';
import type { SeminarView } from '#features/seminar/load-seminar.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import type { OpenSheet, Result } from './seminar-results.ts';

const maxSheets = 5;

/** What would be handed over, and what an organizer should know before it is. */
export interface ReleaseQuestion {
  view: SeminarView;
  ready: readonly Result[];
  /** Sheets of these presenters that were begun and not handed in, with their reviewer's name. */
  open: readonly (OpenSheet & { reviewer: string })[];
  criteria: number;
  now: Date;
}

/** Before results go out: whose they are, which sheets would be left out, and who has not even presented. */
export function releaseQuestion(say: Say, asked: ReleaseQuestion): Message {
  const [only, second] = asked.ready;
  const lines = [
    only && !second
      ? say('seminar-confirm-release-one', { name: only.presenter.name })
      : say('seminar-confirm-release', { results: asked.ready.length }),
    ...earlyLines(say, asked),
    ...openLines(say, asked),
  ];
  return {
    text: lines.join('\n'),
    buttons: [
      [{ label: say('button-back'), data: press('seminarResults', 0) }],
      [{ label: say('seminar-button-release-yes'), data: press('seminarReleaseYes') }],
    ],
  };
}

function earlyLines(say: Say, { view, ready, now }: ReleaseQuestion): string[] {
  const early = ready.flatMap(({ presenter: { slot } }) => (slot && slot.startsAt > now ? [slot] : []));
  const [first] = early;
  if (!first) return [];
  const at = formatInstant(first.startsAt, view.programme.zone, say.locale);
  return [
    ready.length === 1
      ? say('seminar-release-early', { at })
      : say('seminar-release-early-some', { presenters: early.length, at }),
  ];
}

function openLines(say: Say, { ready, open, criteria }: ReleaseQuestion): string[] {
  if (open.length === 0) return [];
  const sheets = open.slice(0, maxSheets).map(({ presenter, reviewer, filled }) => {
    const values = { reviewer, name: presenter.name, filled, all: criteria };
    return say(ready.length === 1 ? 'seminar-release-sheet' : 'seminar-release-sheet-of', values);
  });
  const shown = [...sheets, ...(open.length > maxSheets ? ['…'] : [])].join(', ');
  return [
    say('seminar-release-open', { count: open.length, sheets: shown }),
    say('seminar-release-not-counted'),
  ];
}
