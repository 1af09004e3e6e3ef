import { Composer, type NextFunction } from 'grammy';
import { type Message, packButtons, type Say } from '#domain/message.ts';
import { findStaffGroupOfChat, moveStaffGroup, unbindStaffGroup } from '#storage/people/staff-group-store.ts';
import type { Programme } from '#storage/programme/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { onGroupCommand } from '#telegram/commands/on-command.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { listPermitted, permit } from '#telegram/commands/permit.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { send, show } from '#telegram/screens/show-message.ts';
import { bindGroup } from './bind-group.ts';

const inGroups = ['group', 'supergroup'] as const;

/** The group chat of a programme's staff: bound from inside it by an organizer, left again, renamed by Telegram. */
export function createStaffGroup(listCommands: () => CommandEntry[]): Feature {
  const bot = new Composer<BotContext>();
  onGroupCommand(bot, ['panel', 'start'], showGroup);
  onPress(bot, 'staffGroupBind', (ctx, programmeId) => change(ctx, { programmeId, bind: true }));
  onPress(bot, 'staffGroupRelease', (ctx, programmeId) => change(ctx, { programmeId, bind: false }));
  bot.on('my_chat_member', greetOrForget);
  bot.on('message:migrate_to_chat_id', (ctx) =>
    moveStaffGroup(ctx.needs.database.db, ctx.chat.id, ctx.message.migrate_to_chat_id),
  );
  const fallback = new Composer<BotContext>();
  fallback
    .chatType([...inGroups])
    .on('message:text', (ctx, next) => answerElsewhere(ctx, next, listCommands()));
  return { name: 'staff-group', bot, fallback };
}

/** What this group is to the bot, for somebody with a role; anybody else is shown the way to private chat. */
async function showGroup(ctx: BotContext): Promise<void> {
  const programmes = await listOrganized(ctx);
  if (programmes.length === 0) return send(ctx, privateMessage(ctx)).then(() => undefined);
  const bound = await findStaffGroupOfChat(ctx.needs.database.db, ctx.chatId!);
  const own = programmes.find(({ id }) => id === bound?.programmeId);
  await show(ctx, own ? boundMessage(ctx.say, own) : offerMessage(ctx.say, programmes));
}

async function listOrganized(ctx: BotContext): Promise<Programme[]> {
  return (await listPermitted(ctx, 'editProgramme')).map(({ programme }) => programme);
}

async function change(
  ctx: BotContext,
  { programmeId, bind }: { programmeId: number; bind: boolean },
): Promise<void> {
  const { say, updateId, now } = ctx;
  const isGroup = inGroups.some((type) => type === ctx.chat?.type);
  if (!isGroup) return refuse(ctx);
  const permitted = await permit(ctx, 'editProgramme', programmeId);
  if (!permitted) return;
  const { programme, right } = permitted;
  const outcome = await bindGroup(ctx.needs, { right, bind, chatId: ctx.chatId!, updateId, now });
  if (outcome.kind === 'boundElsewhere') return showGroup(ctx);
  await show(ctx, outcome.kind === 'bound' ? boundMessage(say, programme) : offerMessage(say, [programme]));
}

function boundMessage(say: Say, { id, name }: Programme): Message {
  return {
    text: say('group-bound', { programme: name }),
    buttons: [[{ label: say('group-release'), data: press('staffGroupRelease', id) }]],
  };
}

const mostOffered = 5;

function offerMessage(say: Say, programmes: Programme[]): Message {
  const buttons = programmes.slice(0, mostOffered).map(({ id, name }) => ({
    label: programmes.length === 1 ? say('group-bind') : say('group-bind-to', { programme: name }),
    data: press('staffGroupBind', id),
  }));
  return { text: say('group-offer'), buttons: packButtons(buttons) };
}

/** Says how it can be used when it is added; a group it was removed from is bound no more. */
async function greetOrForget(ctx: BotContext): Promise<void> {
  const { chat, new_chat_member: member } = ctx.myChatMember!;
  if (chat.type === 'private') return;
  if (member.status === 'left' || member.status === 'kicked') {
    await unbindStaffGroup(ctx.needs.database.db, chat.id);
    return;
  }
  if (ctx.myChatMember!.old_chat_member.status === 'left') await send(ctx, { text: ctx.say('group-hello') });
}

/** A command that is for private chat: the way there, and nothing about anybody. */
async function answerElsewhere(ctx: BotContext, next: NextFunction, commands: CommandEntry[]): Promise<void> {
  const [, name, addressee] = /^\/(\w+)(?:@(\w+))?/.exec(ctx.message!.text!) ?? [];
  const isOurs = addressee?.toLowerCase() === ctx.me.username.toLowerCase();
  const isKnown = commands.some((entry) => entry.id === name || entry.en === name);
  if (!name || (addressee !== undefined && !isOurs) || (!isKnown && !isOurs)) return next();
  await send(ctx, privateMessage(ctx));
}

function privateMessage({ say, needs }: BotContext): Message {
  const url = `https://t.me/${needs.botUsername}`;
  return { text: say('group-private'), buttons: [[{ label: say('group-open-private'), url }]] };
}
