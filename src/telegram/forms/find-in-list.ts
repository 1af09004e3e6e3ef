import { Composer } from 'grammy';
import { isWaiting, valuesOf } from '#domain/forms/form-catalogue.ts';
import { findRows } from '#domain/words/find-rows.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { type ButtonArgs, type ButtonName, readPress } from '#telegram/commands/button-catalogue.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import type { OpenList } from '#telegram/screens/list-screen.ts';
import { endPrompt, show, showPrompt, toast } from '#telegram/screens/show-message.ts';
import type { Dialogue } from './dialogues.ts';
import { formAtArrival } from './leave-form.ts';
import { askRowMessage, noRowMessage, whichRowMessage } from './list-jump-messages.ts';
import { onForm } from './on-form.ts';
import { leaveForm, openForm } from './open-form.ts';

export type UseList = (list: OpenList) => Promise<unknown>;

/** A list of a feature: the button that shows a page of it, with the page as its last argument. */
export interface ListScreen {
  button: ButtonName;
  /** Opens it for whoever may see it; anybody else is answered, and it is not used. */
  open: (ctx: BotContext, use: UseList, ...args: never[]) => Promise<unknown>;
  show: (ctx: BotContext, ...args: never[]) => Promise<unknown>;
  /** Called before its message asks what is looked for. */
  leave?: (ctx: BotContext) => Promise<unknown>;
}

/** A list; its pages are shown as their messages, where `other` does not show them in its own way. */
export function listScreen<N extends ButtonName>(
  button: N,
  open: (ctx: BotContext, use: UseList, ...args: ButtonArgs<N>) => Promise<unknown>,
  other: {
    show?: (ctx: BotContext, ...args: ButtonArgs<N>) => Promise<unknown>;
    leave?: ListScreen['leave'];
  } = {},
): ListScreen {
  const showPage = async (ctx: BotContext, ...args: ButtonArgs<N>) => {
    const page = Number((args as unknown[]).at(-1));
    await open(ctx, async (list) => show(ctx, await list.message(page)), ...args);
  };
  // The catalogue tells the arguments by the button; here they are only handed on.
  const { show: showOwn = showPage, leave } = other;
  return { button, open: open as never, show: showOwn as never, ...(leave ? { leave } : {}) };
}

/** The pages of all lists, and looking for a row of a long one by its number or name. */
export function installLists(lists: readonly ListScreen[]): {
  bot: Composer<BotContext>;
  dialogue: Dialogue;
} {
  const bot = new Composer<BotContext>();
  for (const list of lists) onPress(bot, list.button, list.show as never);
  onPress(bot, 'listFind', (ctx, address) => askRow(ctx, pageNamed(lists, address.replaceAll('_', ':'))));
  return { bot, dialogue: onForm('listJump', (ctx, { data }) => takeRow(ctx, { lists, data })) };
}

/** A page of a list, as the data of its button names it. */
interface ListPage extends ListScreen {
  data: string;
  args: never[];
}

function pageNamed(lists: readonly ListScreen[], data: string): ListPage | undefined {
  const pressed = readPress(data);
  const list = lists.find(({ button }) => button === pressed?.name);
  return list && pressed && { ...list, data, args: pressed.args as never[] };
}

/** [Cari]: the list makes room for the question; what else is being written stays open, and is not put aside for this. */
async function askRow(ctx: BotContext, page: ListPage | undefined): Promise<void> {
  const { actor, say, callbackQuery, chat } = ctx;
  const messageId = callbackQuery?.message?.message_id;
  if (!page || !messageId || chat?.type !== 'private') {
    await toast(ctx, say('button-no-longer-valid'));
    return ctx.needs.home(ctx);
  }
  // The press has left a search before this one; what waits now is something else.
  if (actor.form && isWaiting(actor.form)) return toast(ctx, say('list-find-busy'));
  await page.open(
    ctx,
    async () => {
      await page.leave?.(ctx);
      await openForm(ctx, 'listJump', { data: page.data, messageId });
      await showPrompt(ctx, askRowMessage(say, page.data));
    },
    ...page.args,
  );
}

/** What was typed, while the list may still be seen. */
async function takeRow(
  ctx: BotContext,
  { lists, data }: { lists: readonly ListScreen[]; data: string },
): Promise<void> {
  const page = pageNamed(lists, data);
  let isOpen = false;
  await page?.open(
    ctx,
    async (list) => {
      isOpen = true;
      await findRow(ctx, { lists, data, list });
    },
    ...page.args,
  );
  if (!isOpen) await leaveForm(ctx, 'listJump');
}

/** The page with that row; where rows of several pages fit, which of them. */
async function findRow(
  ctx: BotContext,
  { lists, data, list }: { lists: readonly ListScreen[]; data: string; list: OpenList },
): Promise<void> {
  const { say, message } = ctx;
  const typed = message?.text;
  if (typed === undefined) {
    const lead = say('content-refused', { kind: contentKind(message) });
    return showPrompt(ctx, askRowMessage(say, data, lead));
  }
  const found = findRows(typed, await list.rows());
  const [first, ...others] = new Set(found.map((row) => row.data));
  if (first === undefined) return showPrompt(ctx, noRowMessage(say, { data, typed }));
  if (others.length > 0) return showPrompt(ctx, whichRowMessage(say, { data, typed, found }));
  await leaveForm(ctx, 'listJump');
  await endPrompt(ctx);
  const page = pageNamed(lists, first);
  await page?.show(ctx, ...page.args);
}

/** The message that was left to look for a row of its list, in the update that looks or comes back. */
export const messageLeft = (ctx: BotContext): number | undefined =>
  valuesOf(formAtArrival(ctx), 'listJump')?.messageId;
