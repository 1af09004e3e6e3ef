import type { SessionPatch } from '#domain/schedule/session-change.ts';
import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';

/** A change that is collected and not yet announced. Without a session it adds one. */
export interface DraftChange {
  id: number;
  sessionId?: number;
  patch: SessionPatch;
}

/** What organizers have collected for a programme, and the revision under which it can be released. */
export interface ScheduleDraft {
  revision: number;
  changes: DraftChange[];
}

/** A draft that was announced. */
export interface ScheduleRelease {
  id: number;
  revision: number;
  releasedByPersonId: number;
  releasedAt: Date;
  sendAt: Date;
  changeCount: number;
  recipientCount: number;
}

export async function readDraft(db: Db, programmeId: number): Promise<ScheduleDraft> {
  const row = await db.scheduleDraft.findUnique({
    where: { programmeId },
    include: { changes: { orderBy: { id: 'asc' } } },
  });
  if (!row) return { revision: 0, changes: [] };
  const changes = row.changes.map(({ id, sessionId, patch }) => ({
    ...fromRow({ id, sessionId }),
    patch: patch as SessionPatch,
  }));
  return { revision: row.revision, changes };
}

/** Keeps what one session is to become, in place of what was kept of it. Returns the id of the change. */
export async function saveChange(
  db: Db,
  programmeId: number,
  change: { id?: number; sessionId?: number; patch: SessionPatch },
): Promise<number> {
  await raiseRevision(db, programmeId);
  const { id, sessionId, patch } = change;
  if (id !== undefined) {
    await db.scheduleChange.update({ where: { id }, data: { patch } });
    return id;
  }
  const row = await db.scheduleChange.create({
    data: { programmeId, sessionId, patch },
    select: { id: true },
  });
  return row.id;
}

/** Forgets one change. */
export async function removeChange(db: Db, programmeId: number, id: number): Promise<void> {
  await raiseRevision(db, programmeId);
  await db.scheduleChange.deleteMany({ where: { id, programmeId } });
}

/** Forgets all changes of a programme: they were given up, or are announced now. */
export async function clearDraft(db: Db, programmeId: number): Promise<void> {
  await raiseRevision(db, programmeId);
  await db.scheduleChange.deleteMany({ where: { programmeId } });
}

async function raiseRevision(db: Db, programmeId: number): Promise<void> {
  await db.scheduleDraft.upsert({
    where: { programmeId },
    create: { programmeId },
    update: { revision: { increment: 1 } },
  });
}

/** Writes down that the draft of this revision was announced. Returns the id of the release. */
export async function insertRelease(
  db: Db,
  release: Omit<ScheduleRelease, 'id'> & { programmeId: number },
): Promise<number> {
  const row = await db.scheduleRelease.create({ data: release, select: { id: true } });
  return row.id;
}

/** The release of a revision, if it was announced. */
export async function findRelease(
  db: Db,
  programmeId: number,
  revision: number,
): Promise<ScheduleRelease | undefined> {
  const row = await db.scheduleRelease.findUnique({
    where: { programmeId_revision: { programmeId, revision } },
    omit: { programmeId: true },
  });
  return row ?? undefined;
}

/** A release by its id, if it is this programme's. */
export async function findReleaseById(
  db: Db,
  programmeId: number,
  id: number,
): Promise<ScheduleRelease | undefined> {
  const row = await db.scheduleRelease.findFirst({ where: { id, programmeId }, omit: { programmeId: true } });
  return row ?? undefined;
}
