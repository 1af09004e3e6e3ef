import { z } from 'zod';
import { type Criterion, type Points, readScoreSheet } from '#domain/seminar/score-sheet.ts';
import type { SeminarHours } from '#domain/seminar/seminar-slots.ts';
import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';
import { parsedJson } from '#storage/engine/json-column.ts';

/** When a programme's seminar is and how long each presenter has. */
export interface Seminar {
  programmeId: number;
  hours: SeminarHours[];
  minutesEach: number;
  place?: string;
}

/** A presenter's place in the order, and what they were told last. */
export interface SeminarPlace {
  participantId: number;
  position: number;
  toldStartsAt?: Date;
  toldPlace?: string;
  /** They have been told since that `toldStartsAt` no longer holds, and no other time yet. */
  isWithdrawn: boolean;
  releasedAt?: Date;
}

/** Kept as the told place of who was told that they have no slot any more; a real place has words. */
const withdrawn = '';

/** A reviewer's score sheet of one presenter. */
export interface SeminarScore {
  participantId: number;
  personId: number;
  points: Points;
  note?: string;
  handedInAt?: Date;
}

const hours = parsedJson<SeminarHours[]>(
  z.array(z.object({ on: z.string(), from: z.string(), until: z.string() })),
);
const points = parsedJson<Points>(z.record(z.string(), z.number()));

export async function findSeminar(db: Db, programmeId: number): Promise<Seminar | undefined> {
  const row = await db.seminar.findUnique({ where: { programmeId } });
  return row ? { ...fromRow(row), hours: hours.read(row.hours) } : undefined;
}

export async function saveSeminar(db: Db, { programmeId, ...seminar }: Seminar): Promise<void> {
  const data = {
    hours: hours.write(seminar.hours),
    minutesEach: seminar.minutesEach,
    place: seminar.place ?? null,
  };
  await db.seminar.upsert({ where: { programmeId }, create: { programmeId, ...data }, update: data });
}

/** The criteria of a programme's score sheet. */
export async function getScoreSheet(db: Db, programmeId: number): Promise<readonly Criterion[]> {
  const row = await db.programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: { scoreSheet: true },
  });
  return readScoreSheet(row.scoreSheet);
}

/** Everybody who has a place, in order. */
export async function listSeminarPlaces(db: Db, programmeId: number): Promise<SeminarPlace[]> {
  const rows = await db.seminarPlace.findMany({
    where: { programmeId, participant: { removedAt: null } },
    orderBy: [{ position: 'asc' }, { participantId: 'asc' }],
  });
  return rows.map(toPlace);
}

export async function findSeminarPlace(db: Db, participantId: number): Promise<SeminarPlace | undefined> {
  const row = await db.seminarPlace.findUnique({ where: { participantId } });
  return row ? toPlace(row) : undefined;
}

function toPlace(row: Awaited<ReturnType<Db['seminarPlace']['findUniqueOrThrow']>>): SeminarPlace {
  const { programmeId: _programme, ...place } = fromRow(row);
  return { ...place, toldPlace: row.toldPlace || undefined, isWithdrawn: row.toldPlace === withdrawn };
}

/** Puts presenters in this order, from 1; one without a place gets one. */
export async function orderPresenters(db: Db, programmeId: number, participantIds: number[]): Promise<void> {
  for (const [index, participantId] of participantIds.entries()) {
    const position = index + 1;
    await db.seminarPlace.upsert({
      where: { participantId },
      create: { participantId, programmeId, position },
      update: { position },
    });
  }
}

/** Keeps what a presenter was told, so that only changes are told again. */
export async function noteTold(
  db: Db,
  participantId: number,
  told: { startsAt: Date; place?: string },
): Promise<void> {
  await db.seminarPlace.update({
    where: { participantId },
    data: { toldStartsAt: told.startsAt, toldPlace: told.place ?? null },
  });
}

/** Keeps that a presenter was told that the time they were told no longer holds; which one it was stays. */
export async function noteWithdrawn(db: Db, participantId: number): Promise<void> {
  await db.seminarPlace.update({ where: { participantId }, data: { toldPlace: withdrawn } });
}

/** Hands the result of a presenter over. Returns false when it was before. */
export async function releaseResult(db: Db, participantId: number, now: Date): Promise<boolean> {
  const { count } = await db.seminarPlace.updateMany({
    where: { participantId, releasedAt: null },
    data: { releasedAt: now },
  });
  return count === 1;
}

/** The sheets of these presenters, or of one reviewer alone. */
export async function listScores(
  db: Db,
  participantIds: number[],
  personId?: number,
): Promise<SeminarScore[]> {
  const rows = await db.seminarScore.findMany({
    where: { participantId: { in: participantIds }, ...(personId === undefined ? {} : { personId }) },
    orderBy: [{ participantId: 'asc' }, { personId: 'asc' }],
  });
  return rows.map(({ updatedAt: _updatedAt, ...row }) => ({
    ...fromRow(row),
    points: points.read(row.points),
  }));
}

/** Writes points, a note or the handing in of a sheet, leaving the rest; it begins with the first of them. */
export async function saveScore(
  db: Db,
  { participantId, personId }: { participantId: number; personId: number },
  change: { points?: Points; note?: string; handedInAt?: Date; now: Date },
): Promise<void> {
  const { points: given, note, handedInAt, now: updatedAt } = change;
  await db.seminarScore.upsert({
    where: { participantId_personId: { participantId, personId } },
    create: { participantId, personId, points: points.write(given ?? {}), note, handedInAt, updatedAt },
    update: { points: given && points.write(given), note, handedInAt, updatedAt },
  });
}
