import type { RosterFields } from '#domain/roster/roster-import-columns.ts';
import type { ExistingParticipant } from '#domain/roster/roster-import-match.ts';
import type { Db } from '#storage/engine/database.ts';
import { queryRows } from '#storage/engine/statements.ts';

/** A new row of the roster; the group by its id. */
export type NewParticipant = Omit<RosterFields, 'group'> & {
  rosterNo: number;
  code: string;
  groupId: number | null;
};

/** The roster as an import compares it with a file. */
export async function listRoster(db: Db, programmeId: number): Promise<ExistingParticipant[]> {
  const rows = await db.participant.findMany({
    where: { programmeId, removedAt: null },
    include: { group: { select: { name: true } } },
    orderBy: { rosterNo: 'asc' },
  });
  return rows.map(({ id, code, rosterNo, name, nip, rank, position, opd, unit, salutation, group }) => {
    const fields = { name, nip, rank, position, opd, unit, salutation, group: group?.name ?? null };
    return { id, code, rosterNo, ...fields };
  });
}

/** Adds participants. Returns their ids, in the order given. */
export async function insertParticipants(
  db: Db,
  programmeId: number,
  participants: NewParticipant[],
): Promise<number[]> {
  const rows = await db.participant.createManyAndReturn({
    data: participants.map((each) => ({ programmeId, ...each })),
    select: { id: true, rosterNo: true },
  });
  const ids = new Map(rows.map(({ rosterNo, id }) => [rosterNo, id]));
  return participants.map(({ rosterNo }) => ids.get(rosterNo)!);
}

/** Changes what is given of these participants; NIPs may change places among them. */
export async function updateParticipants(
  db: Db,
  changes: { id: number; patch: Partial<Omit<RosterFields, 'group'>> & { groupId?: number | null } }[],
): Promise<void> {
  const renumbered = changes.filter(({ patch }) => patch.nip !== undefined).map(({ id }) => id);
  await db.participant.updateMany({ where: { id: { in: renumbered } }, data: { nip: null } });
  for (const { id, patch } of changes) await db.participant.update({ where: { id }, data: patch });
}

/** How many are on the roster, and how many of them have joined. */
export async function countRoster(db: Db, programmeId: number): Promise<{ total: number; joined: number }> {
  const where = { programmeId, removedAt: null };
  const total = await db.participant.count({ where });
  const joined = await db.participant.count({ where: { ...where, personId: { not: null } } });
  return { total, joined };
}

/** Joined participants who have sessions on a local day and have not answered for all of them. */
export async function countSilent(db: Db, programmeId: number, heldOn: string): Promise<number> {
  const [row] = await queryRows<{ silent: number }>(db)`
    SELECT count(DISTINCT m."id") AS "silent"
    FROM "Participant" m JOIN "Session" s ON s."programmeId" = m."programmeId"
      AND s."heldOn" = ${heldOn} AND s."cancelledAt" IS NULL
      AND (s."groupId" IS NULL OR s."groupId" = m."groupId")
    LEFT JOIN "Rsvp" r ON r."sessionId" = s."id" AND r."participantId" = m."id"
    WHERE m."programmeId" = ${programmeId} AND m."removedAt" IS NULL AND m."personId" IS NOT NULL
      AND r."sessionId" IS NULL`;
  return row!.silent;
}
