import type { Right } from '#domain/people/authorise.ts';
import { draftsEndAt } from '#domain/privacy/retention.ts';
import { isLocked, loadPlan, type PlanView } from '#features/plan/load-plan.ts';
import type { Db } from '#storage/engine/database.ts';
import {
  type Evidence,
  type EvidenceFile,
  findEvidence,
  listEvidence,
  markAttached,
  offerEvidence,
  setRemoved,
} from '#storage/plan/plan-evidence-store.ts';
import { getPlanOwner } from '#storage/review/review-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { keepFileUntil, storeFile } from '#storage/stored-file-store.ts';
import type { Needs } from '#telegram/bot-context.ts';

/** A bot may fetch no larger file. */
export const maxEvidenceBytes = 20 * 1024 * 1024;
export const maxFilesInSection = 10;
const undoMs = 24 * 3_600_000;

export type EvidenceOutcome =
  | { kind: 'attached' | 'removed' | 'restored' | 'already'; evidence: Evidence }
  | { kind: 'full' | 'gone' | 'locked' };

interface OfferAct {
  right: Right<'writePlan'>;
  planId: number;
  sectionKey: string;
  updateId: number;
  now: Date;
}

export interface EvidenceAct {
  right: Right<'writePlan'>;
  evidenceId: number;
  updateId: number;
  now: Date;
}

/**
 * Remembers a file as one that may be attached to a section. The same update gives the same id; undefined for a plan
 * that is not this person's.
 */
export async function offerFile(
  { database }: Pick<Needs, 'database'>,
  offer: EvidenceFile & OfferAct,
): Promise<number | undefined> {
  const { right, updateId, ...file } = offer;
  const act = { updateId, action: 'offerEvidence', now: offer.now };
  const { id } = await database.transaction((db) =>
    applyOnce<{ id?: number }>(db, act, async () => {
      const { participantId } = await getPlanOwner(db, file.planId);
      return participantId === right.about.participantId ? { id: await offerEvidence(db, file) } : {};
    }),
  );
  return id;
}

/**
 * Fetches an offered file and keeps it with its section as long as drafts are kept. A second press finds it
 * attached. Refuses more than ten files a section and a locked plan. Throws when Telegram cannot hand it out now.
 */
export async function attachEvidence(
  needs: Pick<Needs, 'database' | 'download'>,
  act: EvidenceAct,
): Promise<EvidenceOutcome> {
  const ready = await findReady(needs.database.db, act);
  if (!('evidence' in ready)) return ready;
  const { view, evidence } = ready;
  if (evidence.attachedAt) return { kind: 'already', evidence };
  const { planId, sectionKey, name } = evidence;
  if ((await listEvidence(needs.database.db, planId, sectionKey)).length >= maxFilesInSection)
    return { kind: 'full' };
  const bytes = await needs.download(evidence.telegramFileId);
  return needs.database.transaction(async (db) => {
    const now = await findEvidence(db, evidence.id);
    if (!now || now.attachedAt) return { kind: 'already', evidence };
    const { programmeId } = view.stored;
    const file = { programmeId, personId: act.right.by.personId, name, bytes, storedAt: act.now };
    const storedFileId = await storeFile(db, { ...file, deleteAt: draftsEndAt(view.stored) });
    await markAttached(db, evidence.id, { storedFileId, at: act.now });
    return { kind: 'attached', evidence: { ...evidence, storedFileId, attachedAt: act.now } };
  });
}

/** Takes a file out of its section; the bytes stay a day so that it can be brought back. Twice is once. */
export async function removeEvidence(
  { database }: Pick<Needs, 'database'>,
  act: EvidenceAct,
): Promise<EvidenceOutcome> {
  const ready = await findReady(database.db, act);
  if (!('evidence' in ready)) return ready;
  const { evidence } = ready;
  if (evidence.removedAt) return { kind: 'already', evidence };
  return database.transaction(async (db) => {
    await setRemoved(db, evidence.id, act.now);
    if (evidence.storedFileId)
      await keepFileUntil(db, evidence.storedFileId, new Date(act.now.getTime() + undoMs));
    return { kind: 'removed', evidence };
  });
}

/** Brings a removed file back, as long as its bytes are there. Twice is once. */
export async function restoreEvidence(
  { database }: Pick<Needs, 'database'>,
  act: EvidenceAct,
): Promise<EvidenceOutcome> {
  const ready = await findReady(database.db, act);
  if (!('evidence' in ready)) return ready;
  const { view, evidence } = ready;
  if (!evidence.removedAt) return { kind: 'already', evidence };
  if (act.now.getTime() - evidence.removedAt.getTime() >= undoMs) return { kind: 'gone' };
  return database.transaction(async (db) => {
    await setRemoved(db, evidence.id, null);
    if (evidence.storedFileId) await keepFileUntil(db, evidence.storedFileId, draftsEndAt(view.stored));
    return { kind: 'restored', evidence };
  });
}

type Ready = { view: PlanView; evidence: Evidence } | { kind: 'gone' | 'locked' };

async function findReady(db: Db, { right, evidenceId }: EvidenceAct): Promise<Ready> {
  const evidence = await findEvidence(db, evidenceId);
  if (evidence?.participantId !== right.about.participantId) return { kind: 'gone' };
  const view = await loadPlan(db, { right, sectionKey: evidence.sectionKey });
  return isLocked(view) ? { kind: 'locked' } : { view, evidence };
}
