import { PGlite } from '@electric-sql/pglite';
import { afterAll, expect, test } from 'vitest';
import { applyMigrations, readMigrations } from '#storage/engine/apply-migrations.ts';
import { diffMigrationsAgainstSchema } from '../../../scripts/schema-diff.ts';

const pglite = new PGlite();
const connection = {
  exec: (sql: string) => pglite.exec(sql),
  query: (sql: string, values: unknown[]) => pglite.query<Record<string, unknown>>(sql, values),
};
afterAll(() => pglite.close());

test('the migrations describe exactly the schema', async () => {
  expect(await diffMigrationsAgainstSchema()).toBe('');
  // The engine replays every migration on a database of its own.
}, 300_000);

test('migrations apply once, in order', async () => {
  const names = readMigrations().map((migration) => migration.name);
  expect(await applyMigrations(connection)).toEqual(names);
  expect(await applyMigrations(connection)).toEqual([]);
});

test('a migration edited after it was applied is refused', async () => {
  await pglite.query(`UPDATE "_prisma_migrations" SET "checksum" = 'other'`);
  await expect(applyMigrations(connection)).rejects.toThrow(/was edited after it was applied/);
  for (const { name, checksum } of readMigrations())
    await pglite.query(`UPDATE "_prisma_migrations" SET "checksum" = $1 WHERE "migration_name" = $2`, [
      checksum,
      name,
    ]);
});

test('a database newer than the program is refused', async () => {
  await pglite.query(
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at") VALUES ('x', 'y', '9999_future', now())`,
  );
  await expect(applyMigrations(connection)).rejects.toThrow(
    'newer than this program: it has migration 9999_future',
  );
});
