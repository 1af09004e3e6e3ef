import { Composer } from 'grammy';
import { isLocale } from '#domain/locale.ts';
import { isStranger } from '#domain/people/actor.ts';
import { findActor, setLocale, setProgrammeInHand } from '#storage/people/actor-store.ts';
import { closePlanDialogue } from '#storage/plan/plan-place-store.ts';
import { listProgrammesOf } from '#storage/programme/programme-store.ts';
import { findFailedUpdate } from '#storage/state/inbox-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { setCommandsFor } from '#telegram/commands/command-menus.ts';
import { onCommand } from '#telegram/commands/on-command.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { cancelledWords } from '#telegram/forms/cancelled-words.ts';
import { leaveForm } from '#telegram/forms/open-form.ts';
import { endPrompt, send, show, toast } from '#telegram/screens/show-message.ts';
import { answerMiss, forgetMisses } from './answer-miss.ts';
import {
  helpMessage,
  languageMessage,
  menuMessage,
  programmesMessage,
  strangerMessage,
} from './home-messages.ts';
import { offerTalk } from './offer-talk.ts';

const commands: CommandEntry[] = [
  { id: 'menu', en: 'menu', describe: 'command-menu', for: 'everyone' },
  { id: 'bahasa', en: 'language', describe: 'command-language', for: 'everyone' },
  { id: 'batal', en: 'cancel', describe: 'command-cancel', for: 'everyone' },
  { id: 'bantuan', en: 'help', describe: 'command-help', for: 'everyone' },
];

/** The way in and the way back: menu, help, language, cancel, and the answer to anything else. */
export function createHome(listCommands: () => CommandEntry[]): Feature & { show: typeof showHome } {
  const bot = new Composer<BotContext>();
  onCommand(bot, ['start', 'menu'], (ctx) => showHome(ctx));
  onCommand(bot, ['bantuan', 'help'], (ctx) => showHelp(ctx, listCommands()));
  onCommand(bot, ['bahasa', 'language'], (ctx) => show(ctx, languageMessage(ctx.say)));
  onCommand(bot, ['batal', 'cancel'], cancel);
  onPress(bot, 'menu', (ctx) => showHome(ctx));
  onPress(bot, 'help', (ctx) => showHelp(ctx, listCommands()));
  onPress(bot, 'cancelForm', cancel);
  onPress(bot, 'retry', retry);
  onPress(bot, 'setLanguage', (ctx, locale) => chooseLanguage(ctx, { locale, commands: listCommands() }));
  onPress(bot, 'strangerLanguage', async (ctx, locale) => {
    if (isLocale(locale)) await show(ctx, strangerMessage(ctx.needs.sayIn(locale)));
  });
  onPress(bot, 'chooseProgramme', chooseProgramme);
  onPress(bot, 'switchProgramme', switchProgramme);
  const fallback = new Composer<BotContext>();
  fallback.chatType('private').on('message', answerMiss);
  fallback.on('callback_query', (ctx) => toast(ctx));
  return {
    name: 'home',
    bot,
    fallback,
    commands,
    show: showHome,
    offers: offerTalk(cancel),
    lookups: { menu: (ctx) => showHome(ctx), help: (ctx) => showHelp(ctx, listCommands()) },
  };
}

async function showHome(ctx: BotContext, text?: string): Promise<void> {
  const { say, actor } = ctx;
  await forgetMisses(ctx);
  const known = actor.memberships.length > 0 || actor.roles.length > 0;
  // After a press on a dead button the menu is news: it comes below what the button stood under.
  const present = ctx.callbackQuery && ctx.pressAnswered ? send : show;
  const menu = known ? menuMessage(say, actor) : strangerMessage(say);
  await present(ctx, known && text ? { ...menu, text } : menu);
}

async function showHelp(ctx: BotContext, entries: CommandEntry[]): Promise<void> {
  await show(
    ctx,
    isStranger(ctx.actor) ? strangerMessage(ctx.say) : helpMessage(ctx.say, ctx.actor, entries),
  );
}

/** Leaves what is open, the innermost first: a form before the plan below it. Drafts stay where they are. */
async function cancel(ctx: BotContext): Promise<void> {
  const { actor, needs, say } = ctx;
  const { db } = needs.database;
  const plansOpen = actor.memberships.filter((each) => each.planOpen);
  if (actor.form) await leaveForm(ctx, actor.form.kind);
  else for (const each of plansOpen) await closePlanDialogue(db, each.participantId);
  await endPrompt(ctx);
  if (isStranger(ctx.actor)) return show(ctx, strangerMessage(say));
  const lines = actor.form
    ? [cancelledWords(say, actor.form.kind), ...(plansOpen.length > 0 ? [say('home-plan-still-open')] : [])]
    : [say(plansOpen.length > 0 ? 'home-cancelled-plan' : 'home-nothing-to-cancel')];
  await show(ctx, { ...menuMessage(say, actor), text: lines.join('\n') });
}

async function retry(ctx: BotContext, errorCode: string): Promise<void> {
  const update = await findFailedUpdate(ctx.needs.database.db, errorCode);
  const payload = update?.payload as {
    message?: { from?: { id: number } };
    callback_query?: { from: { id: number } };
  };
  const from = payload?.message?.from ?? payload?.callback_query?.from;
  if (!update || from?.id !== ctx.actor.telegramUserId) {
    await toast(ctx, ctx.say('button-no-longer-valid'));
    return;
  }
  await ctx.api
    .editMessageReplyMarkup(ctx.chatId!, ctx.callbackQuery!.message!.message_id)
    .catch(() => undefined);
  await ctx.needs.retryUpdate(update);
}

async function chooseLanguage(
  ctx: BotContext,
  choice: { locale: string; commands: CommandEntry[] },
): Promise<void> {
  const { actor, needs } = ctx;
  if (!isLocale(choice.locale)) return;
  if (!actor.personId) return show(ctx, strangerMessage(needs.sayIn(choice.locale)));
  await setLocale(needs.database.db, actor.personId, choice.locale);
  const changed = { ...actor, locale: choice.locale };
  const say = needs.sayIn(choice.locale);
  await setCommandsFor(ctx.api, changed, { commands: choice.commands, say });
  await show(ctx, { ...menuMessage(say, changed), text: say('home-language-set') });
}

async function chooseProgramme(ctx: BotContext): Promise<void> {
  await show(ctx, programmesMessage(ctx.say, await listProgrammesOf(ctx.needs.database.db, ctx.actor)));
}

async function switchProgramme(ctx: BotContext, programmeId: number): Promise<void> {
  const { db } = ctx.needs.database;
  const mine = await listProgrammesOf(db, ctx.actor);
  if (!ctx.actor.personId || !mine.some((each) => each.id === programmeId)) return showHome(ctx);
  await setProgrammeInHand(db, ctx.actor.personId, programmeId);
  ctx.actor = await findActor(db, ctx.actor.telegramUserId, {
    spokenLocale: ctx.actor.locale,
    now: ctx.now,
  });
  await show(ctx, menuMessage(ctx.say, ctx.actor));
}
