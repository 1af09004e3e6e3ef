import { listEarlierQuestions } from '#storage/reminder/earlier-questions.ts';
import type { ClaimedDelivery } from '#storage/sending/delivery-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import type { TickTools } from '#telegram/feature.ts';

/**
 * Of one day's attendance questions only the newest keeps its buttons: once another has arrived, an earlier one loses them.
 * What carries something else beside stays as it is. Failing does no harm: the old buttons answer the same day.
 */
export async function retireEarlierQuestions(
  { database: { db }, log }: Pick<Needs, 'database' | 'log'>,
  { id, payload, telegramUserId }: ClaimedDelivery,
  { api }: TickTools,
): Promise<void> {
  if (payload.kind !== 'reminder' || !payload.target.startsWith('day:')) return;
  for (const messageId of await listEarlierQuestions(db, { ...payload, deliveryId: id })) {
    await api
      .editMessageReplyMarkup(telegramUserId, messageId)
      .catch((err: unknown) => log.info({ err, deliveryId: id }, 'reminder.buttons-left'));
  }
}
