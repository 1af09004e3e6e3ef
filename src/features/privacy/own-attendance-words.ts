import type { OwnDataSection } from '#documents/paper/own-data-pdf.ts';
import { formatTime } from '#domain/time/time-format.ts';
import type { OwnPlace } from '#storage/privacy/own-place-data.ts';
import {
  factSection,
  sayDay,
  sayInstant,
  saySession,
  tableSection,
  type Wording,
} from './own-data-section.ts';

/** What was said before sessions, what happened in them, and how that was changed. */
export function attendanceSections(place: OwnPlace, wording: Wording): OwnDataSection[] {
  const { say } = wording;
  return [
    ...tableSection(
      say,
      { title: say('own-rsvps'), level: 2 },
      {
        columns: ['own-which-session', 'own-answer', 'own-details', 'own-when'],
        rows: place.rsvps.map((each) => [
          saySession(wording, each.session),
          say(`rsvp-${each.status}`),
          rsvpDetails(each, wording),
          sayInstant(wording, each.answeredAt),
        ]),
      },
    ),
    ...tableSection(
      say,
      { title: say('own-presences'), level: 2 },
      {
        columns: ['own-which-session', 'own-mark', 'own-arrived', 'own-source', 'own-when'],
        rows: place.presences.map((each) => [
          saySession(wording, each.session),
          say(`mark-${each.status}`),
          sayTime(each.arrivedAt, wording),
          say(`own-source-${each.source}`),
          sayInstant(wording, each.markedAt),
        ]),
      },
    ),
    ...changeSection(place, wording),
  ];
}

function changeSection({ presenceChanges }: OwnPlace, wording: Wording): OwnDataSection[] {
  const { say } = wording;
  return tableSection(
    say,
    { title: say('own-changes'), level: 2 },
    {
      columns: ['own-when', 'own-which-session', 'own-change', 'own-source', 'own-reason'],
      rows: presenceChanges.map((each) => [
        sayInstant(wording, each.at),
        saySession(wording, each.session),
        say('own-change-of', {
          before: say(`mark-${each.before ?? 'none'}`),
          after: say(`mark-${each.after ?? 'none'}`),
        }),
        say(`own-source-${each.source}`),
        each.reason,
      ]),
    },
  );
}

function rsvpDetails(rsvp: OwnPlace['rsvps'][number], wording: Wording): string {
  const { say } = wording;
  const arrival = rsvp.arrivesAt && say('rsvp-arrives', { time: sayTime(rsvp.arrivesAt, wording) });
  return [arrival, rsvp.reason, rsvp.letter].filter(Boolean).join('\n');
}

const sayTime = (iso: string | null, { zone }: Wording) => (iso ? formatTime(new Date(iso), zone) : '');

/** A request to be excused, each with its sessions, its texts and what was decided. */
export function absenceSections({ absences }: OwnPlace, wording: Wording): OwnDataSection[] {
  const { say } = wording;
  return absences.flatMap((absence) =>
    factSection(say, { title: say('own-absence', { kind: say(`absence-${absence.kind}`) }), level: 2 }, [
      ['own-state', say(`own-absence-${absence.state}`)],
      ['own-sessions', absence.sessions.map(({ session }) => saySession(wording, session)).join('\n')],
      ['own-reason', absence.reason],
      ['own-letter-no', absence.letterNumber],
      ['own-letter-on', absence.letterOn && sayDay(wording, absence.letterOn)],
      ['own-requested', sayInstant(wording, absence.requestedAt)],
      ['own-decided', sayInstant(wording, absence.decidedAt)],
      ['own-staff-words', absence.decisionReason],
      ['own-addition', absence.addition],
      ['own-appealed', sayInstant(wording, absence.appealedAt)],
      ['own-paper-received', sayInstant(wording, absence.paperReceivedAt)],
      ['own-file', absence.evidenceFile?.name],
    ]),
  );
}
