import type { ApiMethods, UserFromGetMe } from 'grammy/types';
import type { BotProfile } from './bot-profile.ts';
import type { CallbackQueries } from './callback-queries.ts';
import type { ChatDirectory } from './chat-directory.ts';
import type { FileStore } from './file-store.ts';
import type { LongPolling } from './long-polling.ts';
import type { MessageStore } from './message-store.ts';
import type { SandboxChanges } from './sandbox-changes.ts';
import type { SandboxClock } from './sandbox-clock.ts';
import type { UpdateQueue } from './update-queue.ts';
import type { UploadedFile } from './value-validation.ts';
import type { WebhookDelivery } from './webhook-delivery.ts';

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
