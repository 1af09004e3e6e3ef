import { type MigrationConnection, underMigrationLock } from './apply-migrations.ts';
import { isMarkedRight, listInstantColumns, markInstantsRight } from './stored-zone.ts';

export interface ZoneRepair {
  /** The zone the server had while the data was written, as PostgreSQL knows it. */
  zone: string;
  /** Without it everything is counted and nothing changed. */
  write: boolean;
  now: Date;
}

export type ZoneRepairOutcome =
  | { kind: 'unknownZone' }
  | { kind: 'alreadyRight' }
  /** How many values of each column were, or would be, moved; columns without any are left out. */
  | { kind: 'moved'; counts: { table: string; column: string; values: number }[] };

/**
 * Rows whose value was written past Prisma's adapter, by raw statements outside a transaction or as JSON, and is
 * right as it is. `true`: the whole column.
 */
const rightAlready: Record<string, string> = {
  'AnswerHistory.at': 'true',
  'Delivery.claimedAt': 'true',
  'DialogueState.expiresAt': 'true',
  'InboxUpdate.handledAt': `"errorCode" IS NULL`,
  'InboxUpdate.receivedAt': 'true',
  'Plan.lastAnsweredAt': 'true',
  'Presence.arrivedAt': 'true',
  'Presence.markedAt': `"source" IN ('code', 'link')`,
  'PresenceChange.at': `"source" IN ('code', 'link')`,
  // What rules planned came as JSON; what something else started was written as a row.
  'ReminderItem.dueAt': `"usefulUntil" IS NULL`,
  'SectionAnswer.answeredAt': 'true',
};

/**
 * Moves the instants that an earlier version stored as local time of the server (docs/decisions/0029) to what they
 * were meant to be, in one transaction under the migrations' lock, and marks the database as right. The zone `UTC`
 * moves nothing and only marks. Run again it does nothing. Refuses nothing else: what the operator says is believed.
 */
export async function repairZone(
  connection: MigrationConnection,
  repair: ZoneRepair,
): Promise<ZoneRepairOutcome> {
  return underMigrationLock(connection, async () => {
    const { rows } = await connection.query('SELECT 1 FROM pg_timezone_names WHERE name = $1', [repair.zone]);
    if (rows.length === 0) return { kind: 'unknownZone' };
    if (await isMarkedRight(connection)) return { kind: 'alreadyRight' };
    const columns = await listInstantColumns(connection);
    const counts: { table: string; column: string; values: number }[] = [];
    for (const place of columns) {
      const values = await moveColumn(connection, place, repair);
      if (values > 0) counts.push({ ...place, values });
    }
    if (repair.write) {
      await markInstantsRight(connection);
      await noteRepair(connection, repair);
    }
    return { kind: 'moved', counts };
  });
}

/** The stored instant, shown on the server's clock, is the UTC time that was meant. */
async function moveColumn(
  connection: MigrationConnection,
  { table, column }: { table: string; column: string },
  { zone, write }: ZoneRepair,
): Promise<number> {
  const right = `("${column}" AT TIME ZONE $1::text) AT TIME ZONE 'UTC'`;
  const isShifted = `"${column}" <> ${right} AND NOT coalesce(${rightAlready[`${table}.${column}`] ?? 'false'}, false)`;
  const sql = write
    ? `WITH moved AS (UPDATE "${table}" SET "${column}" = ${right} WHERE ${isShifted} RETURNING 1)
        SELECT count(*)::int AS count FROM moved`
    : `SELECT count(*)::int AS count FROM "${table}" WHERE ${isShifted}`;
  const { rows } = await connection.query(sql, [zone]);
  return Number(rows[0]?.count);
}

async function noteRepair(connection: MigrationConnection, { zone, now }: ZoneRepair): Promise<void> {
  await connection.query(`INSERT INTO "AuditEntry" ("at", "action", "subject") VALUES ($1, $2, $3)`, [
    now.toISOString(),
    'data.zone-repaired',
    zone,
  ]);
}
