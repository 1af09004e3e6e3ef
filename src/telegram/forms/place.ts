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
import { z } from 'zod';
import { hasDeliveredBelow } from '#storage/sending/delivery-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { isKept, sentBelow, shownBy, takeShown } from './asked.ts';
import { type Question, questionShape } from './question.ts';

/** Takes one message of a private chat; `question` is what its person was asked last. */
export type TakeMessage = (ctx: BotContext, question: Question | undefined) => Promise<void>;

type OuterContext = ConversationFlavor<BotContext>;

const name = 'question';

/**
 * The conversation somebody is in: entered when a question is shown, whichever update showed it, and left by the next
 * question, by a cancel or by time (`within`). It waits for messages and says which question each of them met; what
 * becomes of a message is decided elsewhere, and what is written is in the database. Losing the place loses no word:
 * the next text is asked about.
 */
export function installPlace(take: TakeMessage): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(conversations<OuterContext, Context>({ storage: placeStorage }) as never);
  composer.use(async (ctx, next) => {
    await next();
    await enterShown(ctx as OuterContext);
  });
  composer.errorBoundary(
    (error, next) => {
      // A place from before a change of beAsked; the plugin has dropped it.
      if (/^Bad replay/.test((error.error as Error).message)) return next();
      throw error.error;
    },
    createConversation(beAsked(take) as never, name) as never,
  );
  composer.on('message', (ctx) => take(ctx, undefined));
  return composer;
}

/** Waits for a message and hands it on, until another question is shown; so its log never grows past one question. */
function beAsked(take: TakeMessage) {
  return async (
    conversation: Conversation<OuterContext, Context>,
    _entering: Context,
    question: Question,
  ): Promise<void> => {
    const top = conversation.checkpoint();
    await conversation.waitUntil((ctx) => ctx.message !== undefined, { next: true });
    let thrown: unknown;
    const isOver = await conversation.external({
      task: async (ctx: BotContext) => {
        await take(ctx, question);
        return shownBy(ctx) !== undefined;
      },
      // The plugin passes on a bare copy of an error; what it is decides whether the update is tried again.
      beforeStoreError: (error) => {
        thrown = error;
      },
      afterLoadError: () => thrown,
    });
    if (!isOver) await conversation.rewind(top);
  };
}

async function enterShown(ctx: OuterContext): Promise<void> {
  if (shownBy(ctx) === undefined) return;
  const question = takeShown(ctx);
  if (question !== undefined && question !== 'none') await ctx.conversation.enter(name, question);
}

/** Keeps the place behind everything that is no message of a dialogue: a press or a command that showed a question. */
export function keepPlace(): (ctx: BotContext, next: () => Promise<void>) => Promise<void> {
  const composer = new Composer<BotContext>();
  composer.use(conversations<OuterContext, Context>({ storage: entryStorage }) as never);
  composer.use(createConversation(beAsked(async () => {}) as never, name) as never);
  composer.use((ctx) => enterShown(ctx as OuterContext));
  const enter = composer.middleware();
  return async (ctx, next) => {
    await next();
    if (isKept(ctx)) return;
    const question = shownBy(ctx);
    if (question === 'none') await forgetPlace(ctx);
    else if (question) await enter(ctx, async () => {});
    else await noteNewest(ctx);
  };
}

/** What stands below the question of somebody who has something open: it is not the newest on the screen any more. */
async function noteNewest(ctx: BotContext): Promise<void> {
  const messageId = sentBelow(ctx);
  const { form, memberships } = ctx.actor;
  const hasOpen = form !== undefined || memberships.some(({ planOpen }) => planOpen);
  if (messageId !== undefined && hasOpen) await ctx.needs.state.write('newest', chatOf(ctx), messageId);
}

/** Whether nothing stands below this question, neither an answer of the bot nor a message that it sent by itself. */
export async function isNewest(ctx: BotContext, { messageId }: Question): Promise<boolean> {
  const newest = await ctx.needs.state.read('newest', chatOf(ctx));
  if (newest !== undefined && newest > messageId) return false;
  const { personId } = ctx.actor;
  if (personId === undefined) return true;
  return !(await hasDeliveredBelow(ctx.needs.database.db, personId, messageId));
}

/** The question that stands in this chat, for whoever needs its message. */
export async function findQuestion(ctx: BotContext): Promise<Question | undefined> {
  const stored = await ctx.needs.state.read('place', chatOf(ctx));
  return stored && questionIn(stored);
}

const argsShape = z.object({ state: z.object({ [name]: z.array(z.object({ args: z.string() })).min(1) }) });

function questionIn(stored: unknown): Question | undefined {
  const read = argsShape.safeParse(stored);
  if (!read.success) return undefined;
  const [question] = JSON.parse(read.data.state[name][0]!.args) as unknown[];
  return questionShape.safeParse(question).data;
}

/** Raised when beAsked changes shape; an old place is then dropped. */
const placeVersion = 2;

const lastRead = new WeakMap<BotContext, string>();

const adapter = {
  read: async (ctx: OuterContext): Promise<never> => {
    const stored = await ctx.needs.state.read('place', chatOf(ctx));
    if (stored !== undefined) lastRead.set(ctx, JSON.stringify(stored));
    return stored as never;
  },
  write: async (ctx: OuterContext, state: unknown): Promise<void> => {
    // The rewound log is the same after every message that changed nothing; only a changed one is worth a write.
    if (lastRead.get(ctx) === JSON.stringify(state)) return;
    const text = JSON.stringify(state, (key, value) => (key === 'message' ? withoutContent(value) : value));
    await ctx.needs.state.write('place', chatOf(ctx), JSON.parse(text));
  },
  delete: forgetPlace,
};

const placeStorage: ConversationStorage<OuterContext, ConversationData> = {
  type: 'context',
  version: placeVersion,
  adapter,
};

/** Another question takes the place of whatever stood there, so nobody needs to look. */
const entryStorage: ConversationStorage<OuterContext, ConversationData> = {
  ...placeStorage,
  adapter: { ...adapter, read: async () => undefined },
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
