import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';

/** A file that somebody sent while writing a section. */
export interface EvidenceFile {
  telegramFileId: string;
  name: string;
  kind: string;
  sizeBytes: number;
}

/** `attachedAt` is missing while it is only offered; `removedAt` is set when its owner took it out again. */
export interface Evidence extends EvidenceFile {
  id: number;
  planId: number;
  participantId: number;
  sectionKey: string;
  storedFileId?: number;
  attachedAt?: Date;
  removedAt?: Date;
}

const offerKeptMs = 24 * 3_600_000;

/** Remembers a file that may become evidence, for a day. Returns its id. */
export async function offerEvidence(
  db: Db,
  offer: EvidenceFile & { planId: number; sectionKey: string; now: Date },
): Promise<number> {
  const { now, ...file } = offer;
  const before = new Date(now.getTime() - offerKeptMs);
  await db.planEvidence.deleteMany({ where: { attachedAt: null, offeredAt: { lt: before } } });
  const row = await db.planEvidence.create({ data: { ...file, offeredAt: now }, select: { id: true } });
  return row.id;
}

export async function findEvidence(db: Db, id: number): Promise<Evidence | undefined> {
  const row = await db.planEvidence.findUnique({ where: { id }, include: { plan: true } });
  return row ? toEvidence(row, row.plan.participantId) : undefined;
}

/** What is attached to a section of a plan, oldest first. */
export async function listEvidence(db: Db, planId: number, sectionKey: string): Promise<Evidence[]> {
  const rows = await db.planEvidence.findMany({
    where: { planId, sectionKey, attachedAt: { not: null }, removedAt: null },
    include: { plan: true },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => toEvidence(row, row.plan.participantId));
}

export async function markAttached(
  db: Db,
  id: number,
  kept: { storedFileId: number; at: Date },
): Promise<void> {
  await db.planEvidence.update({
    where: { id },
    data: { storedFileId: kept.storedFileId, attachedAt: kept.at },
  });
}

/** Takes evidence out, or (null) brings it back. */
export async function setRemoved(db: Db, id: number, removedAt: Date | null): Promise<void> {
  await db.planEvidence.update({ where: { id }, data: { removedAt } });
}

function toEvidence(
  row: EvidenceFile & {
    id: number;
    planId: number;
    sectionKey: string;
    storedFileId: number | null;
    attachedAt: Date | null;
    removedAt: Date | null;
  },
  participantId: number,
): Evidence {
  const { id, planId, sectionKey, telegramFileId, name, kind, sizeBytes } = row;
  const { storedFileId, attachedAt, removedAt } = row;
  return fromRow({
    ...{ id, planId, participantId, sectionKey, telegramFileId, name, kind, sizeBytes },
    ...{ storedFileId, attachedAt, removedAt },
  });
}
