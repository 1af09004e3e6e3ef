import { type GroupRecord, isInside } from '#sandbox/chats/chat-directory.ts';
import { describeMember, isAdmin } from '#sandbox/chats/chat-member.ts';
import { botUser, postMessage, withoutReply } from '#sandbox/chats/post-message.ts';
import type { MethodHandlers, StandInParts } from '#sandbox/stand-in-parts.ts';
import { formError, stateError } from './call-errors.ts';

/** Chats, their members, pins and topics. */
export const chatMethods: MethodHandlers = {
  getChat(parts, params) {
    const chat = parts.directory.knownChat(params.chat_id);
    return { ...chat, accent_color_id: 0, max_reaction_count: 11, accepted_gift_types: noGifts };
  },
  getChatMember(parts, params) {
    const group = writableGroup(parts, params.chat_id);
    if (params.user_id === parts.bot.id) return describeMember(botUser(parts), group.botStatus);
    const status = group.members[params.user_id];
    if (status === undefined) throw stateError('member not found');
    return describeMember(parts.directory.getPerson(params.user_id).user, status);
  },
  getChatAdministrators(parts, params) {
    const group = writableGroup(parts, params.chat_id);
    const people = Object.entries(group.members)
      .filter(([, status]) => isAdmin(status))
      .map(([userId, status]) => describeMember(parts.directory.getPerson(Number(userId)).user, status));
    return isAdmin(group.botStatus) ? [...people, describeMember(botUser(parts), group.botStatus)] : people;
  },
  getChatMemberCount(parts, params) {
    const group = writableGroup(parts, params.chat_id);
    return Object.values(group.members).filter(isInside).length + (isInside(group.botStatus) ? 1 : 0);
  },
  leaveChat(parts, params) {
    const group = writableGroup(parts, params.chat_id);
    parts.directory.changeGroup(group.chat.id, { botStatus: 'left' });
    return true;
  },
  pinChatMessage(parts, params) {
    const chat = parts.directory.writableChat(params.chat_id);
    const stored = parts.messages.find(chat.id, params.message_id);
    if (!stored) throw stateError('message to pin not found');
    requireAdmin(parts, chat.id, 'not enough rights to manage pinned messages in the chat');
    postMessage(parts, { chat, from: botUser(parts), pinned_message: withoutReply(stored.message) });
    return true;
  },
  unpinChatMessage(parts, params) {
    const chat = parts.directory.writableChat(params.chat_id);
    requireAdmin(parts, chat.id, 'not enough rights to manage pinned messages in the chat');
    return true;
  },
  createForumTopic(parts, params) {
    if (params.name.length < 1 || params.name.length > 128) throw formError('TOPIC_NAME_INVALID');
    const group = forum(parts, params.chat_id);
    const { message_id: threadId } = postMessage(parts, {
      chat: group.chat,
      from: botUser(parts),
      forum_topic_created: { name: params.name, icon_color: 7_322_096 },
    });
    const topics = { ...group.topics, [threadId]: { name: params.name, isClosed: false } };
    parts.directory.changeGroup(group.chat.id, { topics });
    return { message_thread_id: threadId, name: params.name, icon_color: 7_322_096 };
  },
  closeForumTopic: (parts, params) => setTopicClosed(parts, params, true),
  reopenForumTopic: (parts, params) => setTopicClosed(parts, params, false),
};

const noGifts = {
  unlimited_gifts: false,
  limited_gifts: false,
  unique_gifts: false,
  premium_subscription: false,
  gifts_from_channels: false,
};

function writableGroup(parts: StandInParts, chatId: number | string): GroupRecord {
  const chat = parts.directory.writableChat(chatId);
  if (chat.type === 'private') throw stateError('method is available only for groups and channels');
  return parts.directory.getGroup(chat.id);
}

function forum(parts: StandInParts, chatId: number | string): GroupRecord {
  const group = writableGroup(parts, chatId);
  if (!('is_forum' in group.chat && group.chat.is_forum)) throw stateError('the chat is not a forum');
  requireAdmin(parts, group.chat.id, 'not enough rights to create a topic');
  return group;
}

function requireAdmin(parts: StandInParts, chatId: number, refusal: string): void {
  const group = parts.directory.groups.get(chatId);
  if (group && !isAdmin(group.botStatus)) throw stateError(refusal);
}

function setTopicClosed(
  parts: StandInParts,
  wish: { chat_id: number | string; message_thread_id: number },
  isClosed: boolean,
): true {
  const group = forum(parts, wish.chat_id);
  const topic = group.topics[wish.message_thread_id];
  if (!topic) throw stateError('message thread not found');
  if (topic.isClosed === isClosed) throw stateError('TOPIC_NOT_MODIFIED');
  const topics = { ...group.topics, [wish.message_thread_id]: { ...topic, isClosed } };
  parts.directory.changeGroup(group.chat.id, { topics });
  return true;
}
