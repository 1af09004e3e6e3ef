import { type AttendanceRecord, recordAttendance } from '#domain/attendance/attendance-record.ts';
import type { AttendanceRules } from '#domain/attendance/attendance-rules.ts';
import type { Membership } from '#domain/people/actor.ts';
import type { Right } from '#domain/people/authorise.ts';
import { deadlineGaps, isDeadlineMet } from '#domain/reminder/deadline-gaps.ts';
import {
  type AttendanceSession,
  getAttendanceRules,
  listAttendanceSessions,
  readParticipantFacts,
} from '#storage/attendance/attendance-facts.ts';
import type { Db } from '#storage/engine/database.ts';
import { listPlanStandings, type PlanStanding } from '#storage/plan/plan-standing.ts';
import { type Deadline, listDeadlines } from '#storage/programme/deadline-store.ts';
import { findSeminarPlace } from '#storage/review/seminar-store.ts';

/** Everything the status screens of one participant show. */
export interface ParticipantStatus {
  zone: string;
  rules: AttendanceRules;
  sessions: AttendanceSession[];
  record: AttendanceRecord;
  plan: PlanStanding;
  /** Their result at the seminar was handed over, or the plan counts as presented, whatever became of it since. */
  isSeminarDone: boolean;
  /** The next deadline that is still to come and for which something is left to do. */
  nextDeadlineAt?: Date;
}

/** How whoever asks stands now, in the place that the right is for. */
export const loadStatus = (db: Db, right: Right<'viewOwnStatus'>, now: Date): Promise<ParticipantStatus> =>
  readStatus(db, right.about, now);

/** Reads how one participant stands now, for what the bot tells them by itself. */
export async function readStatus(
  db: Db,
  membership: Pick<Membership, 'programmeId' | 'participantId' | 'zone'>,
  now: Date,
): Promise<ParticipantStatus> {
  const { programmeId, participantId, zone } = membership;
  const rules = await getAttendanceRules(db, programmeId);
  const sessions = await listAttendanceSessions(db, programmeId);
  const facts = (await readParticipantFacts(db, programmeId, [participantId])).get(participantId)!;
  const deadlines = await listDeadlines(db, programmeId);
  const plan = (await listPlanStandings(db, programmeId, [participantId])).get(participantId)!;
  const place = await findSeminarPlace(db, participantId);
  return {
    zone,
    rules,
    sessions,
    record: recordAttendance({ sessions, ...facts }, { rules, now }),
    plan,
    isSeminarDone: plan.state === 'presented' || place?.releasedAt !== undefined,
    nextDeadlineAt: deadlines.find((deadline) => deadline.dueAt > now && !isMet(plan, deadline))?.dueAt,
  };
}

function isMet({ sections, outline, state }: PlanStanding, deadline: Deadline): boolean {
  const gaps = deadlineGaps(sections, { keys: deadline.sections, outline });
  return isDeadlineMet(deadline, { gaps, state: state === 'none' ? undefined : state });
}
