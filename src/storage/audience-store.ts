import type { BroadcastAudience } from '#domain/broadcast.ts';
import type { Db } from './database.ts';

/** A participant an announcement is meant for. */
export interface Addressee {
  name: string;
  /** Undefined for somebody who has not joined: nothing can be sent there. */
  personId?: number;
  /** True when Telegram refused the last message to this person. */
  isBlocked: boolean;
}

/** Everybody an audience names, in roster order, joined or not; nobody while it is undecided. */
export async function listAddressees(
  db: Db,
  programmeId: number,
  audience: BroadcastAudience,
): Promise<Addressee[]> {
  if (audience.kind === 'undecided') return [];
  const rows = await db.participant.findMany({
    where: {
      programmeId,
      removedAt: null,
      ...(audience.kind === 'group' ? { groupId: audience.groupId } : {}),
    },
    select: { name: true, personId: true, person: { select: { unreachableAt: true } } },
    orderBy: { rosterNo: 'asc' },
  });
  return rows.map(({ name, personId, person }) => ({
    name,
    personId: personId ?? undefined,
    isBlocked: (person?.unreachableAt ?? null) !== null,
  }));
}

/** A group of a programme and how many of it have joined. */
export interface AudienceGroup {
  id: number;
  name: string;
  joined: number;
}

/** The groups that have members, by name. */
export async function listAudienceGroups(db: Db, programmeId: number): Promise<AudienceGroup[]> {
  const rows = await db.group.findMany({
    where: { programmeId, participants: { some: { removedAt: null } } },
    select: {
      id: true,
      name: true,
      _count: { select: { participants: { where: { removedAt: null, personId: { not: null } } } } },
    },
    orderBy: { name: 'asc' },
  });
  return rows.map(({ id, name, _count }) => ({ id, name, joined: _count.participants }));
}
