import { GrammyError } from 'grammy';
import type { BotContext } from '#telegram/bot-context.ts';
import { show } from '#telegram/screens/show-message.ts';

/**
 * [Hapus pesan itu]: takes one message off this chat. A bot may delete what its person wrote to it for 48 hours; later,
 * or when it is gone, that is said.
 */
export async function removeMessage(ctx: BotContext, messageId: number): Promise<void> {
  const { api, chatId, say } = ctx;
  const isRemoved = await api.deleteMessage(chatId!, messageId).catch((error: unknown) => {
    if (!(error instanceof GrammyError)) throw error;
    return false;
  });
  await show(ctx, { text: say(isRemoved ? 'nik-removed' : 'nik-not-removed') });
}
