import { GrammyError, InputFile } from 'grammy';
import type { InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import type { Button, FileMessage, Message } from '#domain/message.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { askedNow, noteBelow, noteShown, shownBy } from '#telegram/forms/asked.ts';
import { findQuestion } from '#telegram/forms/place.ts';
import type { Asked } from '#telegram/forms/question.ts';
import { intoMerged } from './merged-message.ts';
import { noteSaidOfAlbum, saidOfAlbum } from './said-of-album.ts';

/**
 * Shows a message as the answer to this update: a press edits the message it was under, anything else
 * gets a new message below. What stands beside an attendance question in one message stays there.
 */
export async function show(ctx: BotContext, message: Message): Promise<void> {
  await present(ctx, message);
}

/** Returns the id of the message that shows it. */
async function present(ctx: BotContext, message: Message): Promise<number> {
  ctx.answered = true;
  const pressed = ctx.callbackQuery?.message;
  if (!pressed) return send(ctx, message);
  const merged = intoMerged(ctx.callbackQuery!, message);
  if (merged?.kind === 'beside') return send(ctx, message);
  const { text, other } = toTelegram(merged?.message ?? message);
  try {
    await ctx.api.editMessageText(pressed.chat.id, pressed.message_id, text, other);
  } catch (error) {
    if (isUnchanged(error)) return pressed.message_id;
    if (!cannotEdit(error)) throw error;
    return send(ctx, message);
  }
  return pressed.message_id;
}

/** Sends a new message below, also after a press: files' companions, previews, news. */
export async function send(ctx: BotContext, message: Message): Promise<number> {
  ctx.answered = true;
  const { text, other } = toTelegram(withPreface(ctx, message));
  const said = saidOfAlbum(ctx, text);
  if (said !== undefined) return said;
  const sent = await ctx.api.sendMessage(ctx.chatId ?? ctx.actor.telegramUserId, text, other);
  noteSaidOfAlbum(ctx, text, sent.message_id);
  noteBelow(ctx, sent.message_id);
  return sent.message_id;
}

/**
 * Shows the question of a dialogue and enters the conversation about it: from now on its person is in it. After typed text
 * it stands in a new message and the previous question loses its buttons: only the newest one can be answered.
 * `asked` is what it asks for; unless told, the form that is open.
 */
export async function showPrompt(ctx: BotContext, message: Message, asked?: Asked): Promise<void> {
  const isPress = ctx.callbackQuery?.message !== undefined;
  const before = isPress ? undefined : await findQuestion(ctx);
  const messageId = await present(ctx, message);
  noteShown(ctx, { ...(asked ?? askedNow(ctx)), messageId, shownAt: ctx.now.toISOString() });
  if (before && before.messageId !== messageId) await dropButtons(ctx, before.messageId);
}

/**
 * Shows what is about to be done with a text, to be confirmed or chosen. While that is the newest question, its person
 * may edit the text: it is then read anew (telegram/middleware/take-edits).
 */
export async function askAbout(ctx: BotContext, message: Message, asked?: Asked): Promise<void> {
  await showPrompt(ctx, message, asked);
  const question = shownBy(ctx);
  const messageId = ctx.message?.message_id;
  if (messageId === undefined || question === undefined || question === 'none') return;
  const { state } = ctx.needs;
  await state.write('askedAbout', ctx.actor.telegramUserId, { messageId, promptId: question.messageId });
}

/** Takes the buttons off the last question, when its dialogue has ended, and leaves the conversation. */
export async function endPrompt(ctx: BotContext): Promise<void> {
  const before = await findQuestion(ctx);
  if (!before || before.messageId === ctx.callbackQuery?.message?.message_id) return;
  noteShown(ctx, 'none');
  await dropButtons(ctx, before.messageId);
}

/** Adds the apology for a late answer under the first line, once. */
function withPreface(ctx: BotContext, message: Message): Message {
  if (!ctx.preface || message.verbatim) return message;
  const [first, ...rest] = message.text.split('\n');
  const text = [first, ctx.preface, ...rest].join('\n');
  ctx.preface = undefined;
  return { ...message, text };
}

async function dropButtons(ctx: BotContext, messageId: number): Promise<void> {
  await ctx.api.editMessageReplyMarkup(ctx.chatId!, messageId).catch((error: unknown) => {
    if (!(error instanceof GrammyError)) throw error;
  });
}

/** Answers the press with a short notice. The first answer of an update counts; later ones do nothing. */
export async function toast(ctx: BotContext, text?: string): Promise<void> {
  if (!ctx.callbackQuery || ctx.pressAnswered) return;
  ctx.pressAnswered = true;
  await ctx.answerCallbackQuery(text ? { text: cut(text, 200) } : undefined).catch((error: unknown) => {
    // The answer came too late, or another process gave it; the message itself tells the rest.
    if (!(error instanceof GrammyError)) throw error;
  });
}

/** Sends a file. Returns its message id. */
export async function sendFile(ctx: BotContext, file: FileMessage): Promise<number> {
  ctx.answered = true;
  const caption = file.caption ? toTelegram(file.caption) : undefined;
  const sent = await ctx.api.sendDocument(
    ctx.chatId ?? ctx.actor.telegramUserId,
    new InputFile(file.bytes, file.fileName),
    caption && {
      caption: caption.text,
      caption_entities: caption.other.entities,
      reply_markup: caption.other.reply_markup,
    },
  );
  return sent.message_id;
}

/** Sends a picture as a photo, to be seen in the chat. Returns its message id. */
export async function sendPicture(ctx: BotContext, picture: FileMessage): Promise<number> {
  ctx.answered = true;
  const caption = picture.caption ? toTelegram(picture.caption) : undefined;
  const sent = await ctx.api.sendPhoto(
    ctx.chatId ?? ctx.actor.telegramUserId,
    new InputFile(picture.bytes, picture.fileName),
    caption && {
      caption: caption.text,
      caption_entities: caption.other.entities,
      reply_markup: caption.other.reply_markup,
    },
  );
  return sent.message_id;
}

/** A message in Telegram's terms. */
export function toTelegram(message: Message) {
  const firstLineLength = message.text.split('\n', 1)[0]!.length;
  const bold = message.verbatim ? [] : [{ type: 'bold' as const, offset: 0, length: firstLineLength }];
  const entities = [...bold, ...(message.entities ?? [])] as MessageEntity[];
  return {
    // Words quoted from a person may hold half a character, which Telegram refuses; the length stays.
    text: message.text.toWellFormed(),
    other: {
      entities,
      link_preview_options: { is_disabled: true },
      reply_markup: message.buttons ? keyboard(message.buttons) : undefined,
    },
  };
}

/** Buttons in Telegram's terms. */
export function keyboard(rows: Button[][]): InlineKeyboardMarkup {
  return {
    inline_keyboard: rows.map((row) =>
      row.map((button) => {
        if ('data' in button) return { text: button.label, callback_data: button.data };
        if ('url' in button) return { text: button.label, url: button.url };
        return { text: button.label, copy_text: { text: button.copy } };
      }),
    ),
  };
}

const cut = (text: string, length: number) =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`;

const isUnchanged = (error: unknown) =>
  error instanceof GrammyError && error.description.includes('message is not modified');

const cannotEdit = (error: unknown) =>
  error instanceof GrammyError &&
  /message to edit not found|message can't be edited|there is no text in the message/.test(error.description);
