import type { Actor } from '#domain/people/actor.ts';
import type { Right } from '#domain/people/authorise.ts';
import type { Db } from '#storage/engine/database.ts';
import { findActor } from '#storage/people/actor-store.ts';

/**
 * The right a verb takes, asked for as a door does: `rightOf(db, personId, (actor) => authorise(actor, 'broadcast', …))`.
 * Throws when this person does not have it.
 */
export async function rightOf<R extends Right>(
  db: Db,
  personId: number,
  ask: (actor: Actor) => R | undefined,
): Promise<R> {
  const { telegramUserId } = await db.person.findUniqueOrThrow({ where: { id: personId } });
  const now = new Date('2019-03-18T02:00:00Z');
  const actor = await findActor(db, Number(telegramUserId), { spokenLocale: 'id', now });
  const right = ask(actor);
  if (!right) throw new Error(`person ${personId} may not do this`);
  return right;
}
