import type { AudienceRole, BroadcastAudience } from '#domain/broadcast/broadcast-audience.ts';
import { isLocale, type Locale } from '#domain/locale.ts';
import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';
import { listRoleHolders } from '#storage/people/role-store.ts';
import { type AudienceMoment, findByCondition } from './audience-conditions.ts';

/** Somebody an announcement is meant for. */
export interface Addressee {
  /** Empty for a role whose holder was never named. */
  name: string;
  /** Undefined for somebody who has not joined: nothing can be sent there. */
  personId?: number;
  /** True when Telegram refused the last message to this person. */
  isBlocked: boolean;
  locale: Locale;
  salutation?: string;
  opd?: string;
  groupId?: number;
  groupName?: string;
}

/** Everybody an audience names, in roster order, joined or not; nobody while it is undecided. */
export async function listAddressees(
  db: Db,
  moment: AudienceMoment,
  audience: BroadcastAudience,
): Promise<Addressee[]> {
  if (audience.kind === 'undecided') return [];
  if (audience.kind === 'role') return listHolders(db, moment.programmeId, audience.role);
  return listMembers(db, await membersOf(db, moment, audience));
}

/** How many of an audience have joined: to so many it would go now. */
export async function countJoined(
  db: Db,
  moment: AudienceMoment,
  audience: BroadcastAudience,
): Promise<number> {
  if (audience.kind === 'undecided') return 0;
  if (audience.kind === 'role') return (await listHolders(db, moment.programmeId, audience.role)).length;
  const where = await membersOf(db, moment, audience);
  return db.participant.count({ where: { removedAt: null, AND: [where, { personId: { not: null } }] } });
}

async function membersOf(
  db: Db,
  moment: AudienceMoment,
  audience: Exclude<BroadcastAudience, { kind: 'undecided' | 'role' }>,
): Promise<Members> {
  const { programmeId } = moment;
  switch (audience.kind) {
    case 'all':
      return { programmeId };
    case 'group':
      return { programmeId, groupId: audience.groupId };
    case 'picked':
      return { programmeId, id: { in: audience.participantIds } };
    case 'unconfirmed':
    case 'absentToday':
    case 'planNotSubmitted':
      return { programmeId, id: { in: await findByCondition(db, audience.kind, moment) } };
  }
}

/** These people of a programme, whatever they are in it: for sending to them once more. */
export async function findAddressees(db: Db, programmeId: number, personIds: number[]): Promise<Addressee[]> {
  const members = await listMembers(db, { programmeId, personId: { in: personIds } });
  const holders = [
    ...(await listHolders(db, programmeId, 'organizer')),
    ...(await listHolders(db, programmeId, 'reviewer')),
  ];
  // Whoever is on the roster is meant as that.
  const known = new Map([...holders, ...members].map((each) => [each.personId, each]));
  return personIds.flatMap((personId) => known.get(personId) ?? []);
}

/** Which participants are meant. */
interface Members {
  programmeId: number;
  groupId?: number;
  id?: { in: number[] };
  personId?: { in: number[] };
}

async function listMembers(db: Db, where: Members): Promise<Addressee[]> {
  const rows = await db.participant.findMany({
    where: { ...where, removedAt: null },
    select: {
      name: true,
      personId: true,
      salutation: true,
      opd: true,
      groupId: true,
      group: { select: { name: true } },
      person: { select: { unreachableAt: true, locale: true } },
    },
    orderBy: { rosterNo: 'asc' },
  });
  return rows.map(({ person, group, ...row }) => ({
    ...fromRow(row),
    isBlocked: (person?.unreachableAt ?? null) !== null,
    locale: isLocale(person?.locale) ? person.locale : 'id',
    groupName: group?.name,
  }));
}

async function listHolders(db: Db, programmeId: number, role: AudienceRole): Promise<Addressee[]> {
  const holders = (await listRoleHolders(db, programmeId, [role])).filter((each) => each.programmeId);
  return holders.map(({ personId, name, locale }) => ({
    personId,
    name: name ?? '',
    isBlocked: false,
    locale: isLocale(locale) ? locale : 'id',
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
