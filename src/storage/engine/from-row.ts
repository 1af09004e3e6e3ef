import { Prisma } from '#storage/generated/client.ts';

type Known<Value> = Value extends bigint | Prisma.Decimal ? number : Value;

/** A row as the rest of the program has it: what is null is left out, 8-byte and decimal numbers are plain ones. */
export type FromRow<Row> = {
  [Key in keyof Row as null extends Row[Key] ? never : Key]: Known<Row[Key]>;
} & {
  [Key in keyof Row as null extends Row[Key] ? Key : never]?: Known<Exclude<Row[Key], null>>;
};

/**
 * The one boundary where a row becomes a value of the program: null is left out, numbers of 8 bytes (ids and accounts,
 * all below 2^53) and decimals are numbers, instants stay Dates. Rows within it and JSON columns stay as they are
 * (json-column). It copies; a row of fifteen columns costs about half a microsecond.
 */
export function fromRow<Row extends object>(row: Row): FromRow<Row> {
  const known: Record<string, unknown> = {};
  for (const key in row) {
    const value = row[key];
    if (value !== null) known[key] = isNumber(value) ? Number(value) : value;
  }
  return known as FromRow<Row>;
}

const isNumber = (value: unknown) =>
  typeof value === 'bigint' || (typeof value === 'object' && value instanceof Prisma.Decimal);
