import { type Api, GrammyError, HttpError } from 'grammy';
import { progressOf } from '#domain/broadcast.ts';
import type { Message } from '#domain/message.ts';
import { type Broadcast, findBroadcast, moveBroadcast, setProgressCard } from '#storage/broadcast-store.ts';
import type { Database, Db } from '#storage/database.ts';
import { countDeliveries, isUnderWay, listDeliveries, withdrawBroadcast } from '#storage/delivery-store.ts';
import { getProgramme } from '#storage/programme-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { toTelegram } from '#telegram/show-message.ts';
import { type CardContent, cardMessage } from './card-message.ts';

type CardNeeds = Pick<Needs, 'database' | 'clock' | 'sayIn' | 'log'>;

const editEveryMs = 3_000;

/** When each card was last edited, and the edit under way; real time, because Telegram counts it. */
interface Pacing {
  editedAtMs: Map<number, number>;
  lastEdit: Map<number, Promise<void>>;
}

const pacings = new WeakMap<Database, Pacing>();

function pacingOf(database: Database): Pacing {
  const pacing = pacings.get(database) ?? { editedAtMs: new Map(), lastEdit: new Map() };
  pacings.set(database, pacing);
  return pacing;
}

/** After each settled delivery: the card at most every 3 s, and always when the last one in hand is settled. */
export async function onBroadcastStep(
  needs: CardNeeds,
  { api, broadcastId }: { api: Api; broadcastId: number },
): Promise<void> {
  const { editedAtMs } = pacingOf(needs.database);
  const sinceMs = performance.now() - (editedAtMs.get(broadcastId) ?? Number.NEGATIVE_INFINITY);
  if (sinceMs < editEveryMs && (await isUnderWay(needs.database.db, broadcastId))) return;
  await refreshCard(needs, { api, broadcastId });
}

/**
 * Shows the author how the broadcast stands, in its one card; closes it when nothing is left to send.
 * Edits of one card take turns, so that an older state never lands on a newer one. A card that cannot be
 * edited now (Telegram away) is left for the next tick.
 */
export async function refreshCard(
  needs: CardNeeds,
  { api, broadcastId }: { api: Api; broadcastId: number },
): Promise<void> {
  const { editedAtMs, lastEdit } = pacingOf(needs.database);
  editedAtMs.set(broadcastId, performance.now());
  const before = lastEdit.get(broadcastId) ?? Promise.resolve();
  const mine = before.then(() => bringUpToDate(needs, api, broadcastId));
  const settled = mine.catch(() => undefined);
  lastEdit.set(broadcastId, settled);
  try {
    await mine;
  } finally {
    if (lastEdit.get(broadcastId) === settled) lastEdit.delete(broadcastId);
  }
}

async function bringUpToDate(needs: CardNeeds, api: Api, broadcastId: number): Promise<void> {
  const { db } = needs.database;
  const content = await readCard(db, broadcastId);
  if (!content) return;
  const { broadcast } = content;
  const isDone = broadcast.state === 'sending' && progressOf(content.counts).open === 0;
  const shown = await showCard(
    needs,
    api,
    broadcast,
    cardMessage(needs.sayIn(broadcast.author.locale), content),
  );
  if (!shown) return;
  // Shown first, closed after: a crash in between leaves it open for the next tick.
  if (isDone)
    await moveBroadcast(db, broadcastId, {
      from: ['sending'],
      to: 'finished',
      finishedAt: needs.clock.now(),
    });
  else if (broadcast.state === 'sending' && !(await isUnderWay(db, broadcastId)))
    await bringUpToDate(needs, api, broadcastId);
}

/** Everything the card shows, read now. */
export async function readCard(db: Db, broadcastId: number): Promise<CardContent | undefined> {
  const broadcast = await findBroadcast(db, broadcastId);
  if (!broadcast) return undefined;
  // What was in the pump's hand when it was stopped, and came back to be tried again.
  if (broadcast.state === 'stopped') await withdrawBroadcast(db, broadcastId);
  const counts = await countDeliveries(db, broadcastId);
  const isClosed = broadcast.state !== 'draft' && progressOf(counts).open === 0;
  const people = isClosed ? await listDeliveries(db, broadcastId, broadcast.programmeId) : [];
  const missed = people.filter((each) => ['unreachable', 'unclear', 'failed'].includes(each.status));
  const { zone } = await getProgramme(db, broadcast.programmeId);
  return { broadcast, zone, counts, missed };
}

/** Edits the card, or sends a new one where it is gone. False when Telegram could not be reached. */
async function showCard(needs: CardNeeds, api: Api, broadcast: Broadcast, card: Message): Promise<boolean> {
  const { text, other } = toTelegram(card);
  const chatId = broadcast.author.telegramUserId;
  try {
    if (broadcast.progressMessageId)
      await api.editMessageText(chatId, broadcast.progressMessageId, text, other);
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
