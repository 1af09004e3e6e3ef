import { instantOf } from '#domain/time/local-time.ts';
import { type CalendarSession, occurrenceOf, trainingDays } from '#domain/time/training-day.ts';
import type { RemindedPlanState, ReminderAnchor } from './reminder-rule.ts';
import type { ReminderTarget } from './reminder-target.ts';

const minuteMs = 60_000;
/** An attendance reminder is of no use closer than this to the first session. */
const minutesBeforeStart = 15;

/** A deadline of the plan. */
export interface PlanDeadline {
  key: string;
  dueAt: Date;
  revision: number;
}

/** A plan that has come into a state; `turn` counts how often (the version the reviewer sent back). */
export interface PlanInState {
  participantId: number;
  state: Exclude<RemindedPlanState, 'notStarted'>;
  since: Date;
  turn: number;
}

export interface SubjectInput {
  sessions: readonly CalendarSession[];
  groupIds: readonly number[];
  deadlines: readonly PlanDeadline[];
  /** The first day of the programme, from which a plan that nobody has begun is counted. */
  startsOn?: string;
  plans?: readonly PlanInState[];
  zone: string;
}

/** Something rules can speak about, once for all it concerns. */
export interface Subject {
  anchor: ReminderAnchor;
  target: ReminderTarget;
  occurrence: number;
  sessionIds: number[];
  anchorAt: Date;
  usefulUntil: Date;
  /** Set when it concerns one participant alone. */
  participantId?: number;
}

/** Everything that the rules of a programme may speak about. */
export function listSubjects(input: SubjectInput): Subject[] {
  return [...daySubjects(input), ...input.deadlines.map(deadlineSubject), ...planSubjects(input)];
}

function daySubjects({ sessions, groupIds, zone }: SubjectInput): Subject[] {
  return trainingDays({ sessions, groupIds, zone }).flatMap(({ heldOn, groupId, sessions }) => {
    const [first] = sessions;
    if (first === undefined) return [];
    return {
      anchor: 'trainingDay',
      target: { kind: 'trainingDay', heldOn, groupId },
      occurrence: occurrenceOf(sessions),
      sessionIds: sessions.map(({ id }) => id),
      anchorAt: first.startsAt,
      usefulUntil: new Date(first.startsAt.getTime() - minutesBeforeStart * minuteMs),
    };
  });
}

function deadlineSubject({ key, dueAt, revision }: PlanDeadline): Subject {
  return {
    anchor: 'deadline',
    target: { kind: 'deadline', key },
    occurrence: revision,
    sessionIds: [],
    anchorAt: dueAt,
    usefulUntil: dueAt,
  };
}

function planSubjects({ startsOn, plans = [], zone }: SubjectInput): Subject[] {
  const subject = (state: RemindedPlanState, occurrence: number, anchorAt: Date): Subject => ({
    anchor: 'planState',
    target: { kind: 'planState', state },
    occurrence,
    sessionIds: [],
    anchorAt,
    usefulUntil: anchorAt,
  });
  return [
    ...(startsOn ? [subject('notStarted', 1, instantOf(startsOn, '00:00', zone))] : []),
    ...plans.map(({ participantId, state, since, turn }) => ({
      ...subject(state, turn, since),
      participantId,
    })),
  ];
}
