import type { Hono } from 'hono';
import { writeCalendar } from '#documents/calendar/calendar.ts';
import type { Say } from '#domain/message.ts';
import type { Database } from '#storage/engine/database.ts';
import { findFeedByKey } from '#storage/schedule/feed-store.ts';
import { listCalendarSessions } from '#storage/schedule/session-store.ts';

interface FeedNeeds {
  database: Database;
  sayIn: (locale: 'id' | 'en') => Say;
  botUsername: string;
  secrets: { hash(secret: string): string };
}

/**
 * `/kalender/<key>.ics`: one person's own sessions, for calendars that read again by themselves. One that
 * has the newest state already gets 304 after a single statement.
 */
export function addCalendarFeed(pages: Hono, needs: FeedNeeds): void {
  pages.get('/kalender/:file', async (c) => {
    const { db } = needs.database;
    const key = /^(k[\w-]{22})\.ics$/.exec(c.req.param('file'))?.[1];
    const feed = key && (await findFeedByKey(db, needs.secrets.hash(key)));
    if (!feed) return c.notFound();
    const etag = `"${feed.fingerprint}"`;
    const headers = { etag, 'cache-control': `private, max-age=${freshSeconds}` };
    if (isHeld(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
    const calendar = writeCalendar({
      programme: { id: feed.programmeId, name: feed.programmeName, zone: feed.zone },
      sessions: await listCalendarSessions(db, feed),
      botUsername: needs.botUsername,
      say: needs.sayIn(feed.locale),
    });
    return c.body(calendar, 200, {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="jadwal.ics"',
    });
  });
}

const freshSeconds = 300;

/** A proxy that compresses turns an ETag into a weak one. */
function isHeld(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
}
