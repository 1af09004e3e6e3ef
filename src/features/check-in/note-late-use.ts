import { isLateUse, sharedToTell } from '#domain/attendance/doubtful-check-ins.ts';
import type { FoundPlace } from '#storage/attendance/check-in-store.ts';
import { listUsesOfStep } from '#storage/people/code-use-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { notifyStaff } from '#telegram/sending/notify-staff.ts';
import { sharedCodeMessage } from './staff-messages.ts';

/**
 * Tells the organizers, once a code, when several people have sent one long after it left the screen: it may
 * have been passed on as a picture. Costs nothing for a code that comes as it should.
 */
export async function noteLateUse(
  needs: Pick<Needs, 'database' | 'jobs' | 'sayIn'>,
  { place, step, at, now }: { place: FoundPlace; step: number; at: Date; now: Date },
): Promise<void> {
  if (!isLateUse({ step, arrivedAt: at })) return;
  const { sessionId, programmeId, heldOn, title } = place;
  await needs.database.transaction(async (db) => {
    const uses = await listUsesOfStep(db, { sessionId, step });
    const count = uses.filter((arrivedAt) => isLateUse({ step, arrivedAt })).length;
    if (count < sharedToTell) return;
    await notifyStaff(needs, db, {
      ...{ programmeId, now, dedupeKey: `check-in-shared:${sessionId}:${step}` },
      word: (say) => sharedCodeMessage(say, { count, title, heldOn, programmeId }),
    });
  });
}
