import {
  type Conversation,
  type ConversationData,
  type ConversationFlavor,
  type ConversationStorage,
  conversations,
  createConversation,
} from '@grammyjs/conversations';
import { Composer, type Context } from 'grammy';
import type { Message } from 'grammy/types';
import type { FormKind } from '#domain/forms/form-catalogue.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { noteTaken } from '#telegram/inbox/repeats.ts';

/**
 * A dialogue takes what somebody types while something of theirs is open. What is open, and how far it
 * is, is in the database; so a dialogue has no state of its own to lose.
 */
export interface Dialogue {
  /** True when this person has this open and the next text belongs to it. */
  isOpen(actor: Actor): boolean;
  /** Takes one message: saves, answers, shows the next question. */
  take(ctx: BotContext): Promise<void>;
  /** [Kirim] of a form whose words reach somebody else; `updateId` is of the words it was drawn for. */
  send?: { kind: FormKind; run(ctx: BotContext, updateId: number): Promise<void> };
}

type OuterContext = ConversationFlavor<BotContext>;

/**
 * The conversation that holds a person's place. It waits for a message, hands it to the open dialogue
 * and rewinds, so its log never grows past one question however long the plan is. Losing it (a deploy,
 * an emptied Redis) loses nothing: the next text finds what is open in the database and enters again.
 */
export function installDialogues(dialogues: Dialogue[]): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const pickOpen = (actor: Actor) => dialogues.find((dialogue) => dialogue.isOpen(actor));
  const take = async (open: Dialogue, ctx: BotContext) => {
    // The plan, which has no form, keeps every message with its update and knows a repeated one by itself.
    if (ctx.actor.form) await noteTaken(ctx);
    await open.take(ctx);
  };

  async function holdPlace(conversation: Conversation<OuterContext, Context>): Promise<void> {
    const top = conversation.checkpoint();
    await conversation.waitUntil((ctx) => ctx.message !== undefined, { next: true });
    let thrown: unknown;
    const taken = await conversation.external({
      task: async (ctx) => {
        const open = pickOpen(ctx.actor);
        if (open) await take(open, ctx);
        return open !== undefined;
      },
      // The plugin passes on a bare copy of an error; what it is decides whether the update is tried again.
      beforeStoreError: (error) => {
        thrown = error;
      },
      afterLoadError: () => thrown,
    });
    if (!taken) await conversation.halt({ next: true });
    await conversation.rewind(top);
  }

  composer.use(conversations<OuterContext, Context>({ storage: placeStorage }) as never);
  composer.errorBoundary(
    (error, next) => {
      // A place from before a change of holdPlace; the plugin has dropped it.
      if (/^Bad replay/.test((error.error as Error).message)) return next();
      throw error.error;
    },
    createConversation(holdPlace as never, 'dialogue') as never,
  );
  composer.on('message', async (ctx, next) => {
    const open = pickOpen(ctx.actor);
    if (!open) return next();
    await take(open, ctx);
    await (ctx as OuterContext).conversation.enter('dialogue');
  });
  return composer;
}

/** Raised when holdPlace changes shape; an old place is then dropped, and found again in the database. */
const placeVersion = 1;

const lastRead = new WeakMap<BotContext, string>();

const placeStorage: ConversationStorage<OuterContext, ConversationData> = {
  type: 'context',
  version: placeVersion,
  adapter: {
    read: async (ctx) => {
      const stored = await ctx.needs.state.read('place', chatOf(ctx));
      if (stored === undefined) return undefined;
      lastRead.set(ctx, JSON.stringify(stored));
      return stored as never;
    },
    write: async (ctx, state) => {
      // The rewound log is the same after every answer; only a changed one is worth a write.
      if (lastRead.get(ctx) === JSON.stringify(state)) return;
      const text = JSON.stringify(state, (key, value) => (key === 'message' ? withoutContent(value) : value));
      await ctx.needs.state.write('place', chatOf(ctx), JSON.parse(text));
    },
    delete: forgetPlace,
  },
};

/** The update that opened the place stays in its log, for good: without what was said, or by whom. */
function withoutContent({ message_id, date, chat }: Message): object {
  return { message_id, date, chat: { id: chat.id, type: chat.type } };
}

/** Nothing of a dialogue is kept for this chat any more. */
export async function forgetPlace(ctx: BotContext): Promise<void> {
  await ctx.needs.state.remove('place', chatOf(ctx));
}

const chatOf = (ctx: BotContext) => ctx.chatId ?? ctx.actor.telegramUserId;
