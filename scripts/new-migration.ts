// npm run new-migration -- add-comments
// Writes prisma/migrations/<n>_<name>/migration.sql with what the schema has and the migrations lack.
import { mkdirSync, writeFileSync } from 'node:fs';
import { readMigrations } from '../src/storage/engine/apply-migrations.ts';
import { diffMigrationsAgainstSchema } from './schema-diff.ts';

const name = process.argv[2];
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error('usage: npm run new-migration -- what-changes');
  process.exit(64);
}
const sql = await diffMigrationsAgainstSchema();
if (sql === '') {
  console.log('The migrations already describe the schema.');
} else {
  const last = Number(readMigrations().at(-1)?.name.slice(0, 4) ?? 0);
  const number = String(last + 1).padStart(4, '0');
  const folder = new URL(`../prisma/migrations/${number}_${name}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('migration.sql', folder), `${sql}\n`);
  console.log(`wrote prisma/migrations/${number}_${name}/migration.sql`);
}
process.exit(0);
