import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { ClientBase } from 'pg';

/** One folder of prisma/migrations. */
export interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/** The one connection migrations run on. */
export interface MigrationConnection {
  exec(sql: string): Promise<unknown>;
  query(sql: string, values: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/** A session of a server as migrations use it. */
export const connectionOf = (client: ClientBase): MigrationConnection => ({
  exec: (sql) => client.query(sql),
  query: (sql, values) => client.query(sql, values),
});

const folder = new URL('../../../prisma/migrations/', import.meta.url);

/** All migrations in the order they apply. */
export function readMigrations(): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(new URL(`${name}/migration.sql`, folder), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

const lockKey = 7_310_519;
// Prisma's own table, so that `prisma migrate deploy` and this migrator can take turns.
const createTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

/**
 * Brings the database to the newest migration, each in its own transaction, under an advisory lock so
 * that processes starting together take turns. Throws when an applied migration was edited afterwards
 * or when the database is newer than this program; nothing is touched then. Returns the names applied.
 */
export async function applyMigrations(connection: MigrationConnection): Promise<string[]> {
  const migrations = readMigrations();
  const applied: string[] = [];
  for (;;) {
    const next = await underMigrationLock(connection, async () => {
      await connection.exec(createTable);
      const [first] = await findPending(connection, migrations);
      if (first) await applyOne(connection, first);
      return first?.name;
    });
    if (!next) return applied;
    applied.push(next);
  }
}

/**
 * Runs `work` in a transaction that holds the migrations' lock. The lock belongs to the transaction: one that
 * belonged to the session would stay with a connection of a pooler that somebody else gets next.
 */
export async function underMigrationLock<T>(
  connection: MigrationConnection,
  work: () => Promise<T>,
): Promise<T> {
  await connection.exec('BEGIN');
  try {
    await connection.query('SELECT pg_advisory_xact_lock($1)', [lockKey]);
    const result = await work();
    await connection.exec('COMMIT');
    return result;
  } catch (error) {
    // A connection that broke has rolled back by itself; the first error says more.
    await connection.exec('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function findPending(connection: MigrationConnection, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await connection.query(
    'SELECT "migration_name" AS name, "checksum" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL',
    [],
  );
  const applied = new Map(rows.map((row) => [String(row.name), String(row.checksum)]));
  for (const [name, checksum] of applied) {
    const known = migrations.find((migration) => migration.name === name);
    if (!known) throw new Error(`the database is newer than this program: it has migration ${name}`);
    if (known.checksum !== checksum) throw new Error(`migration ${name} was edited after it was applied`);
  }
  return migrations.filter((migration) => !applied.has(migration.name));
}

async function applyOne(connection: MigrationConnection, migration: Migration): Promise<void> {
  try {
    await connection.exec(migration.sql);
    await connection.query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
  } catch (error) {
    throw new Error(`migration ${migration.name} failed`, { cause: error });
  }
}
