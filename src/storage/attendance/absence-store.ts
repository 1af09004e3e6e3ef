import { type AbsenceState, type RequestKind, undecidedStates } from '#domain/attendance/absence.ts';
import { isLocale, type Locale } from '#domain/locale.ts';
import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';
import type { Prisma } from '#storage/generated/client.ts';

/** A request to be excused, with whose it is and the sessions it is for, in time order. */
export interface Absence {
  id: number;
  kind: RequestKind;
  state: AbsenceState;
  participantId: number;
  programmeId: number;
  name: string;
  /** The account that hears of decisions; undefined when the place was freed. */
  person?: { id: number; locale: Locale };
  reason?: string;
  letterNumber?: string;
  /** Local day of the letter. */
  letterOn?: string;
  /** What the participant wrote later: an answer to the organizers, an appeal. */
  addition?: string;
  decisionReason?: string;
  requestedAt: Date;
  decidedAt?: Date;
  decidedByPersonId?: number;
  appealedAt?: Date;
  evidenceFileId?: number;
  paperReceivedAt?: Date;
  /** Its last day was over when it came in, in or after a downtime: taken as in time. */
  afterDowntime?: boolean;
  sessions: AbsentSession[];
}

export interface AbsentSession {
  id: number;
  title: string;
  heldOn: string;
  startsAt: Date;
  endsAt: Date;
  closedAt?: Date;
}

const withAll = {
  participant: { include: { person: { select: { id: true, locale: true } } } },
  sessions: { include: { session: true } },
} as const;

export async function findAbsence(db: Db, id: number): Promise<Absence | undefined> {
  const row = await db.absenceRequest.findUnique({ where: { id }, include: withAll });
  return row ? toAbsence(row) : undefined;
}

/** The requests of a programme in these states, oldest first. */
export async function listAbsences(
  db: Db,
  filter: { programmeId: number; states: readonly AbsenceState[] },
): Promise<Absence[]> {
  const rows = await db.absenceRequest.findMany({
    where: { state: { in: [...filter.states] }, participant: { programmeId: filter.programmeId } },
    include: withAll,
    orderBy: { id: 'asc' },
  });
  return rows.map(toAbsence);
}

/** How many requests of a programme nobody has decided. */
export async function countWaitingAbsences(db: Db, programmeId: number): Promise<number> {
  return db.absenceRequest.count({
    where: { state: { in: [...undecidedStates] }, participant: { programmeId } },
  });
}

/** A participant's requests, the newest first, without withdrawn ones. */
export async function listAbsencesOf(db: Db, participantId: number): Promise<Absence[]> {
  const rows = await db.absenceRequest.findMany({
    where: { participantId, state: { not: 'withdrawn' } },
    include: withAll,
    orderBy: { id: 'desc' },
  });
  return rows.map(toAbsence);
}

export interface NewAbsence {
  participantId: number;
  kind: RequestKind;
  sessionIds: number[];
  reason?: string;
  letter?: { number: string; datedOn: string };
  afterDowntime?: boolean;
  now: Date;
}

/**
 * Files a request for the sessions that no other request of the participant holds. Returns its id, or the one
 * that holds them all already.
 */
export async function fileAbsence(
  db: Db,
  { participantId, kind, sessionIds, reason, letter, afterDowntime, now }: NewAbsence,
): Promise<{ kind: 'filed' | 'exists'; requestId: number }> {
  const held = await db.absenceRequestSession.findMany({
    where: { participantId, sessionId: { in: sessionIds } },
    orderBy: { requestId: 'desc' },
  });
  const free = sessionIds.filter((id) => !held.some(({ sessionId }) => sessionId === id));
  if (free.length === 0 && held[0]) return { kind: 'exists', requestId: held[0].requestId };
  const { id } = await db.absenceRequest.create({
    data: {
      participantId,
      kind,
      reason: reason ?? null,
      letterNumber: letter?.number ?? null,
      letterOn: letter?.datedOn ?? null,
      state: 'requested',
      requestedAt: now,
      afterDowntime: afterDowntime ?? false,
      sessions: { create: free.map((sessionId) => ({ sessionId, participantId })) },
    },
  });
  return { kind: 'filed', requestId: id };
}

/**
 * Takes these sessions out of the participant's requests; a request without sessions is withdrawn. Returns how
 * many sessions were in one.
 */
export async function releaseAbsences(db: Db, participantId: number, sessionIds: number[]): Promise<number> {
  const { count } = await db.absenceRequestSession.deleteMany({
    where: { participantId, sessionId: { in: sessionIds } },
  });
  await db.absenceRequest.updateMany({
    where: { participantId, sessions: { none: {} }, state: { not: 'withdrawn' } },
    data: { state: 'withdrawn' },
  });
  return count;
}

/** Moves a request, if it still stands where the caller saw it. */
export async function moveAbsence(
  db: Db,
  id: number,
  move: {
    from: readonly AbsenceState[];
    to: AbsenceState;
    decision?: { byPersonId: number; at: Date; reason?: string };
  },
): Promise<boolean> {
  const { decision } = move;
  const { count } = await db.absenceRequest.updateMany({
    where: { id, state: { in: [...move.from] } },
    data: {
      state: move.to,
      ...(decision && {
        decidedAt: decision.at,
        decidedByPersonId: decision.byPersonId,
        decisionReason: decision.reason ?? null,
      }),
    },
  });
  return count === 1;
}

/** Adds what came later: a letter, its file, that the paper came, an answer, an appeal. */
export async function completeAbsence(
  db: Db,
  id: number,
  addition: Partial<
    Pick<
      Absence,
      | 'reason'
      | 'letterNumber'
      | 'letterOn'
      | 'addition'
      | 'appealedAt'
      | 'evidenceFileId'
      | 'paperReceivedAt'
    >
  >,
): Promise<void> {
  await db.absenceRequest.update({ where: { id }, data: addition });
}

type Row = Prisma.AbsenceRequestGetPayload<{ include: typeof withAll }>;

function toAbsence({ participant, sessions, ...row }: Row): Absence {
  const { person } = participant;
  return {
    ...fromRow(row),
    kind: row.kind as RequestKind,
    state: row.state as AbsenceState,
    programmeId: participant.programmeId,
    name: participant.name,
    ...(person ? { person: { id: person.id, locale: isLocale(person.locale) ? person.locale : 'id' } } : {}),
    sessions: sessions
      .map(({ session: { id, title, heldOn, startsAt, endsAt, closedAt } }) =>
        fromRow({ id, title, heldOn, startsAt, endsAt, closedAt }),
      )
      .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
  };
}
