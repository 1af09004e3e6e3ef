import { localDayOf } from '#domain/local-time.ts';
import type { Message, Say } from '#domain/message.ts';
import { isSendingAllowed } from '#domain/quiet-hours.ts';
import { formatDay, formatInstant, formatTimeRange } from '#domain/time-format.ts';
import { findPersonLocale } from '#storage/actor-store.ts';
import { applyOnce } from '#storage/applied-updates.ts';
import { appendAudit } from '#storage/audit-store.ts';
import type { Db } from '#storage/database.ts';
import { type NewDelivery, queueDeliveries } from '#storage/delivery-store.ts';
import { lockProgramme } from '#storage/programme-store.ts';
import { noteTold } from '#storage/seminar-store.ts';
import { readSendingWindow } from '#storage/sending-window-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { press } from '#telegram/button-catalogue.ts';
import { loadSeminar, type Presenter, type SeminarView, untold } from './load-seminar.ts';

export interface TellInput {
  programmeId: number;
  personId: number;
  updateId: number;
  now: Date;
}

/**
 * Tells each presenter their slot, or what has changed of it since they were told; whoever has nothing new hears nothing.
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
        await noteTold(db, presenter.participantId, {
          startsAt: presenter.slot!.startsAt,
          place: view.seminar?.place,
        });
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
    payload: { kind: 'notice', message: slotMessage(say, view, presenter), silent },
  };
}

/** A presenter's slot, with what it was before where they had been told another. */
export function slotMessage(say: Say, view: SeminarView, presenter: Presenter): Message {
  const { programme, seminar, presenters } = view;
  const { slot, place, number } = presenter;
  const { zone } = programme;
  const before = place.toldStartsAt;
  const isMoved = before !== undefined && slot !== undefined && before.getTime() !== slot.startsAt.getTime();
  const lines = [
    say(before === undefined ? 'seminar-slot' : isMoved ? 'seminar-slot-moved' : 'seminar-slot-changed'),
    ...(slot
      ? [
          formatDay(localDayOf(slot.startsAt, zone), say.locale),
          formatTimeRange({ fromAt: slot.startsAt, untilAt: slot.endsAt, zone }),
        ]
      : []),
    ...(isMoved ? [say('seminar-slot-before', { at: formatInstant(before, zone, say.locale) })] : []),
    ...(seminar?.place ? [say('seminar-place', { place: seminar.place })] : []),
    say('seminar-number', { number, presenters: presenters.length }),
  ];
  return {
    text: lines.join('\n'),
    buttons: [[{ label: say('plan-button-preview'), data: press('planPreview', 0) }]],
  };
}
