import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PGlite } from '@electric-sql/pglite';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { type Migration, readMigrations } from '../src/storage/apply-migrations.ts';

/**
 * The SQL that turns the database described by the migrations into the one described by
 * prisma/schema.prisma; empty when they agree. Uses the schema engine's WebAssembly build on an
 * embedded database, so it needs no engine binary and no server.
 */
export async function diffMigrationsAgainstSchema(): Promise<string> {
  const engine = await startSchemaEngine();
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

interface SchemaEngine {
  diff(params: object): Promise<{ stdout: string | null }>;
}

async function startSchemaEngine(): Promise<SchemaEngine> {
  const require = createRequire(import.meta.url);
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasmPath = require
    .resolve('@prisma/schema-engine-wasm')
    .replace(/schema_engine\.js$/, 'schema_engine_bg.wasm');
  const module = new WebAssembly.Module(readFileSync(wasmPath));
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': bindings } as never);
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(new PGlite()));
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
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
