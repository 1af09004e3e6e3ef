import type { Api, Composer } from 'grammy';
import type { Locale } from '#domain/locale.ts';
import type { Message } from '#domain/message.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { RoleHeld } from '#domain/people/role.ts';
import type { UndeliveredStatus } from '#domain/sending/delivery.ts';
import type { Lookup } from '#domain/talk/talk.ts';
import type { ClaimedDelivery } from '#storage/sending/delivery-store.ts';
import type { BotContext, Needs } from './bot-context.ts';
import type { Claim } from './commands/claims.ts';
import type { Dialogue } from './forms/dialogues.ts';
import type { ListScreen } from './forms/find-in-list.ts';
import type { MakeOffers } from './offers/offer.ts';

/** What one feature brings to the bot. An update meets the parts in this order, feature by feature. */
export interface Feature {
  name: string;
  /** Commands, presses, replies to a known message, files: what is addressed to the feature by its form. */
  bot?: Composer<BotContext>;
  /** Its lists in pages. */
  lists?: ListScreen[];
  /** What it makes of a text: the offers of all features are weighed in domain/talk/whose-text. */
  offers?: MakeOffers;
  /** What it shows to whoever asks for it in a plain word; `day` is what was typed of a day. */
  lookups?: Partial<Record<Lookup, (ctx: BotContext, day: string) => Promise<unknown>>>;
  /** Messages that are no texts, which the feature may claim before what is open gets them (a workbook). */
  claims?: Claim[];
  /** What takes the text while something of the person's is open, one for each thing that can be. */
  dialogues?: Dialogue[];
  /** Answers what nobody else took. Only the home feature has one. */
  fallback?: Composer<BotContext>;
  /** Commands for the menu, by who sees them. */
  commands?: CommandEntry[];
  /** Work of the regular tick: look what is due and queue it. */
  tick?(needs: Needs, tools: TickTools): Promise<void>;
  /** Told when a message that went out by itself did not arrive, or not for certain, and how it stands now. */
  onUndelivered?(needs: Needs, delivery: ClaimedDelivery, status: UndeliveredStatus): Promise<void>;
  /** Told when a reminder has arrived. */
  onReminded?(needs: Needs, delivery: ClaimedDelivery, tools: TickTools): Promise<void>;
  /** When this feature's next moment comes, for a clock that can jump. */
  nextDueAt?(needs: Needs): Promise<Date | undefined>;
  /**
   * Words what this feature queued with storage/reminder/started-messages, at the moment it is sent: `rules` are its keys.
   * No words: it is of no use any more.
   */
  wordReminder?: {
    rules: string[];
    word(needs: Needs, item: WordedItem): Promise<Message | undefined>;
  };
}

/** A queued message whose turn has come. */
export interface WordedItem {
  programmeId: number;
  participantId: number;
  ruleKey: string;
  target: string;
  locale: Locale;
}

/** What a tick may use besides its needs. */
export interface TickTools {
  /** For cards edited in place; messages are queued as deliveries. */
  api: Api;
}

export interface CommandEntry {
  /** The names that work, Indonesian first; both always work. */
  id: string;
  en: string;
  /** Text key of the description in the menu. */
  describe: string;
  /** Who sees it in the menu. Rights are decided elsewhere. */
  for: 'everyone' | 'participant' | RoleHeld['role'];
}

/** True when a menu entry is for this person. */
export function isFor(actor: Actor, audience: CommandEntry['for']): boolean {
  if (audience === 'everyone') return true;
  if (audience === 'participant') return actor.memberships.length > 0;
  return actor.roles.some(
    (held) => held.role === audience || (held.role === 'owner' && audience === 'organizer'),
  );
}
