import { idsAt, type MessagePlace } from '#domain/broadcast/broadcast.ts';
import type { BroadcastAudience } from '#domain/broadcast/broadcast-audience.ts';
import type { Right } from '#domain/people/authorise.ts';
import { audienceName } from '#features/broadcast/audience/audience-name.ts';
import {
  askNewContentMessage,
  confirmMessage,
  nobodyMessage,
} from '#features/broadcast/broadcast-messages.ts';
import { momentOf } from '#features/broadcast/send/queue-recipients.ts';
import { type Addressee, listAddressees } from '#storage/broadcast/audience-store.ts';
import type { Broadcast } from '#storage/broadcast/broadcast-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { send, show } from '#telegram/screens/show-message.ts';
import { isRefusedCall } from '#telegram/sending/refused-call.ts';
import { changeDraft } from './change-draft.ts';
import { leaveSideForms } from './draft-forms.ts';
import { maxTextChars, personalWording } from './personal-wording.ts';
import { askContent } from './with-draft.ts';

/**
 * Freezes the draft and asks the last question: the bot's copy that the organizer sees here is what
 * everybody will get; one with placeholders is shown as the first of them will read it.
 */
export async function previewDraft(
  ctx: BotContext,
  right: Right<'broadcast'>,
  { draft, audience }: { draft: Broadcast; audience: BroadcastAudience },
): Promise<void> {
  const { db } = ctx.needs.database;
  await leaveSideForms(ctx);
  const moment = await momentOf(db, draft.programmeId, ctx.now);
  const addressees = await listAddressees(db, moment, audience);
  const joined = addressees.filter((each) => each.personId !== undefined);
  if (joined.length === 0) return show(ctx, nobodyMessage(ctx.say, draft.id));
  const tooLong = await findTooLong(ctx, draft, joined);
  if (tooLong) {
    await askContent(ctx, draft);
    return show(ctx, { text: ctx.say('broadcast-too-long-for', { name: tooLong.name, max: maxTextChars }) });
  }
  await takeBackPreview(ctx, draft);
  const name = await audienceName(ctx, draft.programmeId, audience);
  await show(ctx, { text: ctx.say('broadcast-chosen', { name, count: joined.length }) });
  const copy = await showCopy(ctx, draft, joined[0]!);
  if (!copy) {
    await askContent(ctx, draft);
    return void (await send(ctx, {
      ...askNewContentMessage(ctx.say),
      text: ctx.say('broadcast-content-gone'),
    }));
  }
  const confirmId = await send(ctx, confirmMessage(ctx.say, { ...draft, audience, addressees }));
  const change = { content: { ...draft.content, copy, confirmId }, audience };
  await changeDraft(ctx.needs, { right, broadcastId: draft.id, change });
}

/** The last question in place of whatever stands under the pressed button: the copy stands above already. */
export async function showConfirm(
  ctx: BotContext,
  right: Right<'broadcast'>,
  draft: Broadcast,
): Promise<void> {
  const { db } = ctx.needs.database;
  await leaveSideForms(ctx);
  const moment = await momentOf(db, draft.programmeId, ctx.now);
  const addressees = await listAddressees(db, moment, draft.audience);
  if (!addressees.some((each) => each.personId !== undefined))
    return show(ctx, nobodyMessage(ctx.say, draft.id));
  const confirmId = ctx.callbackQuery?.message?.message_id;
  const change = { content: { ...draft.content, confirmId } };
  await changeDraft(ctx.needs, { right, broadcastId: draft.id, change });
  await show(ctx, confirmMessage(ctx.say, { ...draft, addressees }));
}

/**
 * Takes an earlier preview out of the organizer's chat, with the question below it unless that was just
 * pressed, so that no two stand there.
 */
export async function takeBackPreview(ctx: BotContext, { content }: Broadcast): Promise<void> {
  const { copy, confirmId } = content;
  if (!copy) return;
  const isPressed = confirmId === ctx.callbackQuery?.message?.message_id;
  const ids = [...idsAt(copy), ...(confirmId && !isPressed ? [confirmId] : [])];
  await ctx.api.deleteMessages(copy.chatId, ids).catch(() => undefined);
}

async function findTooLong(ctx: BotContext, draft: Broadcast, joined: Addressee[]) {
  const { isPersonal, source } = draft.content;
  if (!isPersonal || !('text' in source)) return undefined;
  const { db } = ctx.needs.database;
  const moment = await momentOf(db, draft.programmeId, ctx.now);
  const word = await personalWording(ctx.needs, db, { moment, text: source });
  return joined.find((each) => word(each).text.length > maxTextChars);
}

/** Undefined when the message is gone, or of a kind that Telegram does not let a bot repeat. */
async function showCopy(
  ctx: BotContext,
  { content, programmeId }: Broadcast,
  first: Addressee,
): Promise<MessagePlace | undefined> {
  const { source, isPersonal } = content;
  const { db } = ctx.needs.database;
  const chatId = ctx.actor.telegramUserId;
  if ('text' in source) {
    const moment = await momentOf(db, programmeId, ctx.now);
    const word = await personalWording(ctx.needs, db, { moment, text: source });
    const written = isPersonal ? word(first) : source;
    return { chatId, messageId: await send(ctx, { ...written, verbatim: true }) };
  }
  try {
    return await copyWhole(ctx, source);
  } catch (error) {
    if (isRefusedCall(error)) return undefined;
    throw error;
  }
}

async function copyWhole(ctx: BotContext, source: MessagePlace): Promise<MessagePlace | undefined> {
  const chatId = ctx.actor.telegramUserId;
  if (!source.albumIds) {
    const copied = await ctx.api.copyMessage(chatId, source.chatId, source.messageId);
    return { chatId, messageId: copied.message_id };
  }
  const copied = await ctx.api.copyMessages(chatId, source.chatId, source.albumIds);
  // Telegram passes over parts that are gone: what is left is not what was meant.
  if (copied.length < source.albumIds.length) return undefined;
  const albumIds = copied.map((each) => each.message_id);
  return { chatId, messageId: albumIds[0]!, albumIds };
}
