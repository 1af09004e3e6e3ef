import { type Api, GrammyError, HttpError } from 'grammy';
import { progressOf } from '#domain/broadcast/broadcast-progress.ts';
import type { Message } from '#domain/message.ts';
import { finishChange } from '#features/broadcast/correct/finish-change.ts';
import { isUnderWay } from '#storage/broadcast/broadcast-deliveries.ts';
import { type Broadcast, moveBroadcast, setProgressCard } from '#storage/broadcast/broadcast-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { toTelegram } from '#telegram/screens/show-message.ts';
import type { CardContent } from './card-content.ts';
import { cardMessage } from './card-messages.ts';
import { noteEdit, pacingOf, restOf } from './card-pacing.ts';
import { readCard } from './read-card.ts';

type CardNeeds = Pick<Needs, 'database' | 'clock' | 'jobs' | 'sayIn' | 'log'>;

/** After each settled delivery: the card at most every 3 s, and always when the last one in hand is settled. */
export async function onBroadcastStep(
  needs: CardNeeds,
  { api, broadcastId }: { api: Api; broadcastId: number },
): Promise<void> {
  const restMs = restOf(pacingOf(needs.database), broadcastId);
  if (restMs > 0 && (await isUnderWay(needs.database.db, broadcastId))) return;
  await refreshCard(needs, { api, broadcastId });
}

/** Brings the card up to date behind what goes on, at most every 3 s; further wishes until then are one. */
export function refreshCardSoon(
  needs: CardNeeds,
  { api, broadcastId }: { api: Api; broadcastId: number },
): void {
  const pacing = pacingOf(needs.database);
  const { soon } = pacing;
  if (soon.has(broadcastId)) return;
  const refresh = () => {
    soon.delete(broadcastId);
    refreshCard(needs, { api, broadcastId }).catch((err: unknown) =>
      needs.log.warn({ err, broadcastId }, 'broadcast.card-later'),
    );
  };
  soon.set(broadcastId, setTimeout(refresh, restOf(pacing, broadcastId)).unref());
}

interface Refreshed {
  api: Api;
  broadcastId: number;
  /** Somebody pressed: another screen may stand where the card was, so it is drawn even when nothing changed. */
  isPressed?: boolean;
}

/**
 * Shows the author how the broadcast stands, in its one card; closes it when nothing is left to send.
 * Edits of one card take turns, so that an older state never lands on a newer one. A card that cannot be
 * edited now (Telegram away) is left for the next tick.
 */
export async function refreshCard(needs: CardNeeds, refreshed: Refreshed): Promise<void> {
  const { broadcastId } = refreshed;
  const pacing = pacingOf(needs.database);
  const { lastEdit } = pacing;
  noteEdit(pacing, broadcastId);
  const before = lastEdit.get(broadcastId) ?? Promise.resolve();
  const mine = before.then(() => bringUpToDate(needs, refreshed));
  const settled = mine.catch(() => undefined);
  lastEdit.set(broadcastId, settled);
  try {
    await mine;
  } finally {
    if (lastEdit.get(broadcastId) === settled) lastEdit.delete(broadcastId);
  }
}

async function bringUpToDate(needs: CardNeeds, refreshed: Refreshed): Promise<void> {
  const { broadcastId } = refreshed;
  const { db } = needs.database;
  const content = await readCard(db, { broadcastId, now: needs.clock.now() });
  if (!content) return;
  const { broadcast } = content;
  const message = cardMessage(needs.sayIn(broadcast.author.locale), content);
  if (!(await showCard(needs, { refreshed, broadcast, card: message }))) return;
  // Shown first, closed after: a crash in between leaves it open for the next tick.
  await close(needs, content);
  const isMoving = broadcast.state === 'sending' || content.change?.state === 'running';
  if (isMoving && !isDone(content) && !(await isUnderWay(db, broadcastId)))
    await bringUpToDate(needs, refreshed);
}

const isDone = ({ broadcast, counts, change, changed }: CardContent) =>
  change?.state === 'running'
    ? progressOf(changed).open === 0
    : broadcast.state === 'sending' && progressOf(counts).open === 0;

async function close(needs: CardNeeds, content: CardContent): Promise<void> {
  if (!isDone(content)) return;
  const { broadcast, change } = content;
  const now = needs.clock.now();
  if (change?.state === 'running') return finishChange(needs, { change, now });
  await moveBroadcast(needs.database.db, broadcast.id, {
    from: ['sending'],
    to: 'finished',
    finishedAt: now,
  });
}

/** Edits the card, or sends a new one where it is gone. False when Telegram could not be reached. */
async function showCard(
  needs: CardNeeds,
  { refreshed, broadcast, card }: { refreshed: Refreshed; broadcast: Broadcast; card: Message },
): Promise<boolean> {
  const { api, isPressed = false } = refreshed;
  const { shown } = pacingOf(needs.database);
  const { text, other } = toTelegram(card);
  const messageId = broadcast.progressMessageId;
  const drawn = JSON.stringify([messageId, card]);
  if (!isPressed && shown.get(broadcast.id) === drawn) return true;
  try {
    if (messageId) await api.editMessageText(broadcast.author.telegramUserId, messageId, text, other);
    shown.set(broadcast.id, drawn);
    return true;
  } catch (error) {
    if (error instanceof HttpError || (error instanceof GrammyError && passesByItself(error))) {
      needs.log.warn({ err: error, broadcastId: broadcast.id }, 'broadcast.card-later');
      return false;
    }
    if (!(error instanceof GrammyError)) throw error;
    if (!/message to edit not found|message can't be edited/.test(error.description)) return true;
  }
  return sendNewCard(needs, api, broadcast, card);
}

async function sendNewCard(
  needs: CardNeeds,
  api: Api,
  broadcast: Broadcast,
  card: Message,
): Promise<boolean> {
  const { text, other } = toTelegram(card);
  try {
    const sent = await api.sendMessage(broadcast.author.telegramUserId, text, other);
    await setProgressCard(needs.database.db, broadcast.id, sent.message_id);
  } catch (error) {
    if (!(error instanceof GrammyError || error instanceof HttpError)) throw error;
    needs.log.warn({ err: error, broadcastId: broadcast.id }, 'broadcast.card-lost');
  }
  return true;
}

const passesByItself = (error: GrammyError) => error.error_code === 429 || error.error_code >= 500;
