import type { OwnDataSection } from '#documents/paper/own-data-pdf.ts';
import { formatDayRange } from '#domain/time/time-format.ts';
import type { OwnPlace } from '#storage/privacy/own-place-data.ts';
import { absenceSections, attendanceSections } from './own-attendance-words.ts';
import { factSection, sayInstant, tableSection, type Wording } from './own-data-section.ts';
import { planSections } from './own-plan-words.ts';
import { reminderSections } from './own-reminder-words.ts';
import { seminarSections } from './own-seminar-words.ts';

/** A place on a roster with all that hangs on it, times in its programme's zone. */
export function placeSections(place: OwnPlace, base: Wording): OwnDataSection[] {
  const wording = { ...base, zone: place.programme.zone };
  return [
    ...rosterSection(place, wording),
    ...consentSection(place, wording),
    ...attendanceSections(place, wording),
    ...absenceSections(place, wording),
    ...planSections(place, wording),
    ...seminarSections(place, wording),
    ...place.tickets.flatMap((ticket) => ticketSection(ticket, wording)),
    ...feedSection(place, wording),
    ...reminderSections(place, wording),
  ];
}

function rosterSection(place: OwnPlace, wording: Wording): OwnDataSection[] {
  const { say } = wording;
  const { programme, group } = place;
  return factSection(say, { title: programme.name, level: 1 }, [
    ['own-programme-days', formatDayRange(programme.startsOn, programme.endsOn, say.locale)],
    ['own-controller', programme.dataController],
    ['own-archived', sayInstant(wording, programme.archivedAt)],
    ['own-roster-no', place.rosterNo],
    ['own-code', place.code],
    ['document-name', place.name],
    ['own-salutation', place.salutation],
    ['own-nip', place.nip],
    ['own-rank', place.rank],
    ['document-position', place.position],
    ['document-opd', place.opd],
    ['document-unit', place.unit],
    ['own-group', group?.name],
    ['own-joined', sayInstant(wording, place.joinedAt)],
    ['own-removed', sayInstant(wording, place.removedAt)],
  ]);
}

function consentSection({ consents }: OwnPlace, wording: Wording): OwnDataSection[] {
  const { say } = wording;
  return tableSection(
    say,
    { title: say('own-consents'), level: 2 },
    {
      columns: ['own-notice', 'own-language', 'own-given', 'own-withdrawn'],
      rows: consents.map((each) => [
        each.noticeVersion,
        each.locale === 'en' ? 'English' : 'Indonesia',
        sayInstant(wording, each.givenAt),
        sayInstant(wording, each.withdrawnAt),
      ]),
    },
  );
}

function ticketSection(ticket: OwnPlace['tickets'][number], wording: Wording): OwnDataSection[] {
  const { say } = wording;
  const title = say('own-ticket', { number: ticket.number, state: ticket.state });
  return tableSection(
    say,
    { title, level: 2 },
    {
      columns: ['own-when', 'own-from', 'own-text'],
      rows: ticket.messages.map((each) => [
        sayInstant(wording, each.at),
        say(each.fromStaff ? 'own-from-staff' : 'own-from-me'),
        each.text,
      ]),
    },
  );
}

function feedSection({ calendarFeeds }: OwnPlace, wording: Wording): OwnDataSection[] {
  const { say } = wording;
  return tableSection(
    say,
    { title: say('own-feeds'), level: 2 },
    {
      columns: ['own-made-on', 'own-revoked'],
      rows: calendarFeeds.map((each) => [
        sayInstant(wording, each.createdAt),
        sayInstant(wording, each.revokedAt),
      ]),
    },
  );
}
