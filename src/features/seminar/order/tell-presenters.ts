import type { Right } from '#domain/people/authorise.ts';
import type { Subject } from '#domain/sending/telling.ts';
import { loadSeminar, type Presenter, type SeminarView, untold } from '#features/seminar/load-seminar.ts';
import type { Db } from '#storage/engine/database.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { lockProgramme } from '#storage/programme/programme-store.ts';
import { noteTold, noteWithdrawn } from '#storage/review/seminar-store.ts';
import { readHeardBefore, takeBackNews } from '#storage/sending/told-deliveries.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { tell } from '#telegram/sending/tell.ts';
import { slotNotice } from './slot-messages.ts';

export interface TellInput {
  right: Right<'manageReviews'>;
  updateId: number;
  now: Date;
}

/**
 * Tells each presenter their slot, what has changed of it since they were told, or that they have none any more; whoever
 * has nothing new hears nothing.
 * Outside the sending hours it goes without a sound. Audited. Returns how many were told.
 */
export async function tellPresenters(
  needs: Pick<Needs, 'database' | 'sayIn' | 'jobs'>,
  input: TellInput,
): Promise<{ told: number }> {
  const { right, updateId, now } = input;
  const { programmeId } = right.about;
  return needs.database.transaction(async (db) => {
    await lockProgramme(db, programmeId);
    return applyOnce(db, { updateId, action: 'tellPresenters', now }, async () => {
      const view = await loadSeminar(db, right);
      const presenters = await tellSlots(needs, db, { view, input });
      const details = { presenters };
      await appendAudit(db, {
        at: now,
        actorPersonId: right.by.personId,
        action: 'seminar.told',
        programmeId,
        details,
      });
      return { told: presenters };
    });
  });
}

/** Words each slot from what its presenter has heard: a message about an earlier one that still waits does not count. */
async function tellSlots(
  needs: Pick<Needs, 'sayIn' | 'jobs'>,
  db: Db,
  { view, input }: { view: SeminarView; input: TellInput },
): Promise<number> {
  const { right, updateId, now } = input;
  const { programmeId } = right.about;
  const all = untold(view).flatMap((presenter) =>
    presenter.personId === undefined ? [] : [{ personId: presenter.personId, presenter }],
  );
  const heardBefore = await readHeardBefore(db, {
    subjects: all.map(({ presenter }) => slotOf(presenter)),
    personIds: all.map(({ personId }) => personId),
  });
  const to = [];
  for (const { personId, presenter } of all) {
    await noteSlot(db, view, presenter);
    const heard = (heardBefore(personId, slotOf(presenter)) ?? toHeard(presenter)) as HeardSlot;
    const asHeard = { ...presenter, place: { ...presenter.place, ...fromHeard(heard) } };
    if (untold({ ...view, presenters: [asHeard] }).length > 0)
      to.push({ personId, heard, presenter: asHeard });
    else await takeBackNews(db, { subject: slotOf(presenter), personIds: [personId] });
  }
  await tell(needs, db, {
    ...{ programmeId, revision: 'next', purpose: 'scheduleChange', quiet: 'silent', now, to },
    subject: ({ presenter }) => slotOf(presenter),
    dedupeKey: ({ presenter }) => `seminar:${presenter.participantId}:${updateId}`,
    word: (say, { presenter }) => slotNotice(say, view, presenter),
  });
  return to.length;
}

const slotOf = ({ participantId }: Presenter): Subject => `slot:${participantId}`;

async function noteSlot(db: Db, { seminar }: SeminarView, { slot, participantId }: Presenter): Promise<void> {
  if (slot) await noteTold(db, participantId, { startsAt: slot.startsAt, place: seminar?.place });
  else await noteWithdrawn(db, participantId);
}

/** What a presenter knows of their slot, as it is kept with a message that waits. `startsAt` is an ISO text. */
interface HeardSlot {
  startsAt: string | null;
  place: string | null;
  isWithdrawn: boolean;
}

function toHeard({ place }: Presenter): HeardSlot {
  const { toldStartsAt, toldPlace, isWithdrawn } = place;
  return { startsAt: toldStartsAt?.toISOString() ?? null, place: toldPlace ?? null, isWithdrawn };
}

const fromHeard = ({ startsAt, place, isWithdrawn }: HeardSlot) => ({
  toldStartsAt: startsAt === null ? undefined : new Date(startsAt),
  toldPlace: place ?? undefined,
  isWithdrawn,
});
