import { repeatWithinMinutes } from '#domain/broadcast/broadcast.ts';
import { isSameAudience } from '#domain/broadcast/broadcast-audience.ts';
import type { Right } from '#domain/people/authorise.ts';
import { nextAllowedAt } from '#domain/time/quiet-hours.ts';
import { isOwn } from '#features/broadcast/compose/change-draft.ts';
import { draftFormKinds } from '#features/broadcast/compose/draft-forms.ts';
import { countJoined } from '#storage/broadcast/audience-store.ts';
import {
  type Broadcast,
  findBroadcast,
  listBroadcasts,
  moveBroadcast,
} from '#storage/broadcast/broadcast-store.ts';
import type { Db } from '#storage/engine/database.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { readSendingWindow } from '#storage/programme/sending-window-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { closeForm } from '#storage/state/form-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { momentOf, queueRecipients } from './queue-recipients.ts';

/**
 * `ask`: the first press; asks back outside the sending window and for a repetition. `anyway`: although
 * the same was sent just now. `later`: at the next allowed minute. `silently`: then, without a sound.
 */
export const sendManners = ['ask', 'anyway', 'later', 'silently'] as const;
export type SendManner = (typeof sendManners)[number];

export interface SendInput {
  right: Right<'broadcast'>;
  broadcastId: number;
  /** The pressed message, which becomes the progress card; none for a typed time. */
  messageId?: number;
  manner: SendManner;
  /** When it shall go; now when not given. A scheduled one is moved to another time by it. */
  at?: Date;
  updateId: number;
  now: Date;
}

/** Instants are ISO texts: outcomes are kept as JSON. */
export type SendOutcome =
  | { kind: 'started' }
  | { kind: 'scheduled' }
  | { kind: 'alreadySent' }
  | { kind: 'noDraft' }
  /** Its content or audience has changed since it was shown: nobody has seen what would go out. */
  | { kind: 'unseen' }
  | { kind: 'stale' }
  | { kind: 'nobody' }
  | { kind: 'past' }
  | { kind: 'repeated'; sentAt: string }
  | { kind: 'quiet'; nextAt: string };

type SendNeeds = Pick<Needs, 'database' | 'jobs' | 'sayIn'>;

/**
 * Sends a draft to whoever has joined among its audience now, or sets when that shall happen: state,
 * deliveries and job in one transaction. Of two presses only the first one sends. A draft is its author's alone; what
 * is scheduled any organizer of the programme may move.
 */
export async function sendBroadcast(needs: SendNeeds, input: SendInput): Promise<SendOutcome> {
  const { right, updateId, now } = input;
  return needs.database.transaction((db) =>
    applyOnce<SendOutcome>(db, { updateId, action: 'sendBroadcast', now }, async () => {
      const broadcast = await findBroadcast(db, input.broadcastId);
      if (broadcast?.programmeId !== right.about.programmeId || broadcast.state === 'discarded')
        return { kind: 'noDraft' };
      if (broadcast.state === 'draft' && !isOwn(broadcast, right)) return { kind: 'noDraft' };
      const isMoved = broadcast.state === 'scheduled' && input.at !== undefined;
      if (broadcast.state !== 'draft' && !isMoved) return { kind: 'alreadySent' };
      if (!broadcast.content.copy) return { kind: 'unseen' };
      if (isStale(broadcast, input)) return { kind: 'stale' };
      const moment = await momentOf(db, broadcast.programmeId, now);
      if ((await countJoined(db, moment, broadcast.audience)) === 0) return { kind: 'nobody' };
      const timing = await decideTiming(db, broadcast, input);
      if (timing.kind !== 'at') return timing;
      return start(needs, db, { broadcast, timing, input });
    }),
  );
}

/** The press is on a question that has been asked anew since, perhaps about other people. */
function isStale({ content }: Broadcast, { messageId, at }: SendInput): boolean {
  return at === undefined && content.confirmId !== undefined && content.confirmId !== messageId;
}

type Timing = { kind: 'at'; at: Date; silent: boolean };

async function decideTiming(
  db: Db,
  broadcast: Broadcast,
  { manner, at, now }: SendInput,
): Promise<Timing | Extract<SendOutcome, { kind: 'past' | 'repeated' | 'quiet' }>> {
  if (at && at <= now) return { kind: 'past' };
  const wantedAt = at ?? now;
  if (manner === 'ask') {
    const same = await findSame(db, broadcast, wantedAt);
    if (same?.startedAt) return { kind: 'repeated', sentAt: same.startedAt.toISOString() };
  }
  const window = await readSendingWindow(db, await getProgramme(db, broadcast.programmeId));
  const nextAt = nextAllowedAt(wantedAt, window);
  if (nextAt <= wantedAt) return { kind: 'at', at: wantedAt, silent: false };
  if (manner === 'silently') return { kind: 'at', at: wantedAt, silent: true };
  if (manner === 'later') return { kind: 'at', at: nextAt, silent: false };
  return { kind: 'quiet', nextAt: nextAt.toISOString() };
}

/** The same content to the same audience, begun or to begin shortly before this moment or after it. */
async function findSame(db: Db, broadcast: Broadcast, at: Date): Promise<Broadcast | undefined> {
  const recent = await listBroadcasts(db, {
    programmeId: broadcast.programmeId,
    states: ['scheduled', 'sending', 'paused', 'stopping', 'finished'],
    startedSince: new Date(at.getTime() - repeatWithinMinutes * 60_000),
  });
  return recent.find(
    (each) =>
      each.id !== broadcast.id &&
      each.content.fingerprint === broadcast.content.fingerprint &&
      isSameAudience(each.audience, broadcast.audience),
  );
}

async function start(
  needs: SendNeeds,
  db: Db,
  begun: { broadcast: Broadcast; timing: Timing; input: SendInput },
): Promise<SendOutcome> {
  const { broadcast, timing, input } = begun;
  const { personId } = input.right.by;
  const { id, programmeId } = broadcast;
  const { at, silent } = timing;
  const waits = at > input.now;
  const moved = await moveBroadcast(db, id, {
    from: [broadcast.state],
    to: waits ? 'scheduled' : 'sending',
    startedAt: at,
    silent,
    progressMessageId: input.messageId,
  });
  if (!moved) return { kind: 'alreadySent' };
  const recipients = waits
    ? undefined
    : await queueRecipients(needs, db, { broadcast: { ...broadcast, silent }, now: input.now });
  await closeForm(db, personId, ...draftFormKinds);
  await appendAudit(db, {
    at: input.now,
    actorPersonId: personId,
    action: waits ? 'broadcast.scheduled' : 'broadcast.sent',
    programmeId,
    subject: `broadcast:${id}`,
    details: { silent, ...(recipients === undefined ? {} : { recipients }) },
  });
  return { kind: waits ? 'scheduled' : 'started' };
}
