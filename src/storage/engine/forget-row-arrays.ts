import type { PGlite } from '@electric-sql/pglite';

/**
 * PGlite learns at its start how to read and write arrays of every type, rows of each table and view included: nearly 400
 * in all, and copies the list for every statement that Prisma asks. Nobody reads arrays of whole rows; without them a
 * short statement costs half.
 */
export async function forgetRowArrays(pglite: PGlite): Promise<void> {
  const { rows } = await pglite.query<{ typarray: number }>(
    `SELECT "typarray" FROM pg_type WHERE "typtype" = 'c' AND "typarray" <> 0`,
  );
  for (const { typarray } of rows) {
    delete pglite.parsers[typarray];
    delete pglite.serializers[typarray];
  }
}
