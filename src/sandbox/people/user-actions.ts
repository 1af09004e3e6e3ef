import type { Chat, Message } from 'grammy/types';
import { isInside, type MemberStatus, privateChat } from '#sandbox/chats/chat-directory.ts';
import { describeMember } from '#sandbox/chats/chat-member.ts';
import { fileContent } from '#sandbox/chats/media-content.ts';
import {
  botUser,
  captionContent,
  type MessageContent,
  postMessage,
  textContent,
  withoutReply,
} from '#sandbox/chats/post-message.ts';
import { type StandInParts, secondsOf } from '#sandbox/stand-in-parts.ts';
import { readMessageText } from '#sandbox/text/formatted-text.ts';
import { splitLongText } from '#sandbox/text/split-text.ts';
import { press } from './press-button.ts';
import type { ActionOutcome, SentFile, UserAction } from './user-action.ts';

/** Who acts, and in which chat; a private chat has the person's own id. */
export interface Actor {
  userId: number;
  chatId: number;
}

/** Does in a chat what a person does, and sends the bot the updates Telegram would send. */
export async function act(parts: StandInParts, actor: Actor, action: UserAction): Promise<ActionOutcome> {
  switch (action.kind) {
    case 'text':
      return writeText(parts, actor, action);
    case 'files':
      return sendFiles(parts, actor, action);
    case 'edit':
      return editOwn(parts, actor, action);
    case 'press':
      return await press(parts, actor, action);
    case 'block':
      return setBlocking(parts, actor, true);
    case 'unblock':
      return setBlocking(parts, actor, false);
  }
}

type Place = { replyToMessageId?: number; threadId?: number; isAnonymous?: boolean };

function writeText(parts: StandInParts, actor: Actor, action: Place & { text: string }): ActionOutcome {
  const contents = splitLongText(action.text).map((text) => textContent(readMessageText({ text })));
  noteStart(parts, actor, action.text);
  return post(parts, actor, contents, action);
}

function sendFiles(parts: StandInParts, actor: Actor, action: Place & { files: SentFile[] }): ActionOutcome {
  const albumId = action.files.length > 1 ? `${parts.messages.nextId(actor.chatId)}${Date.now()}` : undefined;
  const contents = action.files.map((file) => {
    const bytes = Buffer.from(file.base64, 'base64');
    const stored = parts.files.keep({ name: file.name, mimeType: file.mimeType, bytes }, file.as);
    const caption = file.caption ? captionContent(readMessageText({ text: file.caption })) : {};
    return { ...fileContent(parts, stored), ...caption, ...(albumId ? { media_group_id: albumId } : {}) };
  });
  return post(parts, actor, contents, action);
}

function post(parts: StandInParts, actor: Actor, contents: MessageContent[], place: Place): ActionOutcome {
  const base = senderFields(parts, actor, place);
  const messages = contents.map((content) => postMessage(parts, { ...base, ...content }));
  const seq = parts.messages.lastSeq(actor.chatId);
  const updates = messages
    .filter((message) => botHears(parts, message))
    .map((message) => parts.updates.push({ message } as never));
  return {
    seq,
    messageIds: messages.map((message) => message.message_id),
    updateIds: updates.flatMap((update) => update?.update_id ?? []),
  };
}

function senderFields(parts: StandInParts, actor: Actor, place: Place): MessageContent & { chat: Chat } {
  const person = parts.directory.getPerson(actor.userId);
  const isPrivate = actor.chatId === actor.userId;
  if (isPrivate && person.isBlocking)
    throw new Error(`${person.user.first_name} has blocked the bot; unblock first.`);
  if (isPrivate && !person.hasOpened) parts.directory.changePerson(actor.userId, { hasOpened: true });
  const group = isPrivate ? undefined : parts.directory.getGroup(actor.chatId);
  if (group && !isInside(group.members[actor.userId]))
    throw new Error(`${person.user.first_name} is not in ${group.chat.title}.`);
  const chat = group?.chat ?? privateChat(person.user);
  const replied = place.replyToMessageId
    ? parts.messages.find(actor.chatId, place.replyToMessageId)
    : undefined;
  return {
    from: person.user,
    chat,
    ...(place.isAnonymous ? { from: groupAnonymousBot, sender_chat: chat } : {}),
    ...(place.threadId ? { message_thread_id: place.threadId, is_topic_message: true } : {}),
    ...(replied ? { reply_to_message: withoutReply(replied.message) } : {}),
  } as MessageContent & { chat: Chat };
}

/** The sender Telegram names when an administrator writes in the group's own name. */
const groupAnonymousBot = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};

/** In a group a bot that is no administrator hears only commands, replies to it and its own name. */
function botHears(parts: StandInParts, message: Message): boolean {
  const group = parts.directory.groups.get(message.chat.id);
  if (!group) return true;
  if (!isInside(group.botStatus)) return false;
  if (group.botStatus === 'administrator' || parts.bot.can_read_all_group_messages) return true;
  const text = message.text ?? message.caption ?? '';
  return (
    isCommandTo(text, parts.bot.username) ||
    text.includes(`@${parts.bot.username}`) ||
    message.reply_to_message?.from?.id === parts.bot.id
  );
}

function isCommandTo(text: string, username: string): boolean {
  const command = /^\/\w+(?:@(\w+))?/.exec(text);
  return (
    command !== null && (command[1] === undefined || command[1].toLowerCase() === username.toLowerCase())
  );
}

function noteStart(parts: StandInParts, actor: Actor, text: string): void {
  const payload = /^\/start (\S+)$/.exec(text)?.[1];
  const person = parts.directory.getPerson(actor.userId);
  if (!payload || person.usedPayloads.includes(payload)) return;
  parts.directory.changePerson(actor.userId, { usedPayloads: [...person.usedPayloads, payload] });
  parts.changes.emit('people');
}

function editOwn(
  parts: StandInParts,
  actor: Actor,
  action: { messageId: number; text: string },
): ActionOutcome {
  const stored = parts.messages.find(actor.chatId, action.messageId);
  if (stored?.message.from?.id !== actor.userId)
    throw new Error(`Message ${action.messageId} is not this person's to edit.`);
  const { text: _text, entities: _entities, caption: _caption, ...rest } = stored.message;
  const content = textContent(readMessageText({ text: action.text }));
  const isText = stored.message.text !== undefined;
  const edited = {
    ...rest,
    ...(isText ? content : { caption: content.text }),
    edit_date: secondsOf(parts.clock.now()),
  } as Message;
  parts.messages.change(stored, edited);
  const seq = parts.messages.lastSeq(actor.chatId);
  const update = botHears(parts, edited)
    ? parts.updates.push({ edited_message: edited } as never)
    : undefined;
  return { seq, messageIds: [action.messageId], updateIds: update ? [update.update_id] : [] };
}

function setBlocking(parts: StandInParts, actor: Actor, isBlocking: boolean): ActionOutcome {
  const person = parts.directory.getPerson(actor.userId);
  const seq = parts.messages.lastSeq(actor.chatId);
  if (person.isBlocking === isBlocking) return { seq, messageIds: [], updateIds: [] };
  parts.directory.changePerson(actor.userId, { isBlocking });
  parts.changes.emit('people');
  const [before, after]: [MemberStatus, MemberStatus] = isBlocking
    ? ['member', 'kicked']
    : ['kicked', 'member'];
  const update = person.hasOpened
    ? parts.updates.push({
        my_chat_member: {
          chat: privateChat(person.user),
          from: person.user,
          date: secondsOf(parts.clock.now()),
          old_chat_member: describeMember(botUser(parts), before),
          new_chat_member: describeMember(botUser(parts), after),
        },
      } as never)
    : undefined;
  return { seq, messageIds: [], updateIds: update ? [update.update_id] : [] };
}
