import { idsAt, type MessagePlace, type WrittenText } from '#domain/broadcast/broadcast.ts';
import type { Replacement } from '#domain/broadcast/correction.ts';
import { readPlaceholders } from '#domain/words/placeholders.ts';
import { personalWording } from '#features/broadcast/compose/personal-wording.ts';
import { momentOf } from '#features/broadcast/send/queue-recipients.ts';
import { findAddressees } from '#storage/broadcast/audience-store.ts';
import { listSentMessages } from '#storage/broadcast/broadcast-change-store.ts';
import type { Broadcast } from '#storage/broadcast/broadcast-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { send } from '#telegram/screens/show-message.ts';
import { isRefusedCall } from '#telegram/sending/refused-call.ts';

/**
 * Shows the organizer the message as recipients will see it; this copy is what anybody gets from then on.
 * Undefined when the earlier copy, which a new caption needs, is gone from the chat.
 */
export async function showCorrected(
  ctx: BotContext,
  { broadcast, replacement }: { broadcast: Broadcast; replacement: Replacement },
): Promise<MessagePlace | undefined> {
  const chatId = ctx.actor.telegramUserId;
  switch (replacement.kind) {
    case 'text': {
      const written = await wordForFirst(ctx, broadcast, replacement);
      return { chatId, messageId: await send(ctx, { ...written, verbatim: true }) };
    }
    case 'media': {
      const copied = await ctx.api.copyMessage(chatId, chatId, ctx.message!.message_id);
      return { chatId, messageId: copied.message_id };
    }
    case 'caption':
      return copyWithCaption(ctx, broadcast, replacement).catch((error: unknown) => {
        if (isRefusedCall(error)) return undefined;
        throw error;
      });
  }
}

async function wordForFirst(ctx: BotContext, broadcast: Broadcast, text: WrittenText): Promise<WrittenText> {
  const { db } = ctx.needs.database;
  const written = { text: text.text, entities: text.entities };
  if (readPlaceholders(text.text).used.length === 0) return written;
  const [first] = await listSentMessages(db, broadcast.id);
  const [addressee] = await findAddressees(db, broadcast.programmeId, first ? [first.personId] : []);
  const moment = await momentOf(db, broadcast.programmeId, ctx.now);
  const word = await personalWording(ctx.needs, db, { moment, text: written });
  return addressee ? word(addressee) : written;
}

async function copyWithCaption(
  ctx: BotContext,
  { content }: Broadcast,
  { text, entities }: WrittenText,
): Promise<MessagePlace> {
  const chatId = ctx.actor.telegramUserId;
  const before = content.copy!;
  const caption = { caption: text, caption_entities: entities as never };
  if (!before.albumIds) {
    const copied = await ctx.api.copyMessage(chatId, before.chatId, before.messageId, caption);
    return { chatId, messageId: copied.message_id };
  }
  const copied = await ctx.api.copyMessages(chatId, before.chatId, idsAt(before));
  const albumIds = copied.map((each) => each.message_id);
  await ctx.api.editMessageCaption(chatId, albumIds[content.album?.captionAt ?? 0]!, caption);
  return { chatId, messageId: albumIds[0]!, albumIds };
}
