import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';

/** A row of the roster. The NIP is for official papers only; in chat it is masked. */
export interface Participant {
  id: number;
  programmeId: number;
  rosterNo: number;
  code: string;
  name: string;
  nip?: string;
  rank?: string;
  position?: string;
  opd: string;
  unit?: string;
  salutation?: string;
  groupId?: number;
  groupName?: string;
  personId?: number;
  joinedAt?: Date;
  /** Set when the place was taken off the roster. */
  isRemoved?: true;
}

const withGroup = { group: { select: { name: true } } } as const;

export async function getParticipant(db: Db, id: number): Promise<Participant> {
  return toParticipant(await db.participant.findUniqueOrThrow({ where: { id }, include: withGroup }));
}

/** A row whose number came from outside; undefined when there is none. */
export async function findParticipant(db: Db, id: number): Promise<Participant | undefined> {
  const row = await db.participant.findUnique({ where: { id }, include: withGroup });
  return row ? toParticipant(row) : undefined;
}

/** The roster in its order, without removed rows. */
export async function listParticipants(db: Db, programmeId: number): Promise<Participant[]> {
  const rows = await db.participant.findMany({
    where: { programmeId, removedAt: null },
    include: withGroup,
    orderBy: { rosterNo: 'asc' },
  });
  return rows.map(toParticipant);
}

/** Joins an account to a place on the roster, if the place is free. Returns false when it was taken. */
export async function linkAccount(
  db: Db,
  participantId: number,
  link: { personId: number; now: Date },
): Promise<boolean> {
  const { count } = await db.participant.updateMany({
    where: { id: participantId, personId: null, removedAt: null },
    data: { personId: link.personId, joinedAt: link.now },
  });
  return count === 1;
}

/** Frees a place so that its person can join with another account. */
export async function unlinkAccount(db: Db, participantId: number): Promise<void> {
  await db.participant.update({ where: { id: participantId }, data: { personId: null, joinedAt: null } });
}

/** The place an account already has in a programme. */
export async function findPlace(
  db: Db,
  programmeId: number,
  personId: number,
): Promise<Participant | undefined> {
  const row = await db.participant.findFirst({
    where: { programmeId, personId, removedAt: null },
    include: withGroup,
  });
  return row ? toParticipant(row) : undefined;
}

/** In how many running programmes somebody has a place. */
export async function countPlacesOf(db: Db, personId: number): Promise<number> {
  return db.participant.count({ where: { personId, removedAt: null, programme: { archivedAt: null } } });
}

type Row = NonNullable<Awaited<ReturnType<Db['participant']['findUnique']>>> & {
  group: { name: string } | null;
};

function toParticipant({ group, removedAt, ...row }: Row): Participant {
  return { ...fromRow(row), groupName: group?.name, ...(removedAt ? { isRemoved: true } : {}) };
}
