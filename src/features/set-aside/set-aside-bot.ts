import { Composer } from 'grammy';
import { authorise, type Right } from '#domain/people/authorise.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { findFailedUpdate } from '#storage/state/inbox-store.ts';
import { countSetAside, listSetAside } from '#storage/state/set-aside-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import type { Feature } from '#telegram/feature.ts';
import { listScreen } from '#telegram/forms/find-in-list.ts';
import type { OpenList } from '#telegram/screens/list-screen.ts';
import { show, toast } from '#telegram/screens/show-message.ts';
import { setAsideList } from './set-aside-messages.ts';
import { tellOwners } from './tell-owners.ts';

/** What nobody could handle, for the owners: when, which code, which kind; never what it says or who wrote it. */
export function createSetAside(): Feature {
  const bot = new Composer<BotContext>();
  onPress(bot, 'setAsideRetry', (ctx, errorCode, page) =>
    withRight(ctx, (right) => retry(ctx, right, { errorCode, page })),
  );
  const list = listScreen('setAsideList', (ctx, use) =>
    withRight(ctx, (right) => openSetAside(ctx, right, use)),
  );
  return { name: 'set-aside', bot, lists: [list], tick: tellOwners };
}

async function withRight(
  ctx: BotContext,
  run: (right: Right<'tendUpdates'>) => Promise<unknown>,
): Promise<void> {
  const right = authorise(ctx.actor, 'tendUpdates');
  if (!right) return refuse(ctx);
  await run(right);
}

/** The list is of the whole bot: of the right nothing is read, but it must be there. */
async function openSetAside(
  ctx: BotContext,
  _right: Right<'tendUpdates'>,
  use: (list: OpenList) => Promise<unknown>,
): Promise<void> {
  const { db } = ctx.needs.database;
  const total = await countSetAside(db);
  const zone = await findOwnersZone(ctx);
  await use(setAsideList(ctx.say, { total, zone, load: (part) => listSetAside(db, part) }));
}

/** Of the programme the owner has in hand; without any programme there is no local time. */
async function findOwnersZone({ actor, needs }: BotContext): Promise<string> {
  if (actor.programmeId === undefined) return 'UTC';
  return (await getProgramme(needs.database.db, actor.programmeId)).zone;
}

/** Takes one up again, under its own id; its person reads the answer as if it had just come. */
async function retry(
  ctx: BotContext,
  right: Right<'tendUpdates'>,
  { errorCode, page }: { errorCode: string; page: number },
): Promise<void> {
  const update = await findFailedUpdate(ctx.needs.database.db, errorCode);
  const isTaken = update !== undefined && (await ctx.needs.retryUpdate(update));
  await toast(ctx, ctx.say(isTaken ? 'set-aside-retried' : 'set-aside-unreadable'));
  await openSetAside(ctx, right, async (list) => show(ctx, await list.message(page)));
}
