import type { Right } from '#domain/people/authorise.ts';
import type { NudgeTime } from '#domain/plan/plan-nudge.ts';
import { addDays, instantOf, localDayOf, wallTimeOf } from '#domain/time/local-time.ts';
import { nextAllowedAt } from '#domain/time/quiet-hours.ts';
import type { SendingWindow } from '#domain/time/sending-window.ts';
import type { Db } from '#storage/engine/database.ts';
import { removeNudge, saveNudge } from '#storage/plan/plan-nudge-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { readSendingWindow } from '#storage/programme/sending-window-store.ts';
import { queueStartedMessage, withdrawStartedMessages } from '#storage/reminder/started-messages.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';

export const nudgeRule = 'planNudge';
const usefulMs = 12 * 3_600_000;
const longestQuietDays = 60;

/** `atMs` is when it will really come; `outsideHours`: never allowed at that time of day, so nothing is kept. */
export type NudgeOutcome =
  | { kind: 'set'; nudge: NudgeTime; atMs: number; isMoved: boolean }
  | { kind: 'outsideHours'; from: string; until: string }
  | { kind: 'stopped' };

export interface NudgeRequest {
  right: Right<'writePlan'>;
  /** Undefined: no reminder any more. */
  wish: NudgeTime | undefined;
  updateId: number;
  now: Date;
}

/**
 * Keeps when a participant wants to be reminded of their plan, in place of any earlier wish. It is a message the
 * bot starts by itself: inside the sending window and among the two a day. A daily one leaves quiet days out.
 */
export async function setNudge(
  { database }: Pick<Needs, 'database'>,
  request: NudgeRequest,
): Promise<NudgeOutcome> {
  const { right, wish, updateId, now } = request;
  const { participantId, programmeId } = right.about;
  return database.transaction((db) =>
    applyOnce<NudgeOutcome>(db, { updateId, action: 'setPlanNudge', now }, async () => {
      const window = await readSendingWindow(db, await getProgramme(db, programmeId));
      const place = wish && placeNudge(wish, window);
      if (wish && !place) return { kind: 'outsideHours', from: window.from, until: window.until };
      await withdrawStartedMessages(db, { participantId, ruleKey: nudgeRule });
      await removeNudge(db, participantId);
      if (!wish || !place) return { kind: 'stopped' };
      const nudge = { ...wish, on: place.on };
      await saveNudge(db, { participantId, ...nudge, setAt: now });
      await queueNudge(db, { participantId, programmeId, nudge, at: place.at });
      const wantedAt = instantOf(wish.on, wish.timeOfDay, window.zone);
      return { kind: 'set', nudge, atMs: place.at.getTime(), isMoved: place.at > wantedAt };
    }),
  );
}

/**
 * The first day on which a nudge may go, and when. A daily one goes at its own time of day or not at all; a
 * single one moves to the next allowed minute. Undefined when that time of day is never allowed.
 */
export function placeNudge(
  { on, timeOfDay, isDaily }: NudgeTime,
  window: SendingWindow,
): { on: string; at: Date } | undefined {
  for (let day = on; day <= addDays(on, longestQuietDays); day = addDays(day, 1)) {
    const at = nextAllowedAt(instantOf(day, timeOfDay, window.zone), window);
    if (!isDaily) return { on: day, at };
    if (localDayOf(at, window.zone) === day && wallTimeOf(at, window.zone) === timeOfDay)
      return { on: day, at };
  }
  return undefined;
}

/** Queues one nudge; the same day and time again is harmless. */
export async function queueNudge(
  db: Db,
  queued: { participantId: number; programmeId: number; nudge: NudgeTime; at: Date },
): Promise<void> {
  const { participantId, programmeId, nudge, at } = queued;
  await queueStartedMessage(db, {
    ...{ programmeId, participantId, ruleKey: nudgeRule, kind: 'reminder' },
    ...{ target: `plan:${nudge.timeOfDay}`, occurrence: Number(nudge.on.replaceAll('-', '')) },
    ...{ wantedAt: at, usefulUntil: new Date(at.getTime() + usefulMs) },
  });
}
