import { isSendingAllowed } from '#domain/quiet-hours.ts';
import { findPersonLocale } from '#storage/actor-store.ts';
import { applyOnce } from '#storage/applied-updates.ts';
import { appendAudit } from '#storage/audit-store.ts';
import type { Db } from '#storage/database.ts';
import { lockProgramme } from '#storage/programme-store.ts';
import { noteTold, noteWithdrawn } from '#storage/seminar-store.ts';
import { type NewDelivery, queueDeliveries } from '#storage/sending/queue-deliveries.ts';
import { readSendingWindow } from '#storage/sending-window-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { loadSeminar, type Presenter, type SeminarView, untold } from './load-seminar.ts';
import { slotNotice } from './slot-messages.ts';

export interface TellInput {
  programmeId: number;
  personId: number;
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
  const { programmeId, personId, updateId, now } = input;
  return needs.database.transaction(async (db) => {
    await lockProgramme(db, programmeId);
    return applyOnce(db, { updateId, action: 'tellPresenters', now }, async () => {
      const view = await loadSeminar(db, programmeId);
      const silent = !isSendingAllowed(now, await readSendingWindow(db, view.programme));
      const presenters = untold(view).filter((presenter) => presenter.personId !== null);
      for (const presenter of presenters) {
        const delivery = await noticeTo(needs, db, { view, presenter, silent, ...input });
        await queueDeliveries(db, [delivery]);
        const { slot, participantId } = presenter;
        if (slot) await noteTold(db, participantId, { startsAt: slot.startsAt, place: view.seminar?.place });
        else await noteWithdrawn(db, participantId);
      }
      await needs.jobs.enqueue('deliver', db);
      const details = { presenters: presenters.length };
      await appendAudit(db, {
        at: now,
        actorPersonId: personId,
        action: 'seminar.told',
        programmeId,
        details,
      });
      return { told: presenters.length };
    });
  });
}

async function noticeTo(
  needs: Pick<Needs, 'sayIn'>,
  db: Db,
  told: TellInput & { view: SeminarView; presenter: Presenter; silent: boolean },
): Promise<NewDelivery> {
  const { view, presenter, silent, programmeId, updateId, now } = told;
  const personId = presenter.personId!;
  const say = needs.sayIn((await findPersonLocale(db, personId)) ?? 'id');
  return {
    dedupeKey: `seminar:${presenter.participantId}:${updateId}`,
    kind: 'notice',
    ...{ personId, programmeId, dueAt: now },
    payload: { kind: 'notice', message: slotNotice(say, view, presenter), silent },
  };
}
