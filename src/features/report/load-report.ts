import { type AttendanceRecord, type Mark, recordAttendance } from '#domain/attendance/attendance-record.ts';
import type { AttendanceRules } from '#domain/attendance/attendance-rules.ts';
import type { Right } from '#domain/people/authorise.ts';
import {
  type AttendanceSession,
  getAttendanceRules,
  listAttendanceSessions,
  readParticipantFacts,
} from '#storage/attendance/attendance-facts.ts';
import type { Db } from '#storage/engine/database.ts';
import { listParticipants, type Participant } from '#storage/people/participant-store.ts';
import { getProgramme, type Programme } from '#storage/programme/programme-store.ts';

/** One participant as the papers show them, whether they ever joined or not. */
export interface ReportRow {
  participant: Participant;
  record: AttendanceRecord;
  marks: readonly Mark[];
}

/** Everything the papers of a programme are made of, read at one moment. */
export interface Report {
  programme: Programme;
  rules: AttendanceRules;
  sessions: AttendanceSession[];
  /** In roster order. */
  rows: ReportRow[];
  now: Date;
}

/** Reads the attendance of a whole programme: five statements, however many people and sessions. */
export async function loadReport(db: Db, right: Right<'viewProgress'>, now: Date): Promise<Report> {
  const { programmeId } = right.about;
  const programme = await getProgramme(db, programmeId);
  const rules = await getAttendanceRules(db, programmeId);
  const sessions = await listAttendanceSessions(db, programmeId);
  const participants = await listParticipants(db, programmeId);
  const facts = await readParticipantFacts(db, programmeId);
  const rows = participants.map((participant) => {
    const own = facts.get(participant.id) ?? { marks: [], approved: [] };
    return { participant, marks: own.marks, record: recordAttendance({ sessions, ...own }, { rules, now }) };
  });
  return { programme, rules, sessions, rows, now };
}
