import type { Correction, Replacement } from '#domain/broadcast/correction.ts';
import type { Right } from '#domain/people/authorise.ts';
import { formatTime } from '#domain/time/time-format.ts';
import { personalWording } from '#features/broadcast/compose/personal-wording.ts';
import { momentOf, receiptButtons } from '#features/broadcast/send/queue-recipients.ts';
import { findAddressees } from '#storage/broadcast/audience-store.ts';
import {
  type BroadcastChange,
  createChange,
  findChange,
  listSentMessages,
  moveChange,
  type SentMessage,
} from '#storage/broadcast/broadcast-change-store.ts';
import {
  type Broadcast,
  findBroadcast,
  holdForChange,
  setContent,
  setProgressCard,
} from '#storage/broadcast/broadcast-store.ts';
import type { Db } from '#storage/engine/database.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { type NewDelivery, queueDeliveries } from '#storage/sending/queue-deliveries.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { closeForm } from '#storage/state/form-store.ts';
import type { Needs } from '#telegram/bot-context.ts';

interface Act {
  right: Right<'broadcast'>;
  updateId: number;
  now: Date;
}

/** `gone`: the programme that the right is for has no such announcement. */
export type DraftedCorrection = { kind: 'drafted'; changeId: number } | { kind: 'gone' };

/** Keeps what the right content is, until the organizer has seen it. The same update twice keeps it once. */
export async function draftCorrection(
  needs: Pick<Needs, 'database'>,
  { broadcastId, correction, ...act }: Act & { broadcastId: number; correction: Correction },
): Promise<DraftedCorrection> {
  const { right, updateId, now } = act;
  const byPersonId = right.by.personId;
  return needs.database.transaction((db) =>
    applyOnce<DraftedCorrection>(db, { updateId, action: 'draftCorrection', now }, async () => {
      if (!(await findIn(db, right, broadcastId))) return { kind: 'gone' };
      const change = { broadcastId, kind: 'correct', state: 'draft', correction, byPersonId, now } as const;
      return { kind: 'drafted', changeId: await createChange(db, change) };
    }),
  );
}

/** A broadcast of the programme that the right is for. */
async function findIn(
  db: Db,
  { about }: Right<'broadcast'>,
  broadcastId: number,
): Promise<Broadcast | undefined> {
  const broadcast = await findBroadcast(db, broadcastId);
  return broadcast?.programmeId === about.programmeId ? broadcast : undefined;
}

/** `tooLate`: it is done, or of another programme. `busy`: it is being sent or changed at this moment; the correction stays a draft. */
export type CorrectionOutcome = { kind: 'started' } | { kind: 'tooLate' } | { kind: 'busy' };

/**
 * Puts the right content in place of what every recipient has: an edit for each message that nobody has
 * taken back, sent by the pump. From then on the announcement says the new content. Pressed twice it
 * happens once. `cardId` is the message that becomes the card, in the author's chat.
 */
export async function applyCorrection(
  needs: Pick<Needs, 'database' | 'jobs' | 'sayIn'>,
  input: Act & { changeId: number; notify: boolean; cardId?: number },
): Promise<CorrectionOutcome> {
  const { right, changeId, notify, cardId, updateId, now } = input;
  return needs.database.transaction((db) =>
    applyOnce<CorrectionOutcome>(db, { updateId, action: 'applyCorrection', now }, async () => {
      const change = await findChange(db, changeId);
      if (change?.state !== 'draft') return { kind: 'tooLate' };
      const broadcast = await findIn(db, right, change.broadcastId);
      if (!broadcast) return { kind: 'tooLate' };
      if (!(await holdForChange(db, change.broadcastId))) return { kind: 'busy' };
      if (!(await moveChange(db, changeId, { from: 'draft', to: 'running', notify })))
        return { kind: 'tooLate' };
      await setContent(db, broadcast.id, change.correction!.content);
      if (cardId !== undefined) await setProgressCard(db, broadcast.id, cardId);
      await queueDeliveries(db, await wordEdits(needs, db, { broadcast, change, now }));
      await closeForm(db, right.by.personId, 'broadcastCorrect');
      await appendAudit(db, {
        at: now,
        actorPersonId: right.by.personId,
        action: 'broadcast.corrected',
        programmeId: broadcast.programmeId,
        subject: `broadcast:${broadcast.id}`,
        details: { changeId, notify },
      });
      await needs.jobs.enqueue('deliver', db);
      return { kind: 'started' };
    }),
  );
}

async function wordEdits(
  needs: Pick<Needs, 'sayIn'>,
  db: Db,
  { broadcast, change, now }: { broadcast: Broadcast; change: BroadcastChange; now: Date },
): Promise<NewDelivery[]> {
  const { content, replacement } = change.correction!;
  const sent = await listSentMessages(db, broadcast.id);
  const moment = await momentOf(db, broadcast.programmeId, now);
  const people = await findAddressees(
    db,
    broadcast.programmeId,
    sent.map((each) => each.personId),
  );
  const addresseeOf = new Map(people.map((each) => [each.personId, each]));
  const word = await personalWording(needs, db, { moment, text: replacement });
  return sent.map((each) => {
    const to = addresseeOf.get(each.personId);
    const worded: Replacement = content.isPersonal && to ? { ...replacement, ...word(to) } : replacement;
    const label = receiptLabel(needs, { sent: each, zone: moment.zone, locale: to?.locale ?? 'id' });
    return {
      dedupeKey: `correction:${change.id}:${each.deliveryId}`,
      kind: 'correction',
      personId: each.personId,
      programmeId: broadcast.programmeId,
      broadcastId: broadcast.id,
      changeId: change.id,
      targetId: each.deliveryId,
      payload: {
        kind: 'edit',
        messageId: each.messageIds[content.album?.captionAt ?? 0]!,
        replacement: worded,
        // An edit without its buttons takes them away; an album has them in its companion.
        buttons: broadcast.wantsReceipts && !content.album ? receiptButtons(label, broadcast.id) : undefined,
      },
      dueAt: now,
    };
  });
}

function receiptLabel(
  needs: Pick<Needs, 'sayIn'>,
  { sent, zone, locale }: { sent: SentMessage; zone: string; locale: 'id' | 'en' },
): string {
  const say = needs.sayIn(locale);
  if (!sent.readAt) return say('broadcast-button-read');
  return say('broadcast-button-read-at', { time: formatTime(sent.readAt, zone) });
}
