import { type ActionInProgramme, authorise, type Right } from '#domain/people/authorise.ts';
import { findProgramme, listProgrammesOf, type Programme } from '#storage/programme/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refuse } from './refuse.ts';

/** A programme, and the proof of what somebody may do in it. */
export interface Permitted<A extends ActionInProgramme> {
  programme: Programme;
  right: Right<A>;
}

/**
 * The programme a button names, for who may do this in it; otherwise undefined, and the press is refused. An owner's
 * rights reach every programme, but none that is not there.
 */
export async function permit<A extends ActionInProgramme>(
  ctx: BotContext,
  action: A,
  programmeId: number,
): Promise<Permitted<A> | undefined> {
  const right = authorise(ctx.actor, action, { programmeId });
  const programme = right && (await findProgramme(ctx.needs.database.db, programmeId));
  if (programme) return { programme, right };
  await refuse(ctx);
  return undefined;
}

/** Every programme in which somebody may do this, as listProgrammesOf orders them. */
export async function listPermitted<A extends ActionInProgramme>(
  { actor, needs }: BotContext,
  action: A,
): Promise<Permitted<A>[]> {
  const programmes = await listProgrammesOf(needs.database.db, actor);
  return programmes.flatMap((programme) => {
    const right = authorise(actor, action, { programmeId: programme.id });
    return right ? [{ programme, right }] : [];
  });
}
