import type { StartedKind } from '#domain/reminder/pack-day.ts';
import { nextAllowedAt } from '#domain/time/quiet-hours.ts';
import type { Db } from '#storage/engine/database.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { readSendingWindow } from '#storage/programme/sending-window-store.ts';

/** One message a feature wants to start with one participant. */
export interface StartedMessage {
  programmeId: number;
  participantId: number;
  /** A key of the feature's own `wordReminder.rules`. */
  ruleKey: string;
  /** What it is about, in the feature's own words (`level:2`); with `occurrence` (1 unless told) what makes it once. */
  target: string;
  occurrence?: number;
  kind: StartedKind;
  /** The instant at which it is wanted; outside the sending window it waits for the next allowed minute. */
  wantedAt: Date;
  /** Past this instant it lapses, and is listed for the organizer. */
  usefulUntil: Date;
}

/**
 * Queues a message that the bot starts by itself, beside the reminders of the rules: it keeps the sending window,
 * counts among the two a day (reminders before warnings before feedback; what does not fit moves to the next day
 * or lapses), may be merged with what falls in the same minute, and is held back while the participant has paused.
 * At most once for (ruleKey, participant, target, occurrence): again is harmless. It is worded when it is sent, by
 * `Feature.wordReminder` of the feature that lists the rule key; no words then means that it is of no use any more.
 * Call it in the transaction of what causes it; the next tick sends it.
 */
export async function queueStartedMessage(db: Db, message: StartedMessage): Promise<void> {
  await queueStartedMessages(db, message.programmeId, [message]);
}

/** The same for many participants of one programme at once. */
export async function queueStartedMessages(
  db: Db,
  programmeId: number,
  messages: Omit<StartedMessage, 'programmeId'>[],
): Promise<void> {
  const window = await readSendingWindow(db, await getProgramme(db, programmeId));
  await db.reminderItem.createMany({
    data: messages.map(({ wantedAt, occurrence = 1, ...kept }) => ({
      ...{ ...kept, programmeId, occurrence, state: 'planned' },
      dueAt: nextAllowedAt(wantedAt, window),
    })),
    skipDuplicates: true,
  });
}

/** Takes back what was queued and has not gone yet; without a target, all of that rule key. */
export async function withdrawStartedMessages(
  db: Db,
  of: { participantId: number; ruleKey: string; target?: string },
): Promise<void> {
  const target = of.target === undefined ? {} : { target: of.target };
  await db.reminderItem.deleteMany({
    where: { participantId: of.participantId, ruleKey: of.ruleKey, ...target, state: 'planned' },
  });
}
