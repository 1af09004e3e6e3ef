import type { Db } from '#storage/engine/database.ts';
import { execute } from '#storage/engine/statements.ts';
import { Prisma } from '../generated/client.ts';

/**
 * True of a delivery `d` that somebody has to look after. Announcements are listed on their cards, reminders in the list
 * of skipped ones; what was withdrawn because something newer was told is nobody's trouble, what came too late is.
 */
export const waitsForSomebody = Prisma.sql`d."kind" = 'notice' AND d."purpose" IS NOT NULL AND d."dismissedAt" IS NULL
  AND (d."status" IN ('unclear', 'failed', 'unreachable') OR (d."status" = 'withdrawn' AND d."error" = 'too late'))`;

/** In place of what a message said. */
export const wordless = Prisma.sql`'{"kind":"notice","message":{"text":""}}'::jsonb`;

/** Whether somebody it may quote has deleted their data since it was queued. */
export const mustForget = (payload: unknown): boolean =>
  (payload as { wordsGo?: boolean } | null)?.wordsGo === true;

/** Takes the words from a delivery that needs them no more: it is settled, and nobody may send it again. */
export async function forgetWords(db: Db, id: number): Promise<void> {
  await execute(db)`
    UPDATE "Delivery" d SET "payload" = ${wordless}, "heard" = NULL
    WHERE d."id" = ${id} AND d."status" NOT IN ('pending', 'sending') AND NOT (${waitsForSomebody})`;
}
