import type { Right } from '#domain/people/authorise.ts';
import { openCriteria } from '#domain/seminar/score-sheet.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { findSeminarPlace, getScoreSheet, listScores, saveScore } from '#storage/review/seminar-store.ts';
import { stillMay } from '#storage/review/still-may.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';

interface ScoreInput {
  /** Whose sheet it is, and of which presenter. */
  right: Right<'scorePlan'>;
  updateId: number;
  now: Date;
}

/** `released`: the participant has the result; `noPlace`: they do not present; `notTheirs`: the right holds no longer. */
export type ScoreOutcome = { kind: 'kept' | 'released' | 'noPlace' | 'notTheirs' };

/**
 * Keeps points for one criterion, or a note, on a reviewer's own sheet; what it holds already stays, so that it may be
 * left half-way. Refused once the result was handed over. The same again changes nothing.
 */
export async function fillSheet(
  needs: Pick<Needs, 'database'>,
  input: ScoreInput & { points?: Record<string, number>; note?: string },
): Promise<ScoreOutcome> {
  const { right, points, note, updateId, now } = input;
  const { participantId } = right.about;
  const { personId } = right.by;
  return needs.database.transaction((db) =>
    applyOnce<ScoreOutcome>(db, { updateId, action: 'fillSheet', now }, async () => {
      if (!(await stillMay(db, right))) return { kind: 'notTheirs' };
      const place = await findSeminarPlace(db, participantId);
      if (!place) return { kind: 'noPlace' };
      if (place.releasedAt) return { kind: 'released' };
      const [sheet] = await listScores(db, [participantId], personId);
      const merged = points && { ...sheet?.points, ...points };
      await saveScore(db, { participantId, personId }, { points: merged, note, now });
      return { kind: 'kept' };
    }),
  );
}

/** Hands a complete sheet in, so that it counts; audited. It may still be changed until the result is handed over. */
export async function handInSheet(
  needs: Pick<Needs, 'database'>,
  input: ScoreInput,
): Promise<ScoreOutcome | { kind: 'incomplete' }> {
  const { right, updateId, now } = input;
  const { programmeId, participantId } = right.about;
  const { personId } = right.by;
  return needs.database.transaction((db) =>
    applyOnce<ScoreOutcome | { kind: 'incomplete' }>(
      db,
      { updateId, action: 'handInSheet', now },
      async () => {
        if (!(await stillMay(db, right))) return { kind: 'notTheirs' };
        const place = await findSeminarPlace(db, participantId);
        if (!place) return { kind: 'noPlace' };
        if (place.releasedAt) return { kind: 'released' };
        const [sheet] = await listScores(db, [participantId], personId);
        const criteria = await getScoreSheet(db, programmeId);
        if (openCriteria(criteria, sheet?.points ?? {}).length > 0) return { kind: 'incomplete' };
        await saveScore(db, { participantId, personId }, { handedInAt: now, now });
        await appendAudit(db, {
          at: now,
          actorPersonId: personId,
          action: 'seminar.scored',
          programmeId,
          subject: `participant:${participantId}`,
        });
        return { kind: 'kept' };
      },
    ),
  );
}
