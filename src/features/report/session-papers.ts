import type { SignSheet } from '#documents/paper/sign-sheet.ts';
import type { TableSheet } from '#documents/workbook/table-workbook.ts';
import { type PresenceStatus, presenceCodes, presenceStatuses } from '#domain/attendance/attendance.ts';
import type { Say } from '#domain/message.ts';
import { formatDayLong, formatInstant, formatTime, formatTimeRange } from '#domain/time/time-format.ts';
import type { AttendanceSession } from '#storage/attendance/attendance-facts.ts';
import { sayMark } from '#telegram/screens/presence-words.ts';
import type { Report, ReportRow } from './load-report.ts';
import { codesLine } from './recap-workbook.ts';

interface SessionRow extends ReportRow {
  status?: PresenceStatus;
  arrivedAt?: Date;
}

/** Everybody who should be in the session, with what is recorded of them. */
function rowsOf({ rows }: Report, session: AttendanceSession): SessionRow[] {
  return rows.flatMap((row) => {
    const standing = row.record.sessions.find(({ sessionId }) => sessionId === session.id);
    if (!standing) return [];
    const arrivedAt = row.marks.find(({ sessionId }) => sessionId === session.id)?.arrivedAt;
    return [{ ...row, status: standing.status, ...(arrivedAt ? { arrivedAt } : {}) }];
  });
}

function totalsLine(say: Say, rows: SessionRow[]): string {
  const counts = presenceStatuses.map((status) => {
    const count = rows.filter((row) => row.status === status).length;
    return `${sayMark(say, status)} ${count}`;
  });
  const unmarked = rows.filter(({ status }) => !status).length;
  return [...counts, ...(unmarked > 0 ? [say('report-unmarked', { count: unmarked })] : [])].join(', ');
}

/** The spreadsheet of one session. Its column Keterangan may be filled in and the file sent back to the board. */
export function sessionSheet(
  say: Say,
  report: Report,
  { session, withNip }: { session: AttendanceSession; withNip: boolean },
): TableSheet {
  const { zone, name } = report.programme;
  const rows = rowsOf(report, session);
  const column = (key: string, width: number) => ({ header: say(`report-column-${key}`), width });
  return {
    name: say('report-sheet-session'),
    head: [
      say('report-session-title'),
      name,
      whenLine(say, session, zone),
      ...[session.topic, session.place].flatMap((line) => line ?? []),
    ],
    columns: [
      // These two are read back by name, whatever the language.
      { header: 'No', width: 5 },
      column('name', 28),
      ...(withNip ? [column('nip', 21)] : []),
      column('position', 30),
      column('unit', 40),
      column('arrived', 12),
      { header: 'Keterangan', width: 12 },
      column('status', 14),
    ],
    rows: rows.map(({ participant, status, arrivedAt }) => [
      participant.rosterNo,
      participant.name,
      ...(withNip ? [participant.nip ?? null] : []),
      participant.position ?? null,
      unitOf(participant),
      arrivedAt ? formatTime(arrivedAt, zone) : null,
      status ? presenceCodes[status] : null,
      sayMark(say, status),
    ]),
    foot: [
      totalsLine(say, rows),
      codesLine(say),
      say('report-made', { at: formatInstant(report.now, zone, say.locale) }),
    ],
  };
}

/** The sheet of one session to be signed on paper, with what is recorded by now. */
export function signSheet(
  say: Say,
  report: Report,
  { session, withNip }: { session: AttendanceSession; withNip: boolean },
): SignSheet {
  const { programme } = report;
  const rows = rowsOf(report, session);
  const line = (key: string, value: string) => ({ label: say(`report-label-${key}`), value });
  return {
    office: programme.dataController ?? '',
    title: say('report-session-title'),
    about: [
      line('programme', programme.name),
      line('day', formatDayLong(session.heldOn, say.locale)),
      line(
        'time',
        formatTimeRange({ fromAt: session.startsAt, untilAt: session.endsAt, zone: programme.zone }),
      ),
      line('session', [session.title, session.topic].flatMap((each) => each ?? []).join(': ')),
      ...(session.place ? [line('place', session.place)] : []),
      ...(session.facilitator ? [line('facilitator', session.facilitator)] : []),
    ],
    columns: signColumns(say, withNip),
    rows: rows.map(({ participant, status }) => ({
      no: participant.rosterNo,
      name: participant.name,
      nip: withNip ? (participant.nip ?? '') : '',
      rank: participant.rank ?? '',
      position: participant.position ?? '',
      unit: unitOf(participant),
      remark: status ? presenceCodes[status] : '',
    })),
    totals: [totalsLine(say, rows), codesLine(say)],
    signer: {
      placeAndDay: say('report-sign-place', {
        day: formatDayLong(session.heldOn, say.locale).replace(/^\S+ /, ''),
      }),
      role: say('report-sign-role'),
    },
    pageWord: say('report-page'),
  };
}

function signColumns(say: Say, withNip: boolean): SignSheet['columns'] {
  return {
    no: say('report-column-no'),
    name: say('report-column-name'),
    ...(withNip ? { nip: say('report-column-nip') } : {}),
    rank: say('report-column-rank'),
    position: say('report-column-position'),
    unit: say('report-column-unit'),
    signature: say('report-column-signature'),
    remark: say('report-column-remark'),
  };
}

const unitOf = ({ unit, opd }: { unit?: string; opd: string }) => (unit ? `${unit}, ${opd}` : opd);

function whenLine(say: Say, session: AttendanceSession, zone: string): string {
  const time = formatTimeRange({ fromAt: session.startsAt, untilAt: session.endsAt, zone });
  return `${session.title}, ${formatDayLong(session.heldOn, say.locale)}, ${time}`;
}
