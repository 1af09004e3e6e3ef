import type { Db } from '#storage/engine/database.ts';
import { plain } from '#storage/engine/plain-data.ts';
import { queryRows } from '#storage/engine/statements.ts';
import { listOwnPlaces } from './own-place-data.ts';

/** Everything that is kept about one person, over all programmes; what they wrote about others as staff is not in it. */
export type OwnData = NonNullable<Awaited<ReturnType<typeof collectOwnData>>>;

/**
 * Collects what is kept about a person as plain data: instants are ISO strings in UTC, days and times of day are local
 * to the programme. No hashes, no keys, nobody else's data. Undefined for somebody who is not known.
 */
export async function collectOwnData(db: Db, personId: number) {
  const account = await db.person.findUnique({ where: { id: personId }, select: accountFields });
  if (!account) return undefined;
  const { form, roles, ...person } = account;
  const places = await listOwnPlaces(db, personId);
  const placeIds = places.map(({ id }) => id);
  return {
    account: { ...plain(person), openForm: plain(form && hideOthers(form, roles.length > 0)) },
    wrongCodes: await listWrongCodes(db, { personId, telegramUserId: person.telegramUserId }),
    roles: plain(roles),
    invitations: await listInvitations(db, personId, placeIds),
    places,
    messages: await listMessages(db, personId),
    files: await listFiles(db, personId),
    acts: await listActs(db, personId),
  };
}

const accountFields = {
  telegramUserId: true,
  locale: true,
  createdAt: true,
  unreachableAt: true,
  missCount: true,
  currentProgrammeId: true,
  remindersPausedAt: true,
  remindersResumeAt: true,
  form: { select: { kind: true, values: true, updatedAt: true } },
  roles: {
    select: {
      role: true,
      name: true,
      programme: { select: { id: true, name: true } },
      grantedAt: true,
      revokedAt: true,
    },
    orderBy: { id: 'asc' },
  },
} as const;

/** A form of the staff may hold what is being written about a participant: of those only that it is open. */
function hideOthers<Form extends { values: unknown }>(form: Form, isStaff: boolean) {
  return isStaff ? { ...form, values: null } : form;
}

async function listWrongCodes(
  db: Db,
  { personId, telegramUserId }: { personId: number; telegramUserId: bigint },
) {
  const select = { missedAt: true } as const;
  const orderBy = { missedAt: 'asc' } as const;
  const joining = await db.codeMiss.findMany({ where: { telegramUserId }, select, orderBy });
  const checkingIn = await db.checkInMiss.findMany({ where: { personId }, select, orderBy });
  return plain({ joining, checkingIn });
}

async function listInvitations(db: Db, personId: number, placeIds: number[]) {
  const rows = await db.link.findMany({
    where: { OR: [{ participantId: { in: placeIds } }, { usedByPersonId: personId }] },
    select: {
      kind: true,
      role: true,
      name: true,
      createdAt: true,
      expiresAt: true,
      usedAt: true,
      revokedAt: true,
    },
    orderBy: { id: 'asc' },
  });
  return plain(rows);
}

/** Messages that the bot sent, or will send, by itself. */
async function listMessages(db: Db, personId: number) {
  const rows = await db.delivery.findMany({
    where: { personId },
    select: {
      kind: true,
      programmeId: true,
      broadcastId: true,
      dueAt: true,
      sentAt: true,
      status: true,
      readAt: true,
    },
    orderBy: { id: 'asc' },
  });
  return plain(rows);
}

async function listFiles(db: Db, personId: number) {
  const rows = await queryRows<{ name: string; sizeBytes: number; storedAt: Date; deleteAt: Date }>(db)`
    SELECT "name", octet_length("bytes") AS "sizeBytes", "storedAt", "deleteAt"
    FROM "StoredFile" WHERE "personId" = ${personId} ORDER BY "id"`;
  return plain(rows);
}

async function listActs(db: Db, personId: number) {
  const rows = await db.auditEntry.findMany({
    where: { actorPersonId: personId },
    select: { at: true, action: true, programmeId: true, subject: true },
    orderBy: { id: 'asc' },
  });
  return plain(rows);
}
