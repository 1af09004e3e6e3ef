import { readFileSync } from 'node:fs';
import type { Context, Hono } from 'hono';
import { isLocale, type Locale } from '#domain/locale.ts';
import type { Say } from '#domain/message.ts';
import type { Clock } from '#domain/time/clock.ts';
import { checkInCodes, readCheckInSecret } from '#storage/attendance/check-in-secret.ts';
import {
  findVenueScreen,
  listNewestArrivals,
  listScreenSessions,
  type VenueScreen,
} from '#storage/attendance/venue-screen-store.ts';
import type { Database } from '#storage/engine/database.ts';
import { venueScreenPage } from './venue-screen-page.ts';
import { firstNames, type ScreenState, screenState, sessionShown } from './venue-screen-state.ts';

interface ScreenNeeds {
  database: Database;
  clock: Clock;
  sayIn: (locale: Locale) => Say;
  botUsername: string;
  secrets: { hash(secret: string): string };
}

const files = {
  'layar.js': 'text/javascript; charset=utf-8',
  'layar.css': 'text/css; charset=utf-8',
} as const;

const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * `/layar/<key>`: the page for the venue screen, and the state it asks for every two seconds. Without the key,
 * or with one that was revoked, there is nothing.
 */
export function addVenueScreen(pages: Hono, needs: ScreenNeeds): void {
  for (const [name, type] of Object.entries(files)) {
    const text = readFileSync(new URL(`./venue-screen/${name}`, import.meta.url), 'utf8');
    pages.get(`/layar/-/${name}`, (c) =>
      c.body(text, 200, { 'content-type': type, 'cache-control': 'private, max-age=300' }),
    );
  }
  pages.get('/layar/:key', async (c) => {
    const screen = await findScreen(c, needs);
    if (!screen) return c.notFound();
    const page = venueScreenPage(needs.sayIn(localeOf(c)), { screen, botUsername: needs.botUsername });
    return c.html(page, 200, { 'content-security-policy': pagePolicy });
  });
  pages.get('/layar/:key/keadaan', async (c) => {
    const screen = await findScreen(c, needs);
    return screen ? c.json(await readState(c, needs, screen)) : c.notFound();
  });
}

async function findScreen(c: Context, needs: ScreenNeeds): Promise<VenueScreen | undefined> {
  const key = c.req.param('key') ?? '';
  if (!/^s[\w-]{22}$/.test(key)) return undefined;
  return findVenueScreen(needs.database.db, needs.secrets.hash(key));
}

async function readState(c: Context, needs: ScreenNeeds, screen: VenueScreen): Promise<ScreenState> {
  const { db } = needs.database;
  const now = needs.clock.now();
  const groupId = Number(c.req.query('kelompok'));
  const input = {
    ...{ screen, now, say: needs.sayIn(localeOf(c)), botUsername: needs.botUsername },
    sessions: await listScreenSessions(db, screen.programmeId, now),
    codes: checkInCodes(await readCheckInSecret(db)),
    ...(Number.isSafeInteger(groupId) && groupId > 0 ? { groupId } : {}),
  };
  const state = screenState(input);
  const session = c.req.query('nama') === '1' ? sessionShown(input) : undefined;
  if (!session) return state;
  return { ...state, names: firstNames(await listNewestArrivals(db, session.id, namesShown)) };
}

const namesShown = 12;

function localeOf(c: Context): Locale {
  const wished = c.req.query('lang');
  return isLocale(wished) ? wished : 'id';
}
