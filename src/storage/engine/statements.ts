import type { Prisma } from '#storage/generated/client.ts';
import { fromRow } from './from-row.ts';

/** What a raw statement runs on: the database or a transaction. */
type Runner = Pick<Prisma.TransactionClient, '$queryRaw' | '$executeRaw' | '$executeRawUnsafe'>;

/** A row as it comes out of `queryRows`: it has no null and no bigint. */
type Plain<Row> = {
  [Key in keyof Row]: unknown extends Row[Key]
    ? Row[Key]
    : null extends Row[Key]
      ? never
      : bigint extends Row[Key]
        ? never
        : Row[Key];
};

/**
 * The rows of a raw statement, each through `fromRow`: what is null is left out (so those fields are optional), whole
 * numbers of 8 bytes are numbers, instants are Dates, JSON is parsed and believed. Cast decimals to int or float8 in the
 * statement: one driver gives them as text. `Row` says what the statement selects; nothing checks it.
 */
export function queryRows<Row extends Plain<Row>>(db: Runner) {
  return async (sql: TemplateStringsArray, ...values: unknown[]): Promise<Row[]> => {
    const rows = await db.$queryRaw<Row[]>(sql, ...values);
    return rows.map((row) => fromRow(row) as Row);
  };
}

/** Runs a raw statement that gives no rows. Resolves to how many rows it changed. */
export function execute(db: Runner) {
  return (sql: TemplateStringsArray, ...values: unknown[]): Promise<number> => db.$executeRaw(sql, ...values);
}

/** Runs a command that takes no values, such as CHECKPOINT, by its text. Never with anything somebody typed. */
export async function executeText(db: Runner, text: string): Promise<void> {
  await db.$executeRawUnsafe(text);
}
