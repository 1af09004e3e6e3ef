import { Composer } from 'grammy';
import { authorise } from '#domain/people/authorise.ts';
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
  onPress(bot, 'setAsideRetry', retry);
  return { name: 'set-aside', bot, lists: [listScreen('setAsideList', openSetAside)], tick: tellOwners };
}

async function openSetAside(ctx: BotContext, use: (list: OpenList) => Promise<unknown>): Promise<void> {
  if (!authorise(ctx.actor, 'tendUpdates')) return refuse(ctx);
  const { db } = ctx.needs.database;
  const total = await countSetAside(db);
  await use(setAsideList(ctx.say, { total, load: (part) => listSetAside(db, part) }));
}

/** Takes one up again, under its own id; its person reads the answer as if it had just come. */
async function retry(ctx: BotContext, errorCode: string, page: number): Promise<void> {
  if (!authorise(ctx.actor, 'tendUpdates')) return refuse(ctx);
  const update = await findFailedUpdate(ctx.needs.database.db, errorCode);
  const isTaken = update !== undefined && (await ctx.needs.retryUpdate(update));
  await toast(ctx, ctx.say(isTaken ? 'set-aside-retried' : 'set-aside-unreadable'));
  await openSetAside(ctx, async (list) => show(ctx, await list.message(page)));
}
