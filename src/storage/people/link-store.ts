import type { Role } from '#domain/people/role.ts';
import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';

export interface NewLink {
  kind: 'join' | 'role' | 'owner';
  tokenHash: string;
  codeHash?: string;
  programmeId?: number;
  participantId?: number;
  role?: Role;
  /** For a role: whom it is meant for. */
  name?: string;
  createdAt: Date;
  expiresAt: Date;
}

export interface Link extends Omit<NewLink, 'tokenHash' | 'codeHash'> {
  id: number;
  usedAt?: Date;
  usedByPersonId?: number;
  revokedAt?: Date;
}

/** Stores invitations; only the hashes of their secrets are kept. */
export async function createLinks(db: Db, links: NewLink[]): Promise<void> {
  await db.link.createMany({ data: links });
}

/** An invitation by the hash of its token or of its short code. */
export async function findLink(
  db: Db,
  hash: { token: string } | { code: string },
): Promise<Link | undefined> {
  const where = 'token' in hash ? { tokenHash: hash.token } : { codeHash: hash.code };
  const row = await db.link.findUnique({ where });
  return row ? toLink(row) : undefined;
}

export async function findLinkById(db: Db, id: number): Promise<Link | undefined> {
  const row = await db.link.findUnique({ where: { id } });
  return row ? toLink(row) : undefined;
}

/** Uses an invitation up, if nobody has. Returns false when somebody was faster. */
export async function useLink(db: Db, id: number, use: { personId: number; now: Date }): Promise<boolean> {
  const { count } = await db.link.updateMany({
    where: { id, usedAt: null, revokedAt: null },
    data: { usedAt: use.now, usedByPersonId: use.personId },
  });
  return count === 1;
}

/** Ends the unused invitations of these participants, before new ones are made. */
export async function revokeLinksOf(db: Db, participantIds: number[], now: Date): Promise<void> {
  await db.link.updateMany({
    where: { participantId: { in: participantIds }, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
}

/** The newest invitation of a participant, used or not. */
export async function findNewestLink(db: Db, participantId: number): Promise<Link | undefined> {
  const row = await db.link.findFirst({ where: { participantId }, orderBy: { id: 'desc' } });
  return row ? toLink(row) : undefined;
}

/** Stores one invitation. Returns its id. */
export async function createLink(db: Db, link: NewLink): Promise<number> {
  return (await db.link.create({ data: link, select: { id: true } })).id;
}

/** Gives an unused invitation another secret: the one handed out before no longer opens it. */
export async function replaceSecret(db: Db, id: number, tokenHash: string): Promise<void> {
  await db.link.updateMany({ where: { id, usedAt: null, revokedAt: null }, data: { tokenHash } });
}

/** Role invitations of a programme that somebody could still use. */
export async function listOpenRoleLinks(db: Db, programmeId: number, now: Date): Promise<Link[]> {
  const rows = await db.link.findMany({
    where: { kind: 'role', programmeId, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { id: 'asc' },
  });
  return rows.map(toLink);
}

/** Ends an unused invitation. Returns false when it was used or ended before. */
export async function revokeLink(db: Db, id: number, now: Date): Promise<boolean> {
  const { count } = await db.link.updateMany({
    where: { id, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  return count === 1;
}

export async function revokeOwnerLinks(db: Db, now: Date): Promise<void> {
  await db.link.updateMany({
    where: { kind: 'owner', usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
}

function toLink(row: NonNullable<Awaited<ReturnType<Db['link']['findUnique']>>>): Link {
  const { tokenHash: _token, codeHash: _code, ...kept } = row;
  return { ...fromRow(kept), kind: kept.kind as Link['kind'], role: (kept.role as Role | null) ?? undefined };
}
