import type { Message } from '#domain/message.ts';
import { loadStanding } from '#features/plan/plan-standing.ts';
import { quoted } from '#features/plan/plan-words.ts';
import { begunPlan } from '#storage/plan/plan-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import type { Opened } from './open-section.ts';

/** What the reviewer wrote about the section stands under its question while it is to be fixed. */
export async function withComment(
  ctx: BotContext,
  { view, section }: Opened,
  message: Message,
): Promise<Message> {
  if (begunPlan(view.stored)?.state !== 'changesRequested') return message;
  const { comments } = await loadStanding(ctx.needs.database.db, view);
  const lines = comments
    .filter(({ sectionKey }) => sectionKey === section.key)
    .map(({ text }) => ctx.say('review-comment-here', { text: quoted(text, 120) }));
  return { ...message, text: [message.text, ...lines].join('\n') };
}
