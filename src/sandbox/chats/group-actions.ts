import type { Chat } from 'grammy/types';
import { type StandInParts, secondsOf } from '#sandbox/stand-in-parts.ts';
import { isInside, type MemberStatus } from './chat-directory.ts';
import { describeMember } from './chat-member.ts';
import { botUser, postMessage } from './post-message.ts';

export interface GroupProfile {
  title: string;
  type?: 'group' | 'supergroup';
  isForum?: boolean;
  memberIds?: readonly number[];
  adminIds?: readonly number[];
}

/** A group of the sandbox and what its people do with the bot. */
export interface SandboxGroup {
  /** Changes once: when the group becomes a supergroup. */
  readonly id: number;
  addBot(byUserId: number, status?: 'member' | 'administrator'): void;
  removeBot(byUserId: number): void;
  setMember(userId: number, status: MemberStatus): void;
  /** Makes a supergroup of a basic group; the old id is dead from then on. Returns the new id. */
  upgrade(): number;
}

/** Makes a group, or takes the one that a former run left under this id. */
export function openGroup(parts: StandInParts, id: number, profile: GroupProfile): SandboxGroup {
  if (!parts.directory.groups.get(id)) createGroup(parts, id, profile);
  let currentId = parts.directory.getGroup(id).migratedToId ?? id;
  return {
    get id() {
      return currentId;
    },
    addBot: (byUserId, status = 'member') => changeBot(parts, { chatId: currentId, byUserId, status }),
    removeBot: (byUserId) => changeBot(parts, { chatId: currentId, byUserId, status: 'kicked' }),
    setMember(userId, status) {
      const { members } = parts.directory.getGroup(currentId);
      parts.directory.changeGroup(currentId, { members: { ...members, [userId]: status } });
    },
    upgrade() {
      currentId = upgradeGroup(parts, currentId);
      return currentId;
    },
  };
}

function createGroup(parts: StandInParts, id: number, profile: GroupProfile): void {
  const type = profile.type ?? (profile.isForum ? 'supergroup' : 'group');
  const chat = { id, type, title: profile.title, ...(profile.isForum ? { is_forum: true } : {}) };
  const members: Record<string, MemberStatus> = {};
  for (const userId of profile.memberIds ?? []) members[userId] = 'member';
  for (const userId of profile.adminIds ?? []) members[userId] = 'administrator';
  parts.directory.groups.put(id, {
    chat: chat as Chat.GroupChat | Chat.SupergroupChat,
    botStatus: 'left',
    members,
    topics: {},
  });
  parts.changes.emit('people');
}

function changeBot(
  parts: StandInParts,
  change: { chatId: number; byUserId: number; status: MemberStatus },
): void {
  const { chat, botStatus } = parts.directory.getGroup(change.chatId);
  parts.directory.changeGroup(change.chatId, { botStatus: change.status });
  parts.updates.push({
    my_chat_member: {
      chat,
      from: parts.directory.getPerson(change.byUserId).user,
      date: secondsOf(parts.clock.now()),
      old_chat_member: describeMember(botUser(parts), botStatus),
      new_chat_member: describeMember(botUser(parts), change.status),
    },
  } as never);
}

function upgradeGroup(parts: StandInParts, oldId: number): number {
  const group = parts.directory.getGroup(oldId);
  if (group.chat.type !== 'group') throw new Error(`Group ${oldId} is a supergroup already.`);
  const newId = oldId - 1_000_000_000_000;
  const chat = { id: newId, type: 'supergroup' as const, title: group.chat.title };
  parts.directory.groups.put(newId, { ...group, chat });
  parts.directory.changeGroup(oldId, { migratedToId: newId });
  if (!isInside(group.botStatus)) return newId;
  const from = parts.directory.people.values()[0]?.user;
  const leaving = postMessage(parts, { chat: group.chat, from, migrate_to_chat_id: newId });
  const coming = postMessage(parts, { chat, from, migrate_from_chat_id: oldId });
  parts.updates.push({ message: leaving } as never);
  parts.updates.push({ message: coming } as never);
  return newId;
}
