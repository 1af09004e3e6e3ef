import type { ChatMember, User } from 'grammy/types';
import type { MemberStatus } from './chat-directory.ts';

const administratorRights = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_pin_messages: true,
  can_manage_topics: true,
};

export function isAdmin(status: MemberStatus): boolean {
  return status === 'creator' || status === 'administrator';
}

/** Somebody's standing in a chat, as the Bot API tells it. */
export function describeMember(user: User, status: MemberStatus): ChatMember {
  if (status === 'creator') return { user, status, is_anonymous: false };
  if (status === 'administrator') return { user, status, ...administratorRights } as ChatMember;
  if (status === 'kicked') return { user, status, until_date: 0 };
  return { user, status } as ChatMember;
}
