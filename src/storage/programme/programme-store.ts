import { z } from 'zod';
import type { Actor } from '#domain/people/actor.ts';
import { holdsRole } from '#domain/people/actor.ts';
import { defaultSendingHours, type SendingHours } from '#domain/time/sending-window.ts';
import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';
import { parsedJson } from '#storage/engine/json-column.ts';
import { queryRows } from '#storage/engine/statements.ts';
import { addDefaultRules } from '#storage/reminder/reminder-rule-store.ts';

export interface Programme {
  id: number;
  name: string;
  dataController?: string;
  startsOn: string;
  endsOn: string;
  /** IANA zone. */
  zone: string;
  planLevel: 'core' | 'full';
  /** Keys of the sections its plans leave out. */
  sectionsOff: string[];
  lateAfterMinutes: number;
  /** Minutes after its start when checking in to a session oneself ends; undefined: with the session. */
  checkInClosesMinutes?: number;
  minimumPercent: number;
  /** An absence may be reported so many days after its session. */
  absenceLateDays: number;
  /** A photo or PDF of a letter may be sent through the bot. */
  evidenceAllowed: boolean;
  /** The hours in which the bot may start a conversation; days off are kept beside it. */
  sendingWindow: SendingHours;
  /** Days after its last day in which drafts of plans are kept. */
  draftsKeptDays: number;
  /** When they were deleted, their time being over. */
  draftsErasedAt?: Date;
  /** The local day on which people were told that drafts go; undefined: nobody was told. */
  draftsGoOn?: string;
}

/** What a programme needs to begin; all else has a default. */
export type NewProgramme = Pick<
  Programme,
  'name' | 'startsOn' | 'endsOn' | 'zone' | 'planLevel' | 'sendingWindow'
> & { dataController?: string; createdAt: Date };

const keys = parsedJson(z.array(z.string()));
const range = z.object({ from: z.string(), until: z.string() });

/** What a row leaves out is as every programme has it. */
const hours = parsedJson<SendingHours>(
  range.extend({
    from: z.string().default(defaultSendingHours.from),
    until: z.string().default(defaultSendingHours.until),
    fridayPause: range.optional(),
    ramadan: range.extend({ startsOn: z.string(), endsOn: z.string() }).optional(),
    sundaysOff: z.boolean().default(defaultSendingHours.sundaysOff),
  }),
);

/** A programme by id. Throws when there is none: ids come from our own rows. */
export async function getProgramme(db: Db, id: number): Promise<Programme> {
  return toProgramme(await db.programme.findUniqueOrThrow({ where: { id } }));
}

/** A programme whose number came from outside; undefined when there is none. */
export async function findProgramme(db: Db, id: number): Promise<Programme | undefined> {
  const row = await db.programme.findUnique({ where: { id } });
  return row ? toProgramme(row) : undefined;
}

/** Adds a programme with the reminder rules every programme starts with. */
export async function insertProgramme(db: Db, programme: NewProgramme): Promise<number> {
  const data = { ...programme, sendingWindow: hours.write(programme.sendingWindow) };
  const row = await db.programme.create({ data, select: { id: true } });
  await addDefaultRules(db, row.id);
  return row.id;
}

/** Changes what is given and leaves the rest; null takes away what need not be there. */
export async function updateProgramme(
  db: Db,
  id: number,
  changes: Partial<
    Pick<
      Programme,
      | 'name'
      | 'startsOn'
      | 'endsOn'
      | 'dataController'
      | 'sendingWindow'
      | 'lateAfterMinutes'
      | 'absenceLateDays'
      | 'evidenceAllowed'
      | 'planLevel'
      | 'sectionsOff'
      | 'draftsKeptDays'
    > & { checkInClosesMinutes: number | null; draftsErasedAt: Date; draftsGoOn: string | null }
  >,
): Promise<void> {
  const { sendingWindow, ...rest } = changes;
  const window = sendingWindow ? { sendingWindow: hours.write(sendingWindow) } : {};
  await db.programme.update({ where: { id }, data: { ...rest, ...window } });
}

/** Makes everything that changes this programme's roster and timetable wait for one another. */
export async function lockProgramme(db: Db, id: number): Promise<void> {
  await queryRows<object>(db)`SELECT 1 AS "locked" FROM "Programme" WHERE "id" = ${id} FOR UPDATE`;
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
  const { createdAt: _created, archivedAt: _archived, planTemplateId: _active, ...known } = row;
  const { attendanceRules: _rules, scoreSheet: _sheet, ...rest } = known;
  const { submissionGraceDays: _grace, reviewNudgeDays: _nudge, ...kept } = rest;
  return {
    ...fromRow(kept),
    sectionsOff: keys.read(row.sectionsOff),
    sendingWindow: hours.read(row.sendingWindow),
    planLevel: row.planLevel === 'full' ? 'full' : 'core',
  };
}
