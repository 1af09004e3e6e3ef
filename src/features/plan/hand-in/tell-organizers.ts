import type { ApplyOutcome } from '#domain/plan/plan-outcome.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import type { PlanView } from '#features/plan/load-plan.ts';
import type { Db } from '#storage/engine/database.ts';
import { getParticipant } from '#storage/people/participant-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { notifyStaff } from '#telegram/sending/notify-staff.ts';

/** Tells the organizers that a participant finds their work unit wrong on the roster; once per wish. */
export async function tellOrganizers(
  needs: Pick<Needs, 'sayIn' | 'jobs'>,
  db: Db,
  wish: { view: PlanView; section: NumberedSection; outcome: ApplyOutcome; now: Date },
): Promise<void> {
  const { view, section, outcome, now } = wish;
  const { value } = outcome.answer;
  if (value?.kind !== 'confirm') return;
  const { participantId, programmeId } = view.stored;
  const { name, unit, opd } = await getParticipant(db, participantId);
  await notifyStaff(needs, db, {
    programmeId,
    dedupeKey: `planUnit:${participantId}:${section.key}:${value.chosenAt}`,
    now,
    word: (say) => ({
      text: say('plan-unit-for-staff', { name, unit: [unit, opd].filter(Boolean).join(', ') }),
    }),
  });
}
