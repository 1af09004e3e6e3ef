import type { Right } from '#domain/people/authorise.ts';
import { loadSeminar, type SeminarView } from '#features/seminar/load-seminar.ts';
import type { Db } from '#storage/engine/database.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { lockProgramme } from '#storage/programme/programme-store.ts';
import { findSeminar, orderPresenters, type Seminar, saveSeminar } from '#storage/review/seminar-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';

/**
 * `hours`: when and how long, everybody approved is added behind; `place`: where alone; `append`: those approved
 * since; else the order.
 */
export type Arrangement =
  | { kind: 'hours'; seminar: Omit<Seminar, 'programmeId'> }
  | { kind: 'place'; place?: string }
  | { kind: 'append' | 'roster' | 'approval' }
  | Move;

/** One place up or down from where they were seen, counted from 1; somewhere else by now, nothing moves. */
interface Move {
  kind: 'move';
  participantId: number;
  from: number;
  by: -1 | 1;
}

export interface ArrangeInput {
  right: Right<'manageReviews'>;
  arrangement: Arrangement;
  updateId: number;
  now: Date;
}

/**
 * Sets the seminar's hours or the order of its presenters; audited. Only an approved plan gets a place; one that was
 * opened again keeps it. Nobody is told by this. Returns how many have a place.
 */
export async function arrangePresenters(
  needs: Pick<Needs, 'database'>,
  input: ArrangeInput,
): Promise<{ presenters: number }> {
  const { right, arrangement, updateId, now } = input;
  const { programmeId } = right.about;
  return needs.database.transaction(async (db) => {
    await lockProgramme(db, programmeId);
    return applyOnce(db, { updateId, action: 'arrangePresenters', now }, async () => {
      if (arrangement.kind === 'hours') await saveSeminar(db, { programmeId, ...arrangement.seminar });
      if (arrangement.kind === 'place') await movePlace(db, programmeId, arrangement.place);
      const order = orderFor(await loadSeminar(db, right), arrangement);
      await orderPresenters(db, programmeId, order);
      await appendAudit(db, {
        at: now,
        actorPersonId: right.by.personId,
        action: 'seminar.arranged',
        programmeId,
        details: { what: arrangement.kind, presenters: order.length },
      });
      return { presenters: order.length };
    });
  });
}

async function movePlace(db: Db, programmeId: number, place: string | undefined): Promise<void> {
  const seminar = await findSeminar(db, programmeId);
  if (seminar) await saveSeminar(db, { ...seminar, place });
}

function orderFor({ presenters, newcomers }: SeminarView, arrangement: Arrangement): number[] {
  const present = presenters.map(({ participantId }) => participantId);
  const added = newcomers.map(({ participantId }) => participantId);
  switch (arrangement.kind) {
    case 'place':
      return present;
    case 'hours':
    case 'append':
      return [...present, ...added];
    case 'roster':
      return sorted(presenters, ({ rosterNo }) => rosterNo);
    case 'approval':
      return sorted(presenters, ({ approvedAt }) => approvedAt?.getTime() ?? Number.MAX_SAFE_INTEGER);
    case 'move':
      return moved(present, arrangement);
  }
}

function sorted(
  presenters: SeminarView['presenters'],
  by: (presenter: SeminarView['presenters'][number]) => number,
) {
  return presenters.toSorted((one, other) => by(one) - by(other)).map(({ participantId }) => participantId);
}

function moved(order: number[], { participantId, from, by }: Move): number[] {
  const at = from - 1;
  const to = at + by;
  if (order[at] !== participantId || to < 0 || to >= order.length) return order;
  const next = [...order];
  [next[at], next[to]] = [order[to]!, order[at]!];
  return next;
}
