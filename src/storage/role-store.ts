import type { Role } from '#domain/role.ts';
import type { Db } from './database.ts';

/** Gives a role; one that was revoked comes back. `name` is who holds it, as whoever gave it wrote. */
export async function grantRole(
  db: Db,
  grant: { personId: number; programmeId?: number; role: Role; name?: string; now: Date },
): Promise<void> {
  const { personId, role, name, now } = grant;
  const programmeId = grant.programmeId ?? null;
  const existing = await db.roleGrant.findFirst({ where: { personId, programmeId, role } });
  if (existing?.revokedAt === null) return;
  if (existing) {
    await db.roleGrant.update({
      where: { id: existing.id },
      data: { revokedAt: null, grantedAt: now, name },
    });
  } else {
    await db.roleGrant.create({ data: { personId, programmeId, role, name, grantedAt: now } });
  }
}

/** A role somebody holds or held, by its id. */
export async function findGrant(db: Db, id: number) {
  const row = await db.roleGrant.findUnique({
    where: { id },
    include: { person: { select: { telegramUserId: true, locale: true } } },
  });
  if (!row) return undefined;
  return {
    id: row.id,
    personId: row.personId,
    programmeId: row.programmeId ?? undefined,
    role: row.role as Role,
    name: row.name ?? undefined,
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
  return rows.map(({ person, ...row }) => ({
    grantId: row.id,
    personId: row.personId,
    role: row.role as Role,
    name: row.name ?? undefined,
    programmeId: row.programmeId ?? undefined,
    grantedAt: row.grantedAt,
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
