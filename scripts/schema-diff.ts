import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { type Migration, readMigrations } from '../src/storage/engine/apply-migrations.ts';
import { startSchemaEngine } from '../tools/schema-engine.ts';

/**
 * The SQL that turns the database described by the migrations into the one described by
 * prisma/schema.prisma; empty when they agree. Uses the schema engine's WebAssembly build on an
 * embedded database, so it needs no engine binary and no server.
 */
export async function diffMigrationsAgainstSchema(): Promise<string> {
  const engine = await startSchemaEngine(new PrismaPGlite(new PGlite()));
  const schema = readFileSync(new URL('../prisma/schema.prisma', import.meta.url), 'utf8');
  const filters = { externalTables: [], externalEnums: [] };
  const result = await engine.diff({
    from: { tag: 'migrations', ...migrationList(readMigrations()) },
    to: { tag: 'schemaDatamodel', files: [{ path: 'prisma/schema.prisma', content: schema }] },
    script: true,
    exitCode: null,
    filters,
  });
  const sql = (result.stdout ?? '').trim();
  return sql === '-- This is an empty migration.' ? '' : sql;
}

function migrationList(migrations: Migration[]) {
  return {
    baseDir: 'prisma/migrations',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}
