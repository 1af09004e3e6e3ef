import type { Actor } from '#domain/role.ts';
import { holdsRole } from '#domain/role.ts';
import type { Db } from './database.ts';

export interface Programme {
  id: number;
  name: string;
  dataController?: string;
  startsOn: string;
  endsOn: string;
  /** IANA zone. */
  zone: string;
  planLevel: 'core' | 'full';
  lateAfterMinutes: number;
  minimumPercent: number;
  sendingWindow: unknown;
}

/** A programme by id. Throws when there is none: ids come from our own rows. */
export async function getProgramme(db: Db, id: number): Promise<Programme> {
  return toProgramme(await db.programme.findUniqueOrThrow({ where: { id } }));
}

/** The programmes somebody has a place or a role in; for owners all. Newest first. */
export async function listProgrammesOf(db: Db, actor: Actor): Promise<Programme[]> {
  const ids = [...actor.memberships, ...actor.roles].flatMap((each) => each.programmeId ?? []);
  const rows = await db.programme.findMany({
    where: { archivedAt: null, ...(holdsRole(actor, 'owner') ? {} : { id: { in: ids } }) },
    orderBy: { startsOn: 'desc' },
  });
  return rows.map(toProgramme);
}

/** Running and coming programmes, for the work that goes on by itself. */
export async function listActiveProgrammes(db: Db): Promise<Programme[]> {
  const rows = await db.programme.findMany({ where: { archivedAt: null }, orderBy: { id: 'asc' } });
  return rows.map(toProgramme);
}

function toProgramme(row: Awaited<ReturnType<Db['programme']['findUniqueOrThrow']>>): Programme {
  const { createdAt: _created, archivedAt: _archived, dataController, planLevel, ...kept } = row;
  return {
    ...kept,
    dataController: dataController ?? undefined,
    planLevel: planLevel === 'full' ? 'full' : 'core',
  };
}
