import { renderInWorker } from '#documents/render/render-in-worker.ts';
import type { Say } from '#domain/message.ts';
import { kippDocument } from '#domain/plan/document/kipp-document.ts';
import {
  type PlanDocument,
  type PlanDocumentSource,
  planDocument,
} from '#domain/plan/document/plan-document.ts';
import { planFileName } from '#domain/plan/document/plan-file-name.ts';
import { seminarOutline } from '#domain/seminar/seminar-outline.ts';

/** What a plan can be made into. */
export const planForms = ['docx', 'pdf', 'outline', 'kipp'] as const;
export type PlanForm = (typeof planForms)[number];

export const isPlanForm = (word: string): word is PlanForm => planForms.some((form) => form === word);

export type PlanFile = { fileName: string; bytes: Uint8Array; isDraft: boolean; version: number };

/**
 * Makes a plan into a file in the language of `say`. `later` lets what somebody waits for go first. Undefined for a mapping
 * that the template has no section for. Throws as renderInWorker does.
 */
export async function makePlanFile(
  source: Omit<PlanDocumentSource, 'say'>,
  wanted: { form: PlanForm; say: Say; urgency?: 'now' | 'later' },
): Promise<PlanFile | undefined> {
  const { form, say, urgency = 'now' } = wanted;
  const plan = planDocument({ ...source, say });
  const bytes = await render(plan, { form, say, urgency });
  if (!bytes) return undefined;
  const { number: version, isDraft } = source.version;
  const what = form === 'outline' ? 'seminar' : form === 'kipp' ? 'kipp' : 'rencana';
  const extension = form === 'docx' || form === 'kipp' ? 'docx' : 'pdf';
  const fileName = planFileName({ name: source.participant.name, what, version, extension });
  return { fileName, bytes, isDraft, version };
}

type Rendering = { form: PlanForm; say: Say; urgency: 'now' | 'later' };

async function render(
  plan: PlanDocument,
  { form, say, urgency }: Rendering,
): Promise<Uint8Array | undefined> {
  switch (form) {
    case 'docx':
      return renderInWorker('planDocx', plan, urgency);
    case 'pdf':
      return renderInWorker('planPdf', plan, urgency);
    case 'outline':
      return renderInWorker('outlinePdf', seminarOutline(plan, say), urgency);
    case 'kipp': {
      const mapped = kippDocument(plan, say);
      return mapped && renderInWorker('planDocx', mapped, urgency);
    }
  }
}
