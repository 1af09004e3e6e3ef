import type { BotCommandScope } from 'grammy/types';
import type { MethodHandlers, StandInParts } from '#sandbox/stand-in-parts.ts';
import { readWebhookSettings } from '#sandbox/updates/webhook-settings.ts';
import { conflict, formError } from './call-errors.ts';

/** Updates, presses and what the bot says about itself. */
export const botMethods: MethodHandlers = {
  getMe: (parts) => parts.bot,
  logOut: () => true,
  close: () => true,
  getUpdates(parts, params, around) {
    if (parts.webhook.settings) {
      throw conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    return parts.polling.getUpdates(params, around.abandoned);
  },
  setWebhook(parts, params) {
    const settings = readWebhookSettings(params);
    if (params.allowed_updates) parts.updates.allow(params.allowed_updates);
    if (params.drop_pending_updates) parts.updates.confirmAll();
    if (settings) parts.polling.interrupt('terminated by setWebhook request');
    parts.webhook.set(settings);
    return true;
  },
  deleteWebhook(parts, params) {
    if (params.drop_pending_updates) parts.updates.confirmAll();
    parts.webhook.set(undefined);
    return true;
  },
  getWebhookInfo: (parts) => parts.webhook.info(),
  answerCallbackQuery(parts, params) {
    if ((params.text ?? '').length > 200) throw formError('MESSAGE_TOO_LONG');
    if (params.url !== undefined && !/^(https:\/\/t\.me\/|tg:\/\/)/.test(params.url))
      throw formError('URL_INVALID');
    parts.queries.answer(
      params.callback_query_id,
      { text: params.text, isAlert: params.show_alert, url: params.url },
      parts.clock.now(),
    );
    return true;
  },
  getFile(parts, params) {
    const path = parts.files.downloadPath(params.file_id);
    const stored = parts.files.get(params.file_id);
    return {
      file_id: params.file_id,
      file_unique_id: stored.uniqueId,
      file_size: stored.bytesLength,
      file_path: path,
    };
  },
  setMyCommands(parts, params) {
    checkScope(parts, params.scope);
    parts.profile.setCommands(params.commands, params);
    return true;
  },
  getMyCommands: (parts, params) => parts.profile.commands(params),
  deleteMyCommands(parts, params) {
    checkScope(parts, params.scope);
    parts.profile.deleteCommands(params);
    return true;
  },
  setMyName(parts, params) {
    parts.profile.setText('name', params.name, params.language_code);
    return true;
  },
  getMyName: (parts, params) => ({
    name: parts.profile.text('name', params.language_code) || parts.bot.first_name,
  }),
  setMyDescription(parts, params) {
    parts.profile.setText('description', params.description, params.language_code);
    return true;
  },
  getMyDescription: (parts, params) => ({
    description: parts.profile.text('description', params.language_code),
  }),
  setMyShortDescription(parts, params) {
    parts.profile.setText('short_description', params.short_description, params.language_code);
    return true;
  },
  getMyShortDescription: (parts, params) => ({
    short_description: parts.profile.text('short_description', params.language_code),
  }),
  setChatMenuButton(parts, params) {
    parts.profile.setMenuButton(params.chat_id, params.menu_button ?? { type: 'default' });
    return true;
  },
  getChatMenuButton: (parts, params) => parts.profile.menuButton(params.chat_id),
};

/** A menu for one chat can be set only for a chat the bot knows. */
function checkScope(parts: StandInParts, scope: BotCommandScope | undefined): void {
  if (scope && 'chat_id' in scope) parts.directory.knownChat(scope.chat_id);
}
