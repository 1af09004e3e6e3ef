import type { Role } from '#domain/people/role.ts';
import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';
import { queryRows } from '#storage/engine/statements.ts';

/**
 * Gives a role; one that was revoked comes back. `name` is who holds it, as whoever gave it wrote. How it was given
 * is kept: who has it by link and by OWNER_IDS keeps it until both are gone. Returns its id, and whether it is new.
 */
export async function grantRole(
  db: Db,
  grant: { personId: number; programmeId?: number; role: Role; name?: string; by?: GivenBy; now: Date },
): Promise<{ grantId: number; isNew: boolean }> {
  const { personId, role, name, now, by = 'byLink' } = grant;
  const programmeId = grant.programmeId ?? null;
  const existing = await db.roleGrant.findFirst({ where: { personId, programmeId, role } });
  const given = { byLink: by === 'byLink', byOwnerIds: by === 'byOwnerIds' };
  const isNew = existing?.revokedAt !== null;
  const data = isNew ? { ...given, revokedAt: null, grantedAt: now, name } : { [by]: true };
  if (existing) await db.roleGrant.update({ where: { id: existing.id }, data });
  const made =
    existing ??
    (await db.roleGrant.create({ data: { personId, programmeId, role, ...given, name, grantedAt: now } }));
  return { grantId: made.id, isNew };
}

/** How a role came to somebody. */
export type GivenBy = 'byLink' | 'byOwnerIds';

/**
 * Takes from everybody who is not listed what they had by OWNER_IDS; who holds the role by link as well keeps it.
 * Returns whose role ended.
 */
export async function endOwnersBut(db: Db, telegramUserIds: number[], now: Date) {
  const unlisted = { byOwnerIds: true, person: { telegramUserId: { notIn: telegramUserIds } } };
  const ended = await db.roleGrant.findMany({
    where: { ...unlisted, byLink: false, revokedAt: null },
    include: { person: { select: { telegramUserId: true } } },
  });
  const ids = ended.map(({ id }) => id);
  await db.roleGrant.updateMany({ where: { id: { in: ids } }, data: { revokedAt: now } });
  await db.roleGrant.updateMany({ where: unlisted, data: { byOwnerIds: false } });
  return ended.map(({ personId, person }) => ({ personId, telegramUserId: Number(person.telegramUserId) }));
}

/** Who the owners are, held fast until the transaction ends: two who remove each other do not both succeed. */
export async function lockOwners(db: Db): Promise<number[]> {
  const rows = await queryRows<{ personId: number; isHeld: boolean }>(db)`
    SELECT "personId", "revokedAt" IS NULL AS "isHeld" FROM "RoleGrant" WHERE "role" = 'owner'
    ORDER BY "id" FOR UPDATE`;
  return rows.filter(({ isHeld }) => isHeld).map(({ personId }) => personId);
}

/** A role somebody holds or held, by its id. */
export async function findGrant(db: Db, id: number) {
  const row = await db.roleGrant.findUnique({
    where: { id },
    include: { person: { select: { telegramUserId: true, locale: true } } },
  });
  if (!row) return undefined;
  const { personId, programmeId, name, byOwnerIds } = row;
  return {
    ...fromRow({ id, personId, programmeId, name, byOwnerIds }),
    role: row.role as Role,
    isHeld: row.revokedAt === null,
    telegramUserId: Number(row.person.telegramUserId),
    locale: row.person.locale,
  };
}

/** Takes a role away. Returns whose it was, or undefined when it was gone already. */
export async function revokeRole(db: Db, grantId: number, now: Date) {
  const { count } = await db.roleGrant.updateMany({
    where: { id: grantId, revokedAt: null },
    data: { revokedAt: now },
  });
  if (count === 0) return undefined;
  return db.roleGrant.findUniqueOrThrow({ where: { id: grantId } });
}

/** Who holds a role in a programme now, and their Telegram accounts. */
export async function listRoleHolders(db: Db, programmeId: number | undefined, roles: Role[]) {
  const rows = await db.roleGrant.findMany({
    where: {
      role: { in: roles },
      revokedAt: null,
      OR: [{ programmeId: programmeId ?? null }, { programmeId: null }],
    },
    include: { person: { select: { telegramUserId: true, locale: true } } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ person, id, personId, role, name, programmeId, grantedAt }) => ({
    ...fromRow({ grantId: id, personId, name, programmeId, grantedAt }),
    role: role as Role,
    telegramUserId: Number(person.telegramUserId),
    locale: person.locale,
  }));
}

/** Whether somebody holds any role now. */
export async function holdsAnyRole(db: Db, personId: number): Promise<boolean> {
  return (await db.roleGrant.count({ where: { personId, revokedAt: null } })) > 0;
}

/** The name somebody was last given with a role. */
export async function findHolderName(db: Db, personId: number): Promise<string | undefined> {
  const row = await db.roleGrant.findFirst({
    where: { personId, name: { not: null } },
    orderBy: { grantedAt: 'desc' },
    select: { name: true },
  });
  return row?.name ?? undefined;
}

export async function countOwners(db: Db): Promise<number> {
  return db.roleGrant.count({ where: { role: 'owner', revokedAt: null } });
}
