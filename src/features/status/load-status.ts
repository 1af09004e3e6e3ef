import { type AttendanceRecord, recordAttendance } from '#domain/attendance-record.ts';
import type { AttendanceRules } from '#domain/attendance-rules.ts';
import type { Membership } from '#domain/role.ts';
import {
  type AttendanceSession,
  getAttendanceRules,
  listAttendanceSessions,
  readParticipantFacts,
} from '#storage/attendance-facts.ts';
import type { Db } from '#storage/database.ts';
import { listDeadlines } from '#storage/deadline-store.ts';
import { listPlanStandings, type PlanStanding } from '#storage/plan-standing.ts';

/** Everything the status screens of one participant show. */
export interface ParticipantStatus {
  zone: string;
  rules: AttendanceRules;
  sessions: AttendanceSession[];
  record: AttendanceRecord;
  plan: PlanStanding;
  /** The next deadline that is still to come. */
  nextDeadlineAt?: Date;
}

/** Reads how one participant stands now. */
export async function loadStatus(
  db: Db,
  membership: Pick<Membership, 'programmeId' | 'participantId' | 'zone'>,
  now: Date,
): Promise<ParticipantStatus> {
  const { programmeId, participantId, zone } = membership;
  const rules = await getAttendanceRules(db, programmeId);
  const sessions = await listAttendanceSessions(db, programmeId);
  const facts = (await readParticipantFacts(db, programmeId, [participantId])).get(participantId)!;
  const deadlines = await listDeadlines(db, programmeId);
  return {
    zone,
    rules,
    sessions,
    record: recordAttendance({ sessions, ...facts }, { rules, now }),
    plan: (await listPlanStandings(db, programmeId, [participantId])).get(participantId)!,
    nextDeadlineAt: deadlines.find(({ dueAt }) => dueAt > now)?.dueAt,
  };
}
