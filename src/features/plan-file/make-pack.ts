import { renderInWorker } from '#documents/render/render-in-worker.ts';
import type { Say } from '#domain/message.ts';
import type { Right } from '#domain/people/authorise.ts';
import type { Db } from '#storage/engine/database.ts';
import { listPlanStandings } from '#storage/review/review-store.ts';
import { loadPlanSource } from './load-plan-source.ts';
import { makePlanFile, type PlanFile, type PlanForm } from './plan-file.ts';

/** What each plan is put into the pack as. */
export const packContents = { docx: ['docx'], pdf: ['pdf'], both: ['docx', 'pdf'] } as const satisfies Record<
  string,
  readonly PlanForm[]
>;
export type PackContent = keyof typeof packContents;

export type PackRequest = { right: Right<'viewProgress'>; content: PackContent; say: Say; now: Date };

/** What to do as the pack grows. `onZip` is awaited: what it takes is not kept. */
export type PackSteps = {
  signal: AbortSignal;
  onProgress(progress: { done: number; total: number }): Promise<void>;
  /** A plan could not be made; the pack goes on without it. */
  onFailure(failure: { participantId: number; err: unknown }): void;
  onZip(zip: { bytes: Uint8Array; part: number; plans: number; isLast: boolean }): Promise<void>;
};

export type PackOutcome = { kind: 'made' | 'stopped'; done: number; total: number; failed: string[] };

/** Telegram takes 50 MB a file; what lies around the files in a ZIP needs little. */
const maxZipBytes = 45 * 1024 * 1024;

/**
 * Makes the plan of everybody who has begun one into ZIPs of at most 45 MB, in roster order, each as it was handed in last
 * or as it stands. Every file is made in the render thread behind what somebody waits for. A plan that fails is named and
 * left out. `db` is the database itself. Throws when zipping or a step fails.
 */
export async function makePack(db: Db, request: PackRequest, steps: PackSteps): Promise<PackOutcome> {
  const begun = await listBegun(db, request.right);
  const failed: string[] = [];
  let waiting: PlanFile[] = [];
  let plans = 0;
  let part = 0;
  const hand = async (isLast: boolean) => {
    if (waiting.length === 0) return;
    const bytes = await renderInWorker('zip', waiting, 'later');
    await steps.onZip({ bytes, part: ++part, plans, isLast });
    waiting = [];
    plans = 0;
  };
  for (const [done, { participantId, name, n }] of begun.entries()) {
    if (steps.signal.aborted) return { kind: 'stopped', done, total: begun.length, failed };
    await steps.onProgress({ done, total: begun.length });
    const files = await makeFiles(db, { ...request, participantId, n: n ?? 0 }).catch((err: unknown) => {
      steps.onFailure({ participantId, err });
      failed.push(name);
    });
    if (sizeOf(waiting) + sizeOf(files ?? []) > maxZipBytes) await hand(false);
    waiting.push(...(files ?? []));
    plans += files ? 1 : 0;
  }
  if (steps.signal.aborted) return { kind: 'stopped', done: begun.length, total: begun.length, failed };
  await hand(true);
  return { kind: 'made', done: begun.length - failed.length, total: begun.length, failed };
}

/** Everybody of the programme whose plan has been begun, in roster order. */
export async function listBegun(db: Db, right: Right<'viewProgress'>) {
  const standings = await listPlanStandings(db, right.about.programmeId);
  return standings.filter(({ planId }) => planId !== undefined);
}

async function makeFiles(
  db: Db,
  asked: PackRequest & { participantId: number; n: number },
): Promise<PlanFile[]> {
  const { right, participantId, n, content, say, now } = asked;
  const source = await loadPlanSource(db, { right, participantId, n, now });
  const files: PlanFile[] = [];
  if (!source) return files;
  for (const form of packContents[content]) {
    const file = await makePlanFile(source, { form, say, urgency: 'later' });
    if (file) files.push(file);
  }
  return files;
}

const sizeOf = (files: readonly PlanFile[]) => files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
