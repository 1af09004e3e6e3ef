import { type Api, GrammyError } from 'grammy';
import { listEarlierQuestions } from '#storage/reminder/earlier-questions.ts';
import type { ClaimedDelivery } from '#storage/sending/delivery-store.ts';
import type { Needs } from '#telegram/bot-context.ts';

/**
 * Of one day's attendance questions only the newest keeps its buttons: once another has arrived, an earlier one loses them.
 * What carries something else beside stays as it is. Failing does no harm: the old buttons answer the same day.
 */
export async function retireEarlierQuestions(
  { database: { db }, log }: Pick<Needs, 'database' | 'log'>,
  { id, payload, telegramUserId }: ClaimedDelivery,
  api: Api,
): Promise<void> {
  if (payload.kind !== 'reminder' || !payload.target.startsWith('day:')) return;
  const messageIds = await listEarlierQuestions(db, { ...payload, deliveryId: id });
  for (const messageId of messageIds) {
    await api.editMessageReplyMarkup(telegramUserId, messageId).catch((error: unknown) => {
      if (!(error instanceof GrammyError)) log.warn({ err: error }, 'reminder.buttons-left');
    });
  }
}
