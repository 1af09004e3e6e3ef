import { Prisma } from '../generated/client.ts';

/**
 * True of a delivery `w` that overtakes nothing: no earlier message about the same subject to the same person is still
 * to come. One without a subject waits for nobody.
 */
export const overtakesNothing = Prisma.sql`NOT EXISTS (SELECT 1 FROM "Delivery" e
  WHERE e."personId" = w."personId" AND e."subject" = w."subject" AND e."id" < w."id"
    AND e."status" IN ('pending', 'sending'))`;

/**
 * True of a delivery `w` when a later state of its subject has been told, or is on its way, to the same person. Not where
 * it says what had been heard before: a later one that was worded while it was being sent goes on from it.
 */
export const isOutdated = Prisma.sql`(w."heard" IS NULL AND EXISTS (SELECT 1 FROM "Delivery" e
  WHERE e."personId" = w."personId" AND e."subject" = w."subject" AND e."revision" > w."revision"
    AND e."status" <> 'withdrawn'))`;
