import { readForm, type StoredForm } from '#domain/forms/form-catalogue.ts';
import type { Locale } from '#domain/locale.ts';
import { isLocale } from '#domain/locale.ts';
import type { Actor, Membership } from '#domain/people/actor.ts';
import type { Role } from '#domain/people/role.ts';
import { writablePlanStates } from '#domain/plan/plan-state.ts';
import { batchLookups, perDatabase } from '#storage/engine/batch-calls.ts';
import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';
import { execute, queryRows } from '#storage/engine/statements.ts';

interface ActorRow {
  id: number;
  locale?: string;
  missCount: number;
  unreachableAt?: Date;
  currentProgrammeId?: number;
  memberships?: (Membership & { endsOn: string })[];
  roles?: { role: Role; programmeId: number | null }[];
  form?: Omit<StoredForm, 'updatedAt'> & { updatedMs: number };
}

/**
 * Who a Telegram account is: this runs at every update, and updates that come together are looked up in one
 * statement. A stranger comes back with no personId; nothing is stored about them. `spokenLocale` is what
 * their Telegram app is set to.
 */
export async function findActor(
  db: Db,
  telegramUserId: number,
  { spokenLocale, now }: { spokenLocale: Locale; now: Date },
): Promise<Actor> {
  const row = await actorRows(db)(telegramUserId);
  if (!row) {
    return {
      telegramUserId,
      locale: spokenLocale,
      memberships: [],
      roles: [],
      missCount: 0,
      wasUnreachable: false,
    };
  }
  const memberships = (row.memberships ?? []).map(fromRow);
  const roles = (row.roles ?? []).map(fromRow);
  return {
    telegramUserId,
    personId: row.id,
    locale: isLocale(row.locale) ? row.locale : spokenLocale,
    memberships,
    roles,
    programmeId: chooseProgramme(row, memberships, roles) ?? (await findOwnersProgramme(db, row)),
    form: row.form ? readForm({ ...row.form, updatedAt: new Date(row.form.updatedMs) }, now) : undefined,
    formShownAt: row.form ? new Date(row.form.updatedMs) : undefined,
    missCount: row.missCount,
    wasUnreachable: row.unreachableAt !== undefined,
  };
}

const actorRows = perDatabase((db) =>
  batchLookups(async (telegramUserIds: number[]) => {
    const rows = await queryRows<ActorRow & { telegramUserId: number }>(db)`
    SELECT p."id", p."telegramUserId", p."locale", p."missCount", p."unreachableAt", p."currentProgrammeId",
      (SELECT json_agg(json_build_object('participantId', m."id", 'programmeId', m."programmeId",
          'name', m."name", 'salutation', m."salutation", 'groupId', m."groupId", 'zone', g."zone",
          'endsOn', g."endsOn", 'planOpen',
          l."openSectionKey" IS NOT NULL AND l."state" = ANY(${[...writablePlanStates]}),
          'planBegun', l."lastSectionKey" IS NOT NULL,
          'planLocked', NOT l."state" = ANY(${[...writablePlanStates]})) ORDER BY m."joinedAt" DESC)
        FROM "Participant" m JOIN "Programme" g ON g."id" = m."programmeId"
        LEFT JOIN "Plan" l ON l."participantId" = m."id"
        WHERE m."personId" = p."id" AND m."removedAt" IS NULL AND g."archivedAt" IS NULL) AS "memberships",
      (SELECT json_agg(json_build_object('role', r."role", 'programmeId', r."programmeId") ORDER BY r."grantedAt" DESC)
        FROM "RoleGrant" r WHERE r."personId" = p."id" AND r."revokedAt" IS NULL) AS "roles",
      (SELECT json_build_object('kind', f."kind", 'values', f."values",
          'updatedMs', extract(epoch FROM f."updatedAt") * 1000)
        FROM "OpenForm" f WHERE f."personId" = p."id") AS "form"
    FROM "Person" p WHERE p."telegramUserId" = ANY(${telegramUserIds.map(BigInt)})`;
    const byAccount = new Map(rows.map((row) => [row.telegramUserId, row]));
    return telegramUserIds.map((id) => byAccount.get(id));
  }),
);

function chooseProgramme(row: ActorRow, memberships: Membership[], roles: { programmeId?: number }[]) {
  const known = [...memberships, ...roles].map((each) => each.programmeId).filter((id) => id !== undefined);
  const isOwner = row.roles?.some((held) => held.programmeId === null);
  if (row.currentProgrammeId && (isOwner || known.includes(row.currentProgrammeId)))
    return row.currentProgrammeId;
  return known[0];
}

/** An owner who has not chosen one has the newest programme in hand. Nobody else pays for the statement. */
async function findOwnersProgramme(db: Db, row: ActorRow): Promise<number | undefined> {
  if (!row.roles?.some((held) => held.programmeId === null)) return undefined;
  const newest = await db.programme.findFirst({
    where: { archivedAt: null },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  return newest?.id;
}

/** The person behind a Telegram account, created when they are first somebody to us. Returns the id. */
export async function ensurePerson(db: Db, telegramUserId: number, now: Date): Promise<number> {
  const person = await db.person.upsert({
    where: { telegramUserId },
    create: { telegramUserId, createdAt: now },
    update: {},
    select: { id: true },
  });
  return person.id;
}

export async function setLocale(db: Db, personId: number, locale: Locale): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { locale } });
}

/** Keeps the language somebody spoke when they came in; one they have chosen stays. What goes out by itself uses it. */
export async function keepSpokenLocale(db: Db, personId: number, locale: Locale): Promise<void> {
  await db.person.updateMany({ where: { id: personId, locale: null }, data: { locale } });
}

export async function setMissCount(db: Db, personId: number, missCount: number): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { missCount } });
}

/** Notes that Telegram refuses messages to this person, or (undefined) that they are back. */
export async function setUnreachable(db: Db, personId: number, since: Date | undefined): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { unreachableAt: since ?? null } });
}

/** Notes that a chat goes under another id now, unless that id is known as somebody else. */
export async function moveAccount(db: Db, personId: number, telegramUserId: number): Promise<void> {
  if (await db.person.findUnique({ where: { telegramUserId }, select: { id: true } })) return;
  await db.person.update({ where: { id: personId }, data: { telegramUserId } });
}

export async function setProgrammeInHand(db: Db, personId: number, programmeId: number): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { currentProgrammeId: programmeId } });
}

/** Forgets an account that is nobody here: no place on a roster, no role, nothing sent. */
export async function forgetPerson(db: Db, personId: number): Promise<void> {
  await execute(db)`
    DELETE FROM "Person" p WHERE p."id" = ${personId}
      AND NOT EXISTS (SELECT 1 FROM "Participant" WHERE "personId" = p."id")
      AND NOT EXISTS (SELECT 1 FROM "RoleGrant" WHERE "personId" = p."id")
      AND NOT EXISTS (SELECT 1 FROM "OpenForm" WHERE "personId" = p."id")
      AND NOT EXISTS (SELECT 1 FROM "Delivery" WHERE "personId" = p."id")`;
}
