import { Composer } from 'grammy';
import { authorise } from '#domain/people/authorise.ts';
import { findFailedUpdate } from '#storage/state/inbox-store.ts';
import { countSetAside, listSetAside } from '#storage/state/set-aside-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import type { Feature } from '#telegram/feature.ts';
import { show, toast } from '#telegram/screens/show-message.ts';
import { setAsideMessage } from './set-aside-messages.ts';
import { tellOwners } from './tell-owners.ts';

/** What nobody could handle, for the owners: when, which code, which kind; never what it says or who wrote it. */
export function createSetAside(): Feature {
  const bot = new Composer<BotContext>();
  onPress(bot, 'setAsideList', showList);
  onPress(bot, 'setAsideRetry', retry);
  return { name: 'set-aside', bot, tick: tellOwners };
}

const rowsAPage = 5;

async function showList(ctx: BotContext, page: number): Promise<void> {
  if (!authorise(ctx.actor, 'tendUpdates')) return refuse(ctx);
  const { db } = ctx.needs.database;
  const total = await countSetAside(db);
  const last = Math.max(0, Math.ceil(total / rowsAPage) - 1);
  const shown = Math.min(page, last);
  const rows = await listSetAside(db, { skip: shown * rowsAPage, take: rowsAPage });
  await show(ctx, setAsideMessage(ctx.say, { rows, total, page: shown, last }));
}

/** Takes one up again, under its own id; its person reads the answer as if it had just come. */
async function retry(ctx: BotContext, errorCode: string, page: number): Promise<void> {
  if (!authorise(ctx.actor, 'tendUpdates')) return refuse(ctx);
  const update = await findFailedUpdate(ctx.needs.database.db, errorCode);
  const isTaken = update !== undefined && (await ctx.needs.retryUpdate(update));
  await toast(ctx, ctx.say(isTaken ? 'set-aside-retried' : 'set-aside-unreadable'));
  await showList(ctx, page);
}
