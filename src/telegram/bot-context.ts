import type { Context } from 'grammy';
import type { Locale } from '#domain/locale.ts';
import type { Say } from '#domain/message.ts';
import type { Actor, KnownActor } from '#domain/people/actor.ts';
import type { Clock } from '#domain/time/clock.ts';
import type { ActMoment } from '#domain/time/downtime.ts';
import type { JobQueue } from '#jobs/job-queue.ts';
import type { Database } from '#storage/engine/database.ts';
import type { IncomingUpdate } from '#storage/state/inbox-store.ts';
import type { ShortLivedState } from '#storage/state/short-lived-state.ts';
import type { DownloadFile } from './download-file.ts';
import type { Logger } from './logger.ts';
import type { Secrets } from './secrets.ts';

/** What verbs and screens may need; put together once by app/compose. */
export interface Needs {
  database: Database;
  clock: Clock;
  jobs: JobQueue;
  sayIn: (locale: Locale) => Say;
  state: ShortLivedState;
  secrets: Secrets;
  log: Logger;
  /** The bot's user name, for links. */
  botUsername: string;
  /** Where the web pages are, without a slash at the end; undefined when nobody outside can open them. */
  publicUrl?: string;
  download: DownloadFile;
  /** Shows the person's present state: the menu of what they can do now, under `text` where given. */
  home(ctx: BotContext, text?: string): Promise<void>;
  /** Takes up one that was set aside. False when it cannot be read. */
  retryUpdate(update: IncomingUpdate): Promise<boolean>;
}

/** One update on its way through the bot. */
export interface BotContext extends Context {
  needs: Needs;
  actor: Actor;
  /** Texts in the person's language. */
  say: Say;
  updateId: number;
  /** When the bot handles the update. */
  now: Date;
  /** When the person acted: the message's own date; for a press, its arrival in the inbox, however late it is handled. */
  actedAt: Date;
  /** The same for what closes: of a press the downtimes that it may have waited out go with it. */
  acted: ActMoment;
  /** A line that must precede the next message shown: the apology for a late answer. */
  preface?: string;
  /** Set once something was shown or a press answered, so that no update stays without an answer. */
  answered: boolean;
  pressAnswered: boolean;
}

/** An update of somebody the bot has on record. */
export interface KnownContext extends BotContext {
  actor: KnownActor;
}
