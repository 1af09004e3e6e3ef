import { type Action, authorise } from '#domain/people/authorise.ts';
import { findProgramme, type Programme } from '#storage/programme/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refuse } from './refuse.ts';

/**
 * The programme a button names, for who may do this in it; otherwise undefined, and the press is refused. An owner's
 * rights reach every programme, but none that is not there.
 */
export async function permit(
  ctx: BotContext,
  action: Action,
  programmeId: number,
): Promise<Programme | undefined> {
  const isAllowed = authorise(ctx.actor, action, { programmeId });
  const programme = isAllowed ? await findProgramme(ctx.needs.database.db, programmeId) : undefined;
  if (!programme) await refuse(ctx);
  return programme;
}
