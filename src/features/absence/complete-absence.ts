import type { Right } from '#domain/people/authorise.ts';
import {
  type Absence,
  completeAbsence,
  findAbsence,
  moveAbsence,
} from '#storage/attendance/absence-store.ts';
import type { Db } from '#storage/engine/database.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { closeForm } from '#storage/state/form-store.ts';
import { storeFile } from '#storage/stored-file-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { notifyStaffOfAbsence } from '#telegram/screens/absence-card.ts';

/** What a participant adds to a request: an answer, an appeal, number and date of the letter, its file. */
export type Completion =
  | { kind: 'reply'; words: string }
  | { kind: 'appeal'; words: string }
  | { kind: 'letter'; number: string; datedOn: string }
  | { kind: 'file'; name: string; bytes: Uint8Array };

export interface CompleteInput {
  right: Right<'requestAbsence'>;
  requestId: number;
  completion: Completion;
  updateId: number;
  now: Date;
}

export type CompleteOutcome = { kind: 'given' } | { kind: 'notNeeded' };

const undecidedFileDays = 120;

/**
 * Adds to a request and shows it to the organizers again. An answer brings it back before them; an appeal
 * does so once, after a refusal. `notNeeded` when it stands elsewhere by now, or is another participant's. Repeated
 * by the same update it gives the same outcome.
 */
export async function completeRequest(
  needs: Pick<Needs, 'database' | 'jobs' | 'sayIn'>,
  input: CompleteInput,
): Promise<CompleteOutcome> {
  const { right, requestId, completion, updateId, now } = input;
  return needs.database.transaction((db) =>
    applyOnce<CompleteOutcome>(db, { updateId, action: 'completeAbsence', now }, async () => {
      const before = await findAbsence(db, requestId);
      await closeForm(db, right.by.personId, 'absenceAddition');
      if (before?.participantId !== right.about.participantId || before.state === 'withdrawn')
        return { kind: 'notNeeded' };
      if (!(await add(db, before, input))) return { kind: 'notNeeded' };
      const absence = (await findAbsence(db, requestId))!;
      await notifyStaffOfAbsence(needs, db, { absence, updateId, now });
      await appendAudit(db, {
        at: now,
        actorPersonId: right.by.personId,
        action: `absence.${completion.kind}`,
        programmeId: absence.programmeId,
        subject: `absence:${requestId}`,
      });
      return { kind: 'given' };
    }),
  );
}

/** False when the request does not wait for this any more. */
async function add(
  db: Db,
  before: Absence,
  { requestId, completion, right, now }: CompleteInput,
): Promise<boolean> {
  const earlier = before.addition ? `${before.addition}\n` : '';
  switch (completion.kind) {
    case 'reply': {
      if (!(await moveAbsence(db, requestId, { from: ['questioned'], to: 'requested' }))) return false;
      await completeAbsence(db, requestId, { addition: `${earlier}${completion.words}` });
      return true;
    }
    case 'appeal': {
      if (before.appealedAt) return false;
      if (!(await moveAbsence(db, requestId, { from: ['refused'], to: 'requested' }))) return false;
      const addition = `${earlier}${completion.words}`;
      await completeAbsence(db, requestId, { addition, appealedAt: now });
      return true;
    }
    case 'letter':
      await completeAbsence(db, requestId, { letterNumber: completion.number, letterOn: completion.datedOn });
      return true;
    case 'file': {
      const evidenceFileId = await storeFile(db, {
        programmeId: before.programmeId,
        personId: right.by.personId,
        name: completion.name,
        bytes: completion.bytes,
        storedAt: now,
        deleteAt: new Date(now.getTime() + undecidedFileDays * 24 * 3_600_000),
      });
      await completeAbsence(db, requestId, { evidenceFileId });
      return true;
    }
  }
}
