import type { Right } from '#domain/people/authorise.ts';
import { isApproved } from '#domain/plan/plan-state.ts';
import { type Slot, seminarSlots } from '#domain/seminar/seminar-slots.ts';
import type { Db } from '#storage/engine/database.ts';
import { listDaysOff } from '#storage/programme/day-off-store.ts';
import { getProgramme, type Programme } from '#storage/programme/programme-store.ts';
import { withHolidays } from '#storage/programme/sending-window-store.ts';
import { listPlanStandings, type PlanStanding } from '#storage/review/review-store.ts';
import {
  findSeminar,
  listSeminarPlaces,
  type Seminar,
  type SeminarPlace,
} from '#storage/review/seminar-store.ts';

/** Somebody who presents, in order. */
export interface Presenter extends PlanStanding {
  /** From 1. */
  number: number;
  place: SeminarPlace;
  /** Undefined when the hours do not reach so far. */
  slot?: Slot;
}

/** A programme's seminar as its screens need it. */
export interface SeminarView {
  programme: Programme;
  /** Undefined until its hours are set. */
  seminar?: Seminar;
  presenters: Presenter[];
  /** Holidays and the programme's own days off. */
  daysOff: ReadonlySet<string>;
  /** Approved, without a place yet, in roster order. */
  newcomers: PlanStanding[];
  /** Everybody whose plan is not approved: they may not present. */
  blocked: PlanStanding[];
}

/** What opens a seminar: arranging it, scoring in it, or a place of one's own in it. */
type SeminarRight = Right<'manageReviews' | 'seeReviews' | 'scorePlan' | 'viewOwnStatus'>;

/** A seminar opened by somebody who may, with the proof of it. */
type SeminarFor<R extends SeminarRight> = SeminarView & { right: R };

/** A seminar opened by who arranges it. */
export type ManagedSeminar = SeminarFor<Right<'manageReviews'>>;

export async function loadSeminar<R extends SeminarRight>(db: Db, right: R): Promise<SeminarFor<R>> {
  const { programmeId } = right.about;
  const programme = await getProgramme(db, programmeId);
  const seminar = await findSeminar(db, programmeId);
  const standings = await listPlanStandings(db, programmeId);
  const places = await listSeminarPlaces(db, programmeId);
  const ownDaysOff = await listDaysOff(db, programmeId);
  const slots = seminar ? seminarSlots({ ...seminar, zone: programme.zone }) : [];
  const placed = new Set(places.map(({ participantId }) => participantId));
  return {
    ...{ right, programme, seminar },
    presenters: places.flatMap((place, index) => {
      const standing = standings.find(({ participantId }) => participantId === place.participantId);
      if (!standing) return [];
      return [{ ...standing, place, number: index + 1, slot: slots[index] }];
    }),
    daysOff: withHolidays(ownDaysOff.map(({ heldOn }) => heldOn)),
    newcomers: standings.filter(
      ({ participantId, state }) => isApproved(state) && !placed.has(participantId),
    ),
    blocked: standings.filter(({ state }) => !isApproved(state)),
  };
}

/** Presenters whose slot or room is not what they were told last; also who was told a slot and has none any more. */
export function untold({ presenters, seminar }: SeminarView): Presenter[] {
  return presenters.filter(({ slot, place }) => {
    const isTold = place.toldStartsAt !== undefined && !place.isWithdrawn;
    // Who has presented and has the result needs no slot again.
    if (!slot) return isTold && place.releasedAt === undefined;
    const isSameTime = isTold && place.toldStartsAt?.getTime() === slot.startsAt.getTime();
    return !isSameTime || place.toldPlace !== seminar?.place;
  });
}
