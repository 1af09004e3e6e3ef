import { localDayOf } from '#domain/time/local-time.ts';
import { nextAllowedAt, quietReason } from '#domain/time/quiet-hours.ts';
import { formatDay, formatInstant, formatWallTime } from '#domain/time/time-format.ts';
import type { Programme } from '#storage/programme/programme-store.ts';
import { findDayOffName, readSendingWindow } from '#storage/programme/sending-window-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';

/** Why nothing is sent now, or at the time that was chosen: the hour, a Sunday, or a day off by its name. */
export async function sayQuiet(
  { needs, say, now }: Pick<BotContext, 'needs' | 'say' | 'now'>,
  programme: Pick<Programme, 'id' | 'zone' | 'sendingWindow'>,
  at?: Date,
): Promise<string> {
  const { db } = needs.database;
  const { zone } = programme;
  const wantedAt = at ?? now;
  const window = await readSendingWindow(db, programme);
  const on = localDayOf(wantedAt, zone);
  return say(at ? 'quiet-then' : 'quiet-now', {
    why: quietReason(wantedAt, window),
    name: (await findDayOffName(db, programme.id, on)) ?? '',
    now: formatWallTime(now, zone),
    at: formatInstant(wantedAt, zone, say.locale),
    day: formatDay(on, say.locale),
    next: formatInstant(nextAllowedAt(wantedAt, window), zone, say.locale),
  });
}
