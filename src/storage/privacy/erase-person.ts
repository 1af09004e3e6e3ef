import { undecidedStates } from '#domain/attendance/absence.ts';
import type { Db } from '#storage/engine/database.ts';
import { execute } from '#storage/engine/statements.ts';
import { noteErased } from '#storage/folder/rewrite-files.ts';
import { listStateKeys, type StateOwner } from '#storage/state/state-catalogue.ts';
import { type ErasedDrafts, eraseDrafts } from './erase-draft.ts';
import { eraseMessages } from './erase-messages.ts';
import { noteStateToForget } from './state-to-forget.ts';

/** A place on a roster that an account has or had, also of a row that was removed. */
export interface HeldPlace {
  participantId: number;
  programmeId: number;
  rosterNo: number;
  name: string;
}

/** The places of an account, in the order of their programmes. */
export async function listHeldPlaces(db: Db, personId: number): Promise<HeldPlace[]> {
  const rows = await db.participant.findMany({
    where: { personId },
    select: { id: true, programmeId: true, rosterNo: true, name: true },
    orderBy: [{ programmeId: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, ...place }) => ({ participantId: id, ...place }));
}

/** No id of Telegram reaches this high: its ids have at most 52 bits. */
const erasedFrom = 9_000_000_000_000_000n;

/**
 * Erases what somebody said and wrote as a participant, and who they are on Telegram. What the office files stays:
 * the roster, presences with their trail, absences with their decisions, versions of plans that were handed in with
 * their reviews and scores. Rows that name the account by its internal id are true ever after, and nameless.
 * In the transaction of the caller, which holds the locks of the programmes. Returns what it was about.
 */
export async function erasePerson(
  db: Db,
  personId: number,
  now: Date,
): Promise<{ places: HeldPlace[]; drafts: ErasedDrafts }> {
  const places = await listHeldPlaces(db, personId);
  const ids = places.map(({ participantId }) => participantId);
  const drafts = await eraseDrafts(db, ids);
  await eraseWords(db, ids, now);
  await eraseMessages(db, { personId, places, now });
  const participantId = { in: ids };
  await db.feedKey.deleteMany({ where: { OR: [{ participantId }, { personId }] } });
  await db.consent.updateMany({ where: { participantId, withdrawnAt: null }, data: { withdrawnAt: now } });
  await db.participant.updateMany({ where: { id: participantId }, data: { personId: null, joinedAt: null } });
  await eraseAccount(db, { personId, participantIds: ids, now });
  await noteErased(db, now);
  return { places, drafts };
}

/** Answers before sessions, reasons of absences, questions to the organizers. */
async function eraseWords(db: Db, participantIds: number[], now: Date): Promise<void> {
  const participantId = { in: participantIds };
  await db.rsvp.deleteMany({ where: { participantId } });
  await db.absenceRequest.updateMany({
    where: { participantId, state: { in: [...undecidedStates] } },
    data: { state: 'withdrawn' },
  });
  await db.absenceRequestSession.deleteMany({ where: { participantId, request: { state: 'withdrawn' } } });
  await db.absenceRequest.updateMany({
    where: { participantId },
    data: { reason: null, addition: null, decisionReason: null },
  });
  await db.ticketMessage.deleteMany({ where: { ticket: { participantId } } });
  await db.ticket.updateMany({
    where: { participantId, state: { not: 'closed' } },
    data: { state: 'closed', closedAt: now },
  });
}

async function eraseAccount(
  db: Db,
  { personId, participantIds, now }: { personId: number; participantIds: number[]; now: Date },
): Promise<void> {
  const { telegramUserId } = await db.person.findUniqueOrThrow({ where: { id: personId } });
  await db.storedFile.deleteMany({ where: { personId } });
  await db.openForm.deleteMany({ where: { personId } });
  await db.checkInMiss.deleteMany({ where: { personId } });
  await db.codeMiss.deleteMany({ where: { telegramUserId } });
  await db.roleGrant.updateMany({ where: { personId }, data: { name: null } });
  await db.boardCard.deleteMany({ where: { personId } });
  await db.person.update({
    where: { id: personId },
    data: {
      ...{ telegramUserId: erasedFrom + BigInt(personId), locale: null, missCount: 0 },
      ...{ currentProgrammeId: null, remindersPausedAt: null, remindersResumeAt: null, unreachableAt: now },
    },
  });
  const owner = { telegramUserId: Number(telegramUserId), participantIds };
  await eraseShortLived(db, owner);
  await noteStateToForget(db, personId, owner);
}

/** What is only on its way or remembered for hours. Redis, where there is one, is cleared after the commit. */
async function eraseShortLived(db: Db, owner: StateOwner): Promise<void> {
  await db.dialogueState.deleteMany({ where: { key: { in: listStateKeys(owner) } } });
  // Of one set aside as unreadable nobody knows whose it is: their number is looked for in it, as a value of its own.
  const asValue = `[:,[]"?${owner.telegramUserId}"?[],}]`;
  await execute(db)`
    UPDATE "InboxUpdate" SET "chatId" = NULL, "payload" = NULL, "keptUntil" = NULL
    WHERE "state" IN ('handled', 'failed') AND ("chatId" = ${owner.telegramUserId}
      OR ("payload" IS NOT NULL AND "payload"::text ~ ${asValue}))`;
}
