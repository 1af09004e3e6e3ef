import type { PresenceStatus } from '#domain/attendance/attendance.ts';
import type { AttendanceRules } from '#domain/attendance/attendance-rules.ts';
import type { Say } from '#domain/message.ts';
import { formatNumber } from '#domain/words/number-format.ts';

/** A mark in words, also where there is none yet. */
export function sayMark(say: Say, status: PresenceStatus | null | undefined): string {
  return say(`mark-${status ?? 'none'}`);
}

/** `13 JP`, or `13 sesi` where the programme counts sessions. */
export function sayAmount(say: Say, amount: number, { countBy }: Pick<AttendanceRules, 'countBy'>): string {
  return say('mark-amount', {
    amount: formatNumber(amount, say.locale),
    unit: countBy === 'session' && amount === 1 ? 'one' : countBy,
  });
}
