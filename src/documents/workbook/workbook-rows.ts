import type { RosterField } from '#domain/roster/roster-import-columns.ts';
import type { ExistingParticipant } from '#domain/roster/roster-import-match.ts';
import type { ScheduleField } from '#domain/schedule/schedule-import-columns.ts';
import type { ExistingSession } from '#domain/schedule/schedule-import-match.ts';
import { localDayOf, wallTimeOf } from '#domain/time/local-time.ts';

type Cells<Field extends string> = Record<Field, string | number | null>;

/** A participant as a row of `Peserta`. */
export function participantCells(participant: ExistingParticipant): Cells<RosterField> {
  const { rosterNo, name, nip, rank, position, opd, unit, group, salutation, code } = participant;
  return { rosterNo, name, nip, rank, position, opd, unit, group, salutation, code };
}

/** A session as a row of `Jadwal`, day and times local to the zone: `18/03/2019`, `08.00`. */
export function sessionCells(session: ExistingSession, zone: string): Cells<ScheduleField> {
  const { title, topic, facilitator, place, jp, group, materialsUrl, mapUrl, code } = session;
  const [year, month, day] = localDayOf(session.startsAt, zone).split('-');
  const time = (at: Date) => wallTimeOf(at, zone).replace(':', '.');
  return {
    date: `${day}/${month}/${year}`,
    start: time(session.startsAt),
    end: time(session.endsAt),
    title,
    topic,
    facilitator,
    place,
    jp,
    group,
    materialsUrl,
    mapUrl,
    code,
  };
}
