import type { TableSheet } from '#documents/workbook/table-workbook.ts';
import { type PresenceStatus, presenceCodes, presenceStatuses } from '#domain/attendance/attendance.ts';
import type { Say } from '#domain/message.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { formatDayRange, formatDayShort, formatInstant } from '#domain/time/time-format.ts';
import { formatPercent } from '#domain/words/number-format.ts';
import { sayMark } from '#telegram/screens/presence-words.ts';
import type { Report, ReportRow } from './load-report.ts';

/** The recap: a row for everybody with totals, and a sheet with every session's mark. */
export function recapSheets(say: Say, report: Report, { withNip }: { withNip: boolean }): TableSheet[] {
  const { programme } = report;
  const head = [
    say('report-recap-title'),
    programme.name,
    formatDayRange(programme.startsOn, programme.endsOn, say.locale),
    say('report-made', { at: formatInstant(report.now, programme.zone, say.locale) }),
  ];
  return [totalsSheet(say, report, { head, withNip }), sessionsSheet(say, report, head)];
}

function totalsSheet(
  say: Say,
  report: Report,
  { head, withNip }: { head: string[]; withNip: boolean },
): TableSheet {
  const column = (name: string, width: number) => ({ header: say(`report-column-${name}`), width });
  const unit = say(`status-unit-${report.rules.countBy}`);
  const amount = (name: string) => ({ header: say(`report-column-${name}`, { unit }), width: 12 });
  return {
    name: say('report-sheet-recap'),
    head,
    columns: [
      column('no', 5),
      column('name', 28),
      ...(withNip ? [column('nip', 21)] : []),
      column('opd', 34),
      column('joined', 11),
      ...presenceStatuses.map((status) => ({ header: presenceCodes[status], width: 5 })),
      amount('attended'),
      amount('held'),
      amount('planned'),
      column('percent', 9),
      column('best', 9),
    ],
    rows: report.rows.map((row) => totalsRow(say, row, withNip)),
    foot: [
      codesLine(say),
      say('report-minimum', { minimum: formatPercent(report.rules.minimumPercent, say.locale) }),
    ],
  };
}

function totalsRow(
  say: Say,
  { participant, record }: ReportRow,
  withNip: boolean,
): (string | number | null)[] {
  const held = record.sessions.filter(({ state }) => state === 'held');
  const count = (status: PresenceStatus) => held.filter((each) => each.status === status).length;
  return [
    participant.rosterNo,
    participant.name,
    ...(withNip ? [participant.nip ?? null] : []),
    participant.opd,
    say(participant.personId === undefined ? 'report-not-joined' : 'report-joined'),
    ...presenceStatuses.map(count),
    record.attended,
    record.held,
    record.planned,
    record.percentSoFar ?? null,
    record.bestPercent ?? null,
  ];
}

function sessionsSheet(say: Say, { sessions, rows, programme }: Report, head: string[]): TableSheet {
  const label = (startsAt: Date, title: string) =>
    `${formatDayShort(localDayOf(startsAt, programme.zone), say.locale).replace(/^\S+ /, '')} ${title}`;
  return {
    name: say('report-sheet-sessions'),
    head,
    columns: [
      { header: say('report-column-no'), width: 5 },
      { header: say('report-column-name'), width: 28 },
      ...sessions.map(({ startsAt, title }) => ({ header: label(startsAt, title), width: 9 })),
    ],
    rows: rows.map(({ participant, record }) => {
      const codes = new Map(record.sessions.map(({ sessionId, status }) => [sessionId, status]));
      const codeOf = (id: number) => {
        const status = codes.get(id);
        return status ? presenceCodes[status] : null;
      };
      return [participant.rosterNo, participant.name, ...sessions.map(({ id }) => codeOf(id))];
    }),
    foot: [codesLine(say)],
    repeatedColumns: 2,
  };
}

/** `H Hadir, T Terlambat, …`: what the letters mean. */
export function codesLine(say: Say): string {
  return presenceStatuses.map((status) => `${presenceCodes[status]} ${sayMark(say, status)}`).join(', ');
}
