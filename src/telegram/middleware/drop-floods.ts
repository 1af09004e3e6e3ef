import type { NextFunction } from 'grammy';
import { isStranger } from '#domain/people/actor.ts';
import type { BotContext } from '../bot-context.ts';

const strangersEveryMs = 60_000;
const staffEveryMs = 3_000;
const mostKept = 1_000;

export interface FloodGate {
  /** Whether a command in a group may have an answer: one that was asked before may, by the same update. */
  mayAnswer(ctx: BotContext): boolean;
  /** Something else was done in a group: the same command after it asks anew, and is no double tap. */
  noteActed(chatId: number | undefined): void;
}

/**
 * In a group strangers get one answer a minute, whatever and however many commands they write; whoever has a role gets
 * one for each command in 3 s (a double tap). Real time, in this process: with two there may be two answers. The
 * newest thousand groups and commands are enough to stop a flood; who has fallen out is answered once more.
 */
export function createFloodGate(): FloodGate {
  const answered = new Map<string, { untilMs: number; updateId: number }>();
  return {
    mayAnswer: ({ chat, message, actor, update }) => {
      const isNobody = actor === undefined || isStranger(actor);
      const key = isNobody ? `${chat?.id}` : `${chat?.id} ${message?.text}`;
      const nowMs = performance.now();
      const last = answered.get(key);
      if (last && last.untilMs > nowMs) return last.updateId === update.update_id;
      const untilMs = nowMs + (isNobody ? strangersEveryMs : staffEveryMs);
      answered.delete(key);
      answered.set(key, { untilMs, updateId: update.update_id });
      const oldest = answered.keys().next().value;
      if (answered.size > mostKept && oldest !== undefined) answered.delete(oldest);
      return true;
    },
    noteActed: (chatId) => {
      for (const key of answered.keys()) if (key.startsWith(`${chatId} `)) answered.delete(key);
    },
  };
}

/** Drops repeated commands in a group before any call, so that no queue grows behind Telegram's 20 messages a minute. */
export function dropFloods(gate: FloodGate) {
  return async (ctx: BotContext, next: NextFunction): Promise<void> => {
    const isCommand = ctx.message?.text?.startsWith('/') ?? false;
    if (ctx.callbackQuery && ctx.actor && !isStranger(ctx.actor)) gate.noteActed(ctx.chat?.id);
    if (!isCommand || ctx.chat?.type === 'private' || gate.mayAnswer(ctx)) await next();
  };
}
