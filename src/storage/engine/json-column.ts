import type { z } from 'zod';
import type { Prisma } from '#storage/generated/client.ts';

/** What a JSON column holds: everything that is written to it and read from it passes here, so both are one type. */
export interface JsonColumn<Value> {
  read(stored: unknown): Value;
  write(value: Value): Prisma.InputJsonObject;
}

/** A column whose values are checked whenever they are read. Throws for what its schema does not know. */
export function parsedJson<Value>(schema: z.ZodType<Value>): JsonColumn<Value> {
  return { read: (stored) => schema.parse(stored), write: asJson };
}

/**
 * A column that only this program writes, always through the same type, and that is read at every answer or is large:
 * it is believed. A migration that changes the type changes the rows as well.
 */
export function ownJson<Value>(): JsonColumn<Value> {
  return { read: (stored) => stored as Value, write: asJson };
}

const asJson = (value: unknown) => value as Prisma.InputJsonObject;
