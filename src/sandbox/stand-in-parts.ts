import type { ApiMethods, UserFromGetMe } from 'grammy/types';
import type { UploadedFile } from './calls/value-validation.ts';
import type { BotProfile } from './chats/bot-profile.ts';
import type { CallbackQueries } from './chats/callback-queries.ts';
import type { ChatDirectory } from './chats/chat-directory.ts';
import type { FileStore } from './chats/file-store.ts';
import type { MessageStore } from './chats/message-store.ts';
import type { SandboxChanges } from './demo/sandbox-changes.ts';
import type { SandboxClock } from './demo/sandbox-clock.ts';
import type { LongPolling } from './updates/long-polling.ts';
import type { UpdateQueue } from './updates/update-queue.ts';
import type { WebhookDelivery } from './updates/webhook-delivery.ts';

/** Everything the methods of the stand-in work on. */
export interface StandInParts {
  bot: UserFromGetMe;
  clock: SandboxClock;
  changes: SandboxChanges;
  directory: ChatDirectory;
  messages: MessageStore;
  files: FileStore;
  queries: CallbackQueries;
  updates: UpdateQueue;
  polling: LongPolling;
  webhook: WebhookDelivery;
  profile: BotProfile;
}

/**
 * A file in a call: its bytes, or the id of one that Telegram has already. grammY's types name their own class
 * for uploads in this place, so it is told apart when it is read.
 */
export type MediaSource = unknown;

export type Params<M extends keyof ApiMethods> = NonNullable<Parameters<ApiMethods[M]>[0]>;

/** What surrounds one call: the files that came with it and whether the caller has hung up. */
export interface CallSurroundings {
  files: Map<string, UploadedFile>;
  abandoned: AbortSignal;
}

/** Methods by their name in the Bot API, with the parameters grammY's types give them. */
export type MethodHandlers = {
  [M in keyof ApiMethods]?: (parts: StandInParts, params: Params<M>, around: CallSurroundings) => unknown;
};

export function secondsOf(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
