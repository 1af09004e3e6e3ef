import { mkdirSync } from 'node:fs';
import type { UserFromGetMe } from 'grammy/types';
import { BotProfile } from '#sandbox/chats/bot-profile.ts';
import { CallbackQueries } from '#sandbox/chats/callback-queries.ts';
import { ChatDirectory } from '#sandbox/chats/chat-directory.ts';
import { FileStore } from '#sandbox/chats/file-store.ts';
import { MessageStore } from '#sandbox/chats/message-store.ts';
import type { StandInParts } from '#sandbox/stand-in-parts.ts';
import { LongPolling } from '#sandbox/updates/long-polling.ts';
import { UpdateQueue } from '#sandbox/updates/update-queue.ts';
import { WebhookDelivery } from '#sandbox/updates/webhook-delivery.ts';
import { keepClock } from './clock-keeper.ts';
import { RecordLog } from './record-log.ts';
import { SandboxChanges } from './sandbox-changes.ts';
import type { SandboxClock } from './sandbox-clock.ts';

export interface BotIdentity {
  id: number;
  username: string;
  firstName: string;
}

export interface PartRules {
  /** How long a press may be answered, by the sandbox clock. 10 unless told. */
  callbackLifetimeMinutes?: number;
  /** How long a webhook may take to answer. Telegram's 60 s unless told. */
  webhookTimeoutMs?: number;
  /** First wait before an update is posted again; it doubles up to ten times this. 500 unless told. */
  webhookRetryMs?: number;
  /** The bot hears everything in groups, not only what is said to it. */
  canReadAllGroupMessages?: boolean;
}

/** Opens all parts on one log and takes up what a former run left. */
export function openParts(options: {
  bot: BotIdentity;
  clock: SandboxClock;
  stateDir?: string;
  rules?: PartRules;
}): { parts: StandInParts; closeParts: () => void } {
  const { clock, stateDir, rules = {} } = options;
  if (stateDir) mkdirSync(stateDir, { recursive: true });
  const log = new RecordLog(stateDir);
  const releaseClock = stateDir ? keepClock(clock, stateDir) : () => {};
  const changes = new SandboxChanges();
  const stopTelling = clock.onJump(() => {
    changes.emit('clock');
  });
  const updates = new UpdateQueue(log);
  const parts: StandInParts = {
    bot: describeBot(options.bot, rules),
    clock,
    changes,
    directory: new ChatDirectory(log),
    messages: new MessageStore(log, changes),
    files: new FileStore(log, stateDir),
    queries: new CallbackQueries(log, changes, rules.callbackLifetimeMinutes ?? 10),
    updates,
    polling: new LongPolling(updates),
    webhook: new WebhookDelivery({
      log,
      updates,
      now: () => clock.now(),
      pace: webhookPace(rules),
    }),
    profile: new BotProfile(log),
  };
  return {
    parts,
    closeParts() {
      stopTelling();
      releaseClock();
      log.close();
    },
  };
}

function webhookPace({ webhookTimeoutMs = 60_000, webhookRetryMs = 500 }: PartRules) {
  return {
    timeoutMs: webhookTimeoutMs,
    firstRetryMs: webhookRetryMs,
    longestRetryMs: webhookRetryMs * 10,
  };
}

function describeBot(bot: BotIdentity, rules: PartRules): UserFromGetMe {
  return {
    id: bot.id,
    is_bot: true,
    first_name: bot.firstName,
    username: bot.username,
    can_join_groups: true,
    can_read_all_group_messages: rules.canReadAllGroupMessages === true,
    supports_guest_queries: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
  } as UserFromGetMe;
}
