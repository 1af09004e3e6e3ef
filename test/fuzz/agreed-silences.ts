import type { Json } from './make-value.ts';

/**
 * What nobody is answered for in a private chat, besides changed messages and what Telegram says about the chat itself
 * (blocked, unblocked): its notices, and the further pieces of an album. Everything else is answered.
 */
const silentContents: ReadonlySet<string> = new Set(
  (
    'media_group_id new_chat_members left_chat_member chat_owner_left chat_owner_changed new_chat_title new_chat_photo ' +
    'delete_chat_photo group_chat_created supergroup_chat_created channel_chat_created ' +
    'message_auto_delete_timer_changed migrate_to_chat_id migrate_from_chat_id pinned_message successful_payment ' +
    'refunded_payment users_shared chat_shared gift unique_gift gift_upgrade_sent connected_website ' +
    'write_access_allowed proximity_alert_triggered boost_added chat_background_set checklist_tasks_done ' +
    'checklist_tasks_added direct_message_price_changed forum_topic_created forum_topic_edited forum_topic_closed ' +
    'forum_topic_reopened general_forum_topic_hidden general_forum_topic_unhidden giveaway_created ' +
    'giveaway_completed paid_message_price_changed poll_option_added poll_option_deleted suggested_post_approved ' +
    'suggested_post_approval_failed suggested_post_declined suggested_post_paid suggested_post_refunded ' +
    'video_chat_scheduled video_chat_started video_chat_ended video_chat_participants_invited'
  ).split(' '),
);

/** True when who sent this, in their own chat with the bot, is owed a message, an edit or a toast. */
export function isAnswerExpected(update: Json): boolean {
  const message = update.message as Json | undefined;
  if (message)
    return message.text !== undefined || !Object.keys(message).some((name) => silentContents.has(name));
  return update.callback_query !== undefined;
}
