import { Hono } from 'hono';
import type { Locale } from '#domain/locale.ts';
import type { Say } from '#domain/message.ts';
import type { Clock } from '#domain/time/clock.ts';
import type { Database } from '#storage/engine/database.ts';
import { addCalendarFeed } from './calendar-feed.ts';
import { addVenueScreen } from './venue-screen.ts';

/** What pages may need; what the bot needs holds all of it. */
export interface WebNeeds {
  database: Database;
  clock: Clock;
  sayIn: (locale: Locale) => Say;
  /** The bot's user name, for links. */
  botUsername: string;
  log: { error(fields: object, name: string): void };
  secrets: { hash(secret: string): string };
}

/**
 * The pages people open outside the chat, each behind a key of its own. What does not exist, and what a
 * wrong or revoked key asks for, is the same 404. Never throws; answers come with headers that keep the
 * key out of other sites, search engines and shared caches.
 */
export function createWebPages(needs: WebNeeds): Hono {
  const pages = new Hono();
  pages.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(privateHeaders)) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
  });
  addCalendarFeed(pages, needs);
  addVenueScreen(pages, needs);
  pages.notFound((c) => c.text('404', 404));
  pages.onError((err, c) => {
    needs.log.error({ err }, 'web.failed');
    return c.text('503', 503);
  });
  return pages;
}

const privateHeaders = {
  'cache-control': 'private, no-store',
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
};
