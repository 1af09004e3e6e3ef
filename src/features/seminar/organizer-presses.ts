import type { Composer } from 'grammy';
import { authorise } from '#domain/people/authorise.ts';
import { isSendingAllowed } from '#domain/time/quiet-hours.ts';
import { readSendingWindow } from '#storage/programme/sending-window-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { listScreen } from '#telegram/forms/find-in-list.ts';
import { show, toast } from '#telegram/screens/show-message.ts';
import { sayQuiet } from '#telegram/sending/quiet-words.ts';
import { loadSeminar, type ManagedSeminar, type SeminarView, untold } from './load-seminar.ts';
import { type Arrangement, arrangePresenters } from './order/arrange-presenters.ts';
import { blockedList, orderList, placeMessage } from './order/order-messages.ts';
import { tellPresenters } from './order/tell-presenters.ts';
import { confirmTellMessage } from './panel-messages.ts';
import { installResults } from './results/results-presses.ts';
import { showPanel } from './show-panel.ts';

/** The seminar as organizers arrange it. */
export function installOrganizing(bot: Composer<BotContext>): void {
  onPress(bot, 'seminarPanel', (ctx) => withSeminar(ctx, (view) => showPanel(ctx, view)));
  onPress(bot, 'seminarPlace', (ctx, id) => withSeminar(ctx, (view) => showPlace(ctx, view, id)));
  // The former button did not say where it moves from: a second tap would have moved once more.
  onPress(bot, 'seminarMove', (ctx, id) => withSeminar(ctx, (view) => showPlace(ctx, view, id)));
  onPress(bot, 'seminarMoveFrom', (ctx, id, from, way) =>
    withSeminar(ctx, (view) => move(ctx, view, { id, from, way })),
  );
  onPress(bot, 'seminarSort', (ctx, by) => withSeminar(ctx, (view) => sort(ctx, view, by)));
  onPress(bot, 'seminarAdd', (ctx) => withSeminar(ctx, (view) => append(ctx, view)));
  onPress(bot, 'seminarTell', (ctx) => withSeminar(ctx, (view) => askTell(ctx, view)));
  onPress(bot, 'seminarTellYes', (ctx) => withSeminar(ctx, (view) => tell(ctx, view)));
  installResults(bot);
}

/** The lists of the seminar's organizers. */
export const organizerLists = [
  listScreen('seminarOrder', (ctx, use) => withSeminar(ctx, (view) => use(orderList(ctx.say, view)))),
  listScreen('seminarBlocked', (ctx, use) => withSeminar(ctx, (view) => use(blockedList(ctx.say, view)))),
];

/** Runs for the programme in hand, where this person may arrange its seminar; anybody else is refused. */
export async function withSeminar(
  ctx: BotContext,
  run: (view: ManagedSeminar) => Promise<unknown>,
): Promise<void> {
  const { programmeId } = ctx.actor;
  const right = programmeId && authorise(ctx.actor, 'manageReviews', { programmeId });
  await (right ? run(await loadSeminar(ctx.needs.database.db, right)) : refuse(ctx));
}

async function showPlace(ctx: BotContext, view: SeminarView, participantId: number): Promise<void> {
  const presenter = view.presenters.find((each) => each.participantId === participantId);
  if (!presenter) return show(ctx, orderList(ctx.say, view).message(0));
  await show(ctx, placeMessage(ctx.say, view, presenter));
}

/** Arranges, and gives the seminar as it is then. */
export async function arrange(
  ctx: BotContext,
  { right }: ManagedSeminar,
  arrangement: Arrangement,
): Promise<ManagedSeminar> {
  const { needs, updateId, now } = ctx;
  await arrangePresenters(needs, { right, arrangement, updateId, now });
  return loadSeminar(needs.database.db, right);
}

async function move(
  ctx: BotContext,
  view: ManagedSeminar,
  { id, from, way }: { id: number; from: number; way: string },
): Promise<void> {
  const by = way === 'up' ? -1 : 1;
  await showPlace(ctx, await arrange(ctx, view, { kind: 'move', participantId: id, from, by }), id);
}

async function sort(ctx: BotContext, view: ManagedSeminar, by: string): Promise<void> {
  const kind = by === 'approval' ? 'approval' : 'roster';
  await show(ctx, orderList(ctx.say, await arrange(ctx, view, { kind })).message(0));
}

async function append(ctx: BotContext, view: ManagedSeminar): Promise<void> {
  await showPanel(ctx, await arrange(ctx, view, { kind: 'append' }));
}

async function askTell(ctx: BotContext, view: SeminarView): Promise<void> {
  const changed = untold(view);
  const presenters = changed.filter(({ personId }) => personId !== undefined).length;
  if (presenters === 0) return showTold(ctx, view);
  const window = await readSendingWindow(ctx.needs.database.db, view.programme);
  const quiet = isSendingAllowed(ctx.now, window) ? undefined : await sayQuiet(ctx, view.programme);
  await show(ctx, confirmTellMessage(ctx.say, { presenters, quiet, absent: changed.length - presenters }));
}

async function tell(ctx: BotContext, { right }: ManagedSeminar): Promise<void> {
  const { needs, updateId, now } = ctx;
  const { told } = await tellPresenters(needs, { right, updateId, now });
  if (told > 0) await toast(ctx, ctx.say('seminar-told', { presenters: told }));
  await showTold(ctx, await loadSeminar(needs.database.db, right));
}

/** The seminar once nobody can be told any more; a notice that was given before stands. */
async function showTold(ctx: BotContext, view: SeminarView): Promise<void> {
  const absent = untold(view).filter(({ personId }) => personId === undefined).length;
  const all = absent > 0 ? 'seminar-told-joined' : 'seminar-told-all';
  await toast(ctx, ctx.say(all, { people: absent }));
  await showPanel(ctx, view);
}
