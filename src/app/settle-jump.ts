import type { ClockJump } from '#domain/time/clock-jump.ts';
import { lastHeardKey } from '#storage/state/downtime-store.ts';
import { keepDue } from '#storage/state/keep-due.ts';
import { findSetting } from '#storage/state/setting-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { notifyStaff } from '#telegram/sending/notify-staff.ts';
import type { App } from './compose.ts';

const minuteMs = 60_000;
const worthTellingMs = 30_000;

/** After the clock was set: what was due stays due, nothing waits for the lost hour again, and the owners are told. */
export async function settleJump(
  { needs, jobs }: Pick<App, 'needs' | 'jobs'>,
  jump: ClockJump,
): Promise<void> {
  const { database, log } = needs;
  log.warn({ byMs: jump.byMs, before: jump.before, now: jump.now }, 'clock.jumped');
  await keepDue(database.db, jump);
  await jobs.wakeLate();
  await notifyStaff(needs, database.db, {
    // Several processes notice the same jump, a few seconds apart.
    dedupeKey: `clock-jump:${Math.round(jump.now.getTime() / (10 * minuteMs))}:${Math.sign(jump.byMs)}`,
    now: jump.now,
    word: (say) => ({
      text: say('clock-jumped', {
        way: jump.byMs < 0 ? 'back' : 'ahead',
        minutes: Math.max(1, Math.round(Math.abs(jump.byMs) / minuteMs)),
      }),
    }),
  });
  await jobs.enqueue('deliver');
}

/** A clock that was set back while nothing ran: the last sign of a process lies in the future. */
export async function findJumpBefore(
  needs: Pick<Needs, 'database' | 'clock'>,
): Promise<ClockJump | undefined> {
  const lastSign = await findSetting(needs.database.db, lastHeardKey);
  const now = needs.clock.now();
  const byMs = lastSign === undefined ? 0 : now.getTime() - Date.parse(lastSign);
  return byMs <= -worthTellingMs ? { byMs, before: new Date(lastSign!), now } : undefined;
}
