import type { Chat, User } from 'grammy/types';
import { CallRefused, chatNotFound, forbidden, stateError } from '#sandbox/calls/call-errors.ts';
import type { RecordLog } from '#sandbox/demo/record-log.ts';

export type MemberStatus = 'creator' | 'administrator' | 'member' | 'left' | 'kicked';

export interface PersonRecord {
  user: User;
  /** The bot may write: the person has written to it before. */
  hasOpened: boolean;
  isBlocking: boolean;
  usedPayloads: string[];
}

export interface TopicRecord {
  name: string;
  isClosed: boolean;
}

export interface GroupRecord {
  chat: Chat.GroupChat | Chat.SupergroupChat;
  botStatus: MemberStatus;
  members: Record<string, MemberStatus>;
  topics: Record<string, TopicRecord>;
  migratedToId?: number;
}

/** Who exists, who let the bot write, which groups there are and who sits in them. */
export class ChatDirectory {
  readonly people;
  readonly groups;

  constructor(log: RecordLog) {
    this.people = log.table<PersonRecord>('people');
    this.groups = log.table<GroupRecord>('groups');
  }

  getPerson(userId: number): PersonRecord {
    const person = this.people.get(userId);
    if (!person) throw new Error(`The sandbox has no person ${userId}.`);
    return person;
  }

  changePerson(userId: number, change: Partial<PersonRecord>): PersonRecord {
    return this.people.put(userId, { ...this.getPerson(userId), ...change });
  }

  getGroup(chatId: number): GroupRecord {
    const group = this.groups.get(chatId);
    if (!group) throw new Error(`The sandbox has no group ${chatId}.`);
    return group;
  }

  changeGroup(chatId: number, change: Partial<GroupRecord>): GroupRecord {
    return this.groups.put(chatId, { ...this.getGroup(chatId), ...change });
  }

  /** The chat as the bot may see it; refuses ids the bot has never met. */
  knownChat(chatId: number | string): Chat {
    const group = this.groups.get(chatId);
    if (group) return group.chat;
    const person = this.people.get(chatId);
    if (person && (person.hasOpened || this.#meetsInGroup(person.user.id))) return privateChat(person.user);
    throw chatNotFound();
  }

  /** The chat the bot is about to write to; refuses as the server does when it may not. */
  writableChat(chatId: number | string, threadId?: number): Chat {
    const chat = this.knownChat(chatId);
    if (chat.type === 'private') {
      this.#refuseUnwillingPerson(chat.id);
      if (threadId !== undefined) throw stateError('message thread not found');
    } else this.#refuseClosedGroup(chat.id, threadId);
    return chat;
  }

  #refuseUnwillingPerson(userId: number): void {
    const person = this.getPerson(userId);
    if (person.isBlocking) throw forbidden('bot was blocked by the user');
    if (!person.hasOpened) throw forbidden("bot can't initiate conversation with a user");
  }

  #refuseClosedGroup(chatId: number, threadId: number | undefined): void {
    const group = this.getGroup(chatId);
    if (group.migratedToId !== undefined) {
      throw new CallRefused({
        code: 400,
        description: 'Bad Request: group chat was upgraded to a supergroup chat',
        reason: 'state',
        parameters: { migrate_to_chat_id: group.migratedToId },
      });
    }
    if (group.botStatus === 'kicked') throw forbidden(`bot was kicked from the ${group.chat.type} chat`);
    if (group.botStatus === 'left') throw forbidden(`bot is not a member of the ${group.chat.type} chat`);
    if (threadId === undefined) return;
    const topic = group.topics[threadId];
    if (!topic) throw stateError('message thread not found');
    if (topic.isClosed && group.botStatus !== 'administrator') throw stateError('TOPIC_CLOSED');
  }

  #meetsInGroup(userId: number): boolean {
    return this.groups.values().some((group) => isInside(group.members[userId]) && isInside(group.botStatus));
  }
}

export function isInside(status: MemberStatus | undefined): boolean {
  return status !== undefined && status !== 'left' && status !== 'kicked';
}

export function privateChat(user: User): Chat.PrivateChat {
  return {
    id: user.id,
    type: 'private',
    first_name: user.first_name,
    ...(user.last_name ? { last_name: user.last_name } : {}),
    ...(user.username ? { username: user.username } : {}),
  };
}
