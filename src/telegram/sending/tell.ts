import type { Message, Say } from '#domain/message.ts';
import type { Payload } from '#domain/sending/delivery.ts';
import type { Purpose, Quiet, Subject } from '#domain/sending/telling.ts';
import { nextAllowedAt } from '#domain/time/quiet-hours.ts';
import type { Db } from '#storage/engine/database.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { readSendingWindow } from '#storage/programme/sending-window-store.ts';
import { type NewDelivery, queueDeliveries } from '#storage/sending/queue-deliveries.ts';
import { queueStates, readLocales, readRevisions } from '#storage/sending/told-deliveries.ts';
import type { Needs } from '../bot-context.ts';

/** Somebody who is told. */
export interface Recipient {
  personId: number;
  /** Of their own messages the one this answers. */
  replyToMessageId?: number;
  /** What they had last heard of the subject: kept, so that news which replaces this one can begin there. */
  heard?: object;
  /** In place of that of the news. */
  usefulUntil?: Date;
}

/** One piece of news, to one person or to many. */
export interface News<R extends Recipient = Recipient> {
  /** Whose sending window counts; none for what is of no programme, which goes at once. */
  programmeId?: number;
  to: readonly R[];
  /** What it is about: one person's messages about one subject keep their order. None: it stands alone. */
  subject?: Subject | ((to: R) => Subject);
  /**
   * The state of the subject that is told, a number that rises: what waits of an older one is withdrawn. `next`: the
   * subject counts none itself. Without it each message says something of its own, and all of them go.
   */
  revision?: number | 'next';
  /** What makes it once; the person is added. From subject and revision unless told, and needed where they do not do. */
  dedupeKey?: string | ((to: R) => string);
  purpose: Purpose;
  /** `atOnce`: with a sound at any hour, for what cannot wait. */
  quiet: Quiet | 'atOnce';
  /** Past this instant it does not go any more. */
  usefulUntil?: Date;
  /** Of the announcement that it belongs to, and the change of it. */
  broadcastId?: number;
  changeId?: number;
  /** Of no use once the person has confirmed reading this announcement. */
  unlessReadId?: number;
  now: Date;
  /** When it is wanted, `now` unless told. */
  wantedAt?: Date;
  word(say: Say, to: R): Message;
}

/** How many messages are new, and when they go at the earliest. */
export interface Told {
  queued: number;
  dueAt: Date;
}

/**
 * Tells somebody something that they did not just ask for: the one way of everything the bot says by itself, apart from
 * announcements and reminders. Each in their language; once for its dedupe key; again is harmless. Call it in the
 * transaction of what causes it; it asks for the `deliver` job.
 */
export async function tell<R extends Recipient>(
  needs: Pick<Needs, 'sayIn' | 'jobs'>,
  db: Db,
  news: News<R>,
): Promise<Told> {
  const dueAt = await placeInTime(db, news);
  if (news.to.length === 0) return { queued: 0, dueAt };
  const locales = await readLocales(
    db,
    news.to.map(({ personId }) => personId),
  );
  const deliveries = news.to.map((to) => {
    const say = needs.sayIn(locales.get(to.personId) ?? 'id');
    return { ...rowFor(news, to), dueAt, payload: payloadOf(news, to, news.word(say, to)) };
  });
  const queued = await queueNews(db, deliveries, news.revision);
  // What waits for a later minute is found by the tick.
  if (queued > 0 && dueAt <= news.now) await needs.jobs.enqueue('deliver', db);
  return { queued, dueAt };
}

async function queueNews(db: Db, deliveries: NewDelivery[], revision: News['revision']): Promise<number> {
  const about = deliveries.filter((each): each is AboutSubject => each.subject !== undefined);
  if (revision === undefined || about.length === 0) return queueDeliveries(db, deliveries);
  if (revision !== 'next')
    return queueStates(
      db,
      about.map((each) => ({ ...each, revision })),
    );
  const told = await readRevisions(
    db,
    about.map(({ subject }) => subject),
  );
  return queueStates(
    db,
    about.map((each) => ({ ...each, revision: (told.get(each.subject) ?? 0) + 1 })),
  );
}

type AboutSubject = NewDelivery & { subject: Subject };

async function placeInTime(
  db: Db,
  news: Pick<News, 'quiet' | 'programmeId' | 'now' | 'wantedAt'>,
): Promise<Date> {
  const { quiet, programmeId, now, wantedAt = now } = news;
  if (quiet !== 'waits' || programmeId === undefined) return wantedAt;
  return nextAllowedAt(wantedAt, await readSendingWindow(db, await getProgramme(db, programmeId)));
}

function rowFor<R extends Recipient>(news: News<R>, to: R): Omit<NewDelivery, 'payload' | 'dueAt'> {
  const { programmeId, purpose, quiet, broadcastId, changeId } = news;
  const subject = typeof news.subject === 'function' ? news.subject(to) : news.subject;
  return {
    dedupeKey: keyFor(news, subject, to),
    kind: 'notice',
    personId: to.personId,
    ...{ programmeId, subject, purpose, broadcastId, changeId, heard: to.heard },
    usefulUntil: to.usefulUntil ?? news.usefulUntil,
    quiet: quiet === 'atOnce' ? undefined : quiet,
  };
}

function keyFor<R extends Recipient>(
  { revision, dedupeKey }: News<R>,
  subject: Subject | undefined,
  to: R,
): string {
  if (typeof dedupeKey === 'function') return dedupeKey(to);
  if (dedupeKey !== undefined) return `${dedupeKey}:${to.personId}`;
  if (subject === undefined || typeof revision !== 'number')
    throw new Error('news needs a subject with a revision of its own, or a dedupe key');
  return `${subject}:${revision}:${to.personId}`;
}

function payloadOf(news: { unlessReadId?: number }, to: Recipient, message: Message): Payload {
  const { unlessReadId } = news;
  const { replyToMessageId } = to;
  return {
    kind: 'notice',
    message,
    ...(replyToMessageId === undefined ? {} : { replyToMessageId }),
    ...(unlessReadId === undefined ? {} : { unlessReadId }),
  };
}
