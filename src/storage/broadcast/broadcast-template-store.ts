import { excerptOf, type WrittenText } from '#domain/broadcast/broadcast.ts';
import type { Db } from '#storage/engine/database.ts';
import { textEntities } from './broadcast-json.ts';

/** A text kept to be announced again. */
export interface BroadcastTemplate extends WrittenText {
  id: number;
  programmeId: number;
  /** Its first words, by which it is known in lists. */
  title: string;
  isRemoved: boolean;
}

/** Keeps a text. Returns its id. */
export async function createTemplate(
  db: Db,
  template: WrittenText & { programmeId: number; createdByPersonId: number; now: Date },
): Promise<number> {
  const { now, entities, ...data } = template;
  const row = await db.broadcastTemplate.create({
    data: { ...data, entities: textEntities.write(entities), createdAt: now },
    select: { id: true },
  });
  return row.id;
}

export async function findTemplate(db: Db, id: number): Promise<BroadcastTemplate | undefined> {
  const row = await db.broadcastTemplate.findUnique({ where: { id } });
  return row ? toTemplate(row) : undefined;
}

/** The kept texts of a programme, newest first. */
export async function listTemplates(db: Db, programmeId: number): Promise<BroadcastTemplate[]> {
  const rows = await db.broadcastTemplate.findMany({
    where: { programmeId, removedAt: null },
    orderBy: { id: 'desc' },
  });
  return rows.map(toTemplate);
}

/** Takes a kept text out of the list (at `removedAt`), or (undefined) puts it back. */
export async function setTemplateRemoved(db: Db, id: number, removedAt: Date | undefined): Promise<void> {
  await db.broadcastTemplate.update({ where: { id }, data: { removedAt: removedAt ?? null } });
}

function toTemplate(
  row: NonNullable<Awaited<ReturnType<Db['broadcastTemplate']['findUnique']>>>,
): BroadcastTemplate {
  return {
    id: row.id,
    programmeId: row.programmeId,
    text: row.text,
    entities: textEntities.read(row.entities),
    title: excerptOf(row.text, 40),
    isRemoved: row.removedAt !== null,
  };
}
