import type { Database, Db } from '#storage/engine/database.ts';
import { queryRows } from '#storage/engine/statements.ts';
import { type ErasedDrafts, eraseDrafts } from './erase-draft.ts';

/** Deletes the drafts of everybody who is or was on a programme's roster. In the transaction of the caller. */
export async function eraseProgrammeDrafts(db: Db, programmeId: number): Promise<ErasedDrafts> {
  const everybody = await db.participant.findMany({ where: { programmeId }, select: { id: true } });
  return eraseDrafts(
    db,
    everybody.map(({ id }) => id),
  );
}

/** What would go if the drafts were deleted now: it is done and taken back. `database`, not a transaction of it. */
export async function foreseeErasure(
  database: Pick<Database, 'transaction'>,
  programmeId: number,
): Promise<ErasedDrafts> {
  let foreseen: ErasedDrafts | undefined;
  const takenBack = new Error('taken back');
  try {
    await database.transaction(async (db) => {
      foreseen = await eraseProgrammeDrafts(db, programmeId);
      throw takenBack;
    });
  } catch (error) {
    if (error !== takenBack) throw error;
  }
  return foreseen!;
}

/** Somebody whose work goes with the drafts. */
export interface UnsentDraft {
  participantId: number;
  name: string;
  /** No version was ever handed in; false: something was changed since the last one. */
  neverSent: boolean;
  /** Who can be told: still on the roster, joined and reachable. */
  personId?: number;
  locale?: string;
}

/** Everybody who is or was on the roster and has written what was not handed in, in roster order. */
export async function listUnsentDrafts(db: Db, programmeId: number): Promise<UnsentDraft[]> {
  return queryRows<UnsentDraft>(db)`
    SELECT m."id" AS "participantId", m."name", s."submittedAt" IS NULL AS "neverSent", h."locale",
      CASE WHEN m."removedAt" IS NULL AND h."unreachableAt" IS NULL THEN h."id" END AS "personId"
    FROM "Participant" m JOIN "Plan" p ON p."participantId" = m."id"
    LEFT JOIN "Person" h ON h."id" = m."personId"
    LEFT JOIN LATERAL (SELECT v."submittedAt" FROM "Submission" v WHERE v."planId" = p."id"
      ORDER BY v."n" DESC LIMIT 1) s ON true
    WHERE m."programmeId" = ${programmeId} AND EXISTS (SELECT 1 FROM "SectionAnswer" a
      WHERE a."planId" = p."id" AND (s."submittedAt" IS NULL OR a."answeredAt" > s."submittedAt"))
    ORDER BY m."rosterNo"`;
}
