import { openCriteria } from '#domain/seminar/score-sheet.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { findSeminarPlace, getScoreSheet, listScores, saveScore } from '#storage/review/seminar-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';

interface ScoreInput {
  programmeId: number;
  participantId: number;
  /** Whose sheet it is. */
  personId: number;
  updateId: number;
  now: Date;
}

/** `released`: the participant has the result; `noPlace`: they do not present. */
export type ScoreOutcome = { kind: 'kept' } | { kind: 'released' } | { kind: 'noPlace' };

/**
 * Keeps points for one criterion, or a note, on a reviewer's own sheet; what it holds already stays, so that it may be
 * left half-way. Refused once the result was handed over. The same again changes nothing.
 */
export async function fillSheet(
  needs: Pick<Needs, 'database'>,
  input: ScoreInput & { points?: Record<string, number>; note?: string },
): Promise<ScoreOutcome> {
  const { participantId, personId, points, note, updateId, now } = input;
  return needs.database.transaction((db) =>
    applyOnce<ScoreOutcome>(db, { updateId, action: 'fillSheet', now }, async () => {
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
  const { programmeId, participantId, personId, updateId, now } = input;
  return needs.database.transaction((db) =>
    applyOnce<ScoreOutcome | { kind: 'incomplete' }>(
      db,
      { updateId, action: 'handInSheet', now },
      async () => {
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
