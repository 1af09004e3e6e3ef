import type { Right } from '#domain/people/authorise.ts';
import { countRows, type ImportCounts } from '#domain/workbook/import-plan.ts';
import type { Db } from '#storage/engine/database.ts';
import { listParticipants } from '#storage/people/participant-store.ts';
import { appendAudit, isAudited } from '#storage/privacy/audit-store.ts';
import { getProgramme, lockProgramme, type Programme } from '#storage/programme/programme-store.ts';
import { replanReminders } from '#storage/reminder/reminder-planning.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { applyRoster, applySchedule } from './apply-import.ts';
import { type IssuedLinks, issueLinks } from './issue-links.ts';
import type { WorkbookTables } from './kept-workbook.ts';
import { type ImportPreview, planImport } from './plan-import.ts';
import { type CollectedSchedule, stageSchedule } from './stage-schedule.ts';

export interface SaveInput {
  right: Right<'manageRoster'>;
  fileId: number;
  tables: WorkbookTables;
  /** What the organizer saw when they pressed. */
  fingerprint: string;
  updateId: number;
  now: Date;
}

interface Saved {
  kind: 'saved';
  roster?: ImportCounts;
  schedule?: ImportCounts;
  /** Set when the timetable waits to be announced, because people have joined. */
  collected?: CollectedSchedule;
  newParticipantIds: number[];
}

type NotSaved = { kind: 'changedMeanwhile' } | { kind: 'savedBefore' };
export type SaveOutcome = (Saved & { links?: IssuedLinks }) | NotSaved;

/**
 * Saves what the preview showed: rows, the links of new participants and the audit entry in one transaction.
 * Refuses when the programme has changed since, so that nobody saves what they did not see. The same update
 * again, or a second tap, writes nothing more; the former makes fresh links: the first ones may have been lost with the process.
 */
export async function saveImport(
  needs: Pick<Needs, 'database' | 'secrets' | 'botUsername'>,
  input: SaveInput,
): Promise<SaveOutcome> {
  const { right, tables, now, updateId } = input;
  return needs.database.transaction(async (db) => {
    await lockProgramme(db, right.about.programmeId);
    const programme = await getProgramme(db, right.about.programmeId);
    const outcome = await applyOnce<Saved | NotSaved>(
      db,
      { updateId, action: 'saveImport', now },
      async () => {
        const act = { programmeId: programme.id, action: 'roster.imported', subject: subjectOf(input) };
        if (await isAudited(db, act)) return { kind: 'savedBefore' };
        const preview = await planImport(db, { programme, tables, now });
        if (preview.fingerprint !== input.fingerprint) return { kind: 'changedMeanwhile' };
        return write(db, preview, { input, programme });
      },
    );
    if (outcome.kind !== 'saved' || outcome.newParticipantIds.length === 0) return outcome;
    const invitees = await listWaiting(db, programme.id, outcome.newParticipantIds);
    return { ...outcome, links: await issueLinks(needs, db, { programme, invitees, now }) };
  });
}

async function write(
  db: Db,
  { roster, schedule, announces }: ImportPreview,
  { input, programme }: { input: SaveInput; programme: Programme },
): Promise<Saved> {
  const { right, now } = input;
  const newParticipantIds = roster ? await applyRoster(db, programme.id, roster) : [];
  if (schedule && !announces) await applySchedule(db, programme.id, { plan: schedule, now });
  const collected =
    schedule && announces ? await stageSchedule(db, programme, { plan: schedule, now }) : undefined;
  await replanReminders(db, programme.id, now);
  const counts = {
    ...(roster && { roster: countRows(roster) }),
    ...(schedule && { schedule: countRows(schedule) }),
  };
  await appendAudit(db, {
    at: now,
    actorPersonId: right.by.personId,
    action: 'roster.imported',
    programmeId: programme.id,
    subject: subjectOf(input),
    details: {
      participantsNew: counts.roster?.new ?? 0,
      participantsChanged: counts.roster?.changed ?? 0,
      sessionsNew: counts.schedule?.new ?? 0,
      sessionsChanged: counts.schedule?.changed ?? 0,
      sessionsCollected: collected?.count ?? 0,
    },
  });
  return { kind: 'saved', ...counts, ...(collected && { collected }), newParticipantIds };
}

const subjectOf = ({ fileId }: SaveInput) => `upload:${fileId}`;

/** Those of these participants who have not joined. */
async function listWaiting(db: Db, programmeId: number, ids: number[]) {
  const everyone = await listParticipants(db, programmeId);
  return everyone.filter((each) => ids.includes(each.id) && each.personId === undefined);
}
