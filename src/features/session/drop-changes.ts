import type { Right } from '#domain/people/authorise.ts';
import { lockProgramme } from '#storage/programme/programme-store.ts';
import { clearDraft, readDraft, removeChange } from '#storage/schedule/schedule-draft-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';

export type DropOutcome = { kind: 'dropped'; count: number } | { kind: 'changedMeanwhile' };

/**
 * Gives up one collected change, or with a revision all that were seen under it; the timetable stays as it is.
 * Refuses to give up all when somebody has collected more meanwhile. One that is gone already counts as none.
 */
export async function dropChanges(
  needs: Pick<Needs, 'database'>,
  input: {
    right: Right<'manageSchedule'>;
    what: { changeId: number } | { seenRevision: number };
    updateId: number;
    now: Date;
  },
): Promise<DropOutcome> {
  const { right, what, updateId, now } = input;
  const { programmeId } = right.about;
  return needs.database.transaction((db) =>
    applyOnce<DropOutcome>(db, { updateId, action: 'dropChanges', now }, async () => {
      await lockProgramme(db, programmeId);
      const { revision, changes } = await readDraft(db, programmeId);
      if ('seenRevision' in what) {
        if (what.seenRevision !== revision) return { kind: 'changedMeanwhile' };
        if (changes.length > 0) await clearDraft(db, programmeId);
        return { kind: 'dropped', count: changes.length };
      }
      const isThere = changes.some(({ id }) => id === what.changeId);
      if (isThere) await removeChange(db, programmeId, what.changeId);
      return { kind: 'dropped', count: isThere ? 1 : 0 };
    }),
  );
}
