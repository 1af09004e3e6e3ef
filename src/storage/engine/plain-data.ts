import { Prisma } from '#storage/generated/client.ts';

/** A row as JSON holds it: instants are ISO strings in UTC, big and decimal numbers plain ones. */
export type Plain<T> = T extends Prisma.JsonValue
  ? T
  : T extends Date
    ? string
    : T extends bigint | Prisma.Decimal
      ? number
      : T extends readonly (infer Each)[]
        ? Plain<Each>[]
        : { [Key in keyof T]: Plain<T[Key]> };

/** Makes rows plain, however deep they are. */
export function plain<T>(value: T): Plain<T> {
  return plainOf(value) as Plain<T>;
}

function plainOf(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'bigint' || value instanceof Prisma.Decimal) return Number(value);
  if (Array.isArray(value)) return value.map(plainOf);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plainOf(each)]));
}
