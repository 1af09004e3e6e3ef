import type { MigrationConnection } from './apply-migrations.ts';

/** Instants of an earlier version may have been stored hours away; only the operator can say. */
export class ShiftedInstants extends Error {
  override name = 'ShiftedInstants';
}

/** The setting that says: every instant in this database is stored as what it is. */
const markKey = 'instantsStoredAs';

/**
 * Until it knew better, this program wrote instants as the server's local time (docs/decisions/0029). Throws
 * ShiftedInstants when the database holds some, nobody has marked them as right, and the server's zone is not
 * UTC or the data itself shows that it was not. Changes nothing.
 */
export async function refuseShiftedInstants(connection: MigrationConnection): Promise<void> {
  const names = await listInstantColumns(connection);
  // Before the first migration there is nothing, the table of settings included.
  if (names.length === 0 || (await isMarkedRight(connection))) return;
  const tables = [...new Set(names.map(({ table }) => table))];
  const any = tables.map((table) => `EXISTS (SELECT 1 FROM "${table}")`).join(' OR ');
  if (!(await readOne<boolean>(connection, `SELECT ${any} AS found`))) return;
  const zone = await readServerZone(connection);
  if (!(await isUtc(connection, zone))) throw new ShiftedInstants(sayRepair(`is ${zone}`, zone));
  if (await hasOddDeliveries(connection))
    throw new ShiftedInstants(sayRepair('was another one than UTC', '<that zone, such as Asia/Jakarta>'));
}

/** Notes that the instants of this database are right. */
export async function markInstantsRight(connection: MigrationConnection): Promise<void> {
  await connection.query(
    `INSERT INTO "Setting" ("key", "value") VALUES ($1, '"UTC"') ON CONFLICT ("key") DO NOTHING`,
    [markKey],
  );
}

export async function isMarkedRight(connection: MigrationConnection): Promise<boolean> {
  return readOne<boolean>(
    connection,
    `SELECT EXISTS (SELECT 1 FROM "Setting" WHERE "key" = '${markKey}') AS found`,
  );
}

/** Every column of this program that holds an instant. */
export async function listInstantColumns(
  connection: MigrationConnection,
): Promise<{ table: string; column: string }[]> {
  const { rows } = await connection.query(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
      WHERE table_schema = current_schema() AND data_type = 'timestamp with time zone'
        AND table_name <> '_prisma_migrations' ORDER BY table_name, ordinal_position`,
    [],
  );
  return rows.map((row) => ({ table: String(row.table), column: String(row.column) }));
}

/** What a session of this server speaks by itself: the database's and the role's own settings count. */
const readServerZone = (connection: MigrationConnection) =>
  readOne<string>(connection, `SELECT reset_val AS zone FROM pg_settings WHERE name = 'TimeZone'`);

/** By what its clocks showed over the years, not by its name: there are many names for UTC. */
const isUtc = (connection: MigrationConnection, zone: string) =>
  readOne<boolean>(
    connection,
    `SELECT bool_and(t AT TIME ZONE $1::text = t AT TIME ZONE 'UTC') AS same FROM generate_series(
      '2018-01-01T00:00:00Z'::timestamptz, '2038-01-01T00:00:00Z'::timestamptz, interval '10 days') AS t`,
    [zone],
  );

/**
 * A claim was always stored right, the sending that follows within minutes was not: when the two lie a quarter
 * of an hour or more apart throughout, the server's zone was changed since.
 */
const hasOddDeliveries = (connection: MigrationConnection) =>
  readOne<boolean>(
    connection,
    `SELECT coalesce(bool_and(abs(extract(epoch FROM d."sentAt" - d."claimedAt")) > 840), false) AS odd FROM (
      SELECT "sentAt", "claimedAt" FROM "Delivery" WHERE "status" = 'delivered' AND "claimedAt" IS NOT NULL
        AND "sentAt" IS NOT NULL ORDER BY "id" LIMIT 20) AS d`,
  );

async function readOne<T>(connection: MigrationConnection, sql: string, values: unknown[] = []): Promise<T> {
  const { rows } = await connection.query(sql, values);
  return Object.values(rows[0] ?? {})[0] as T;
}

const sayRepair = (how: string, zone: string) =>
  `an earlier version has stored times in this database, and the time zone of its server ${how}, so that they may be ` +
  `hours away: stop every process, make a backup and run "npm run repair-zone -- ${zone}", which explains the rest`;
