import { instantOf } from '#domain/time/local-time.ts';
import type { Db } from '#storage/engine/database.ts';
import { listSessions, type Session } from '#storage/schedule/session-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { show } from '#telegram/screens/show-message.ts';
import type { SeminarView } from './load-seminar.ts';
import { panelMessage } from './panel-messages.ts';

/** Shows how the seminar stands, with the training sessions it falls together with. */
export async function showPanel(ctx: BotContext, view: SeminarView, present = show): Promise<void> {
  const clashes = await findClashes(ctx.needs.database.db, view);
  await present(ctx, panelMessage(ctx.say, view, clashes));
}

/** Training sessions at the same time; nothing forbids them. */
async function findClashes(db: Db, { programme: { id, zone }, seminar }: SeminarView): Promise<Session[]> {
  if (!seminar) return [];
  const { hours } = seminar;
  const days = hours.map(({ on }) => on).toSorted();
  const filter = { programmeId: id, everyGroup: true, from: days[0], to: days.at(-1) };
  return (await listSessions(db, filter)).filter(({ startsAt, endsAt }) =>
    hours.some(
      ({ on, from, until }) => startsAt < instantOf(on, until, zone) && endsAt > instantOf(on, from, zone),
    ),
  );
}
