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
import type { BotContext } from '#telegram/bot-context.ts';

/** Takes a message that belongs to what is open. False when nothing is. */
export type TakeOpen = (ctx: BotContext) => Promise<boolean>;

type OuterContext = ConversationFlavor<BotContext>;

/**
 * A person's place in what is open, held by one conversation of the plugin. A message that comes while nobody is in it
 * enters it when something took the message; it is left when nothing is open any more.
 */
export function installPlace(takeOpen: TakeOpen): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(conversations<OuterContext, Context>({ storage: placeStorage }) as never);
  composer.errorBoundary(
    (error, next) => {
      // A place from before a change of holdPlace; the plugin has dropped it.
      if (/^Bad replay/.test((error.error as Error).message)) return next();
      throw error.error;
    },
    createConversation(holdPlace(takeOpen) as never, 'dialogue') as never,
  );
  composer.on('message', async (ctx, next) => {
    if (!(await takeOpen(ctx))) return next();
    await (ctx as OuterContext).conversation.enter('dialogue');
  });
  return composer;
}

/**
 * Waits for a message, hands it to what is open and rewinds, so that its log never grows past one question however long
 * the plan is. Losing it (a deploy, an emptied Redis) loses nothing: the next text finds what is open in the database
 * and enters again.
 */
function holdPlace(takeOpen: TakeOpen) {
  return async (conversation: Conversation<OuterContext, Context>): Promise<void> => {
    const top = conversation.checkpoint();
    await conversation.waitUntil((ctx) => ctx.message !== undefined, { next: true });
    let thrown: unknown;
    const taken = await conversation.external({
      task: takeOpen,
      // The plugin passes on a bare copy of an error; what it is decides whether the update is tried again.
      beforeStoreError: (error) => {
        thrown = error;
      },
      afterLoadError: () => thrown,
    });
    if (!taken) await conversation.halt({ next: true });
    await conversation.rewind(top);
  };
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
