import type { Locale } from '#domain/locale.ts';
import { type PlanDocument, planDocument } from '#domain/plan/document/plan-document.ts';
import type { AnswerValue, PlanAnswers } from '#domain/plan/plan-answer.ts';
import { sectionsFor } from '#domain/plan/plan-sections.ts';
import type { PlanLevel } from '#domain/plan/template/plan-template.ts';
import { loadTexts } from '#telegram/texts.ts';
import { innovationPlan, medan, sampleAnswers } from '#test/domain/innovation-plan.ts';

const sayIn = loadTexts();

export type DocumentChanges = {
  /** Values in place of the sample's; null takes an answer away. */
  answers?: Record<string, AnswerValue | null>;
  level?: PlanLevel;
  locale?: Locale;
  isDraft?: boolean;
  version?: number;
};

/** The sample plan of participant 2 as a document, with what a test changes in it. */
export function sampleDocument(changes: DocumentChanges = {}): PlanDocument {
  const { level = 'full', locale = 'id', isDraft = false, version = 2 } = changes;
  return planDocument({
    template: innovationPlan,
    sections: sectionsFor(innovationPlan, { planLevel: level, sectionsOff: [] }),
    context: { ...medan, answers: changedAnswers(changes.answers ?? {}) },
    programme: 'Workshop Inovasi Pelayanan Publik 2019',
    participant: {
      name: 'Bunga Rekaan',
      position: 'Kepala Sub Bagian Umum',
      unit: 'Sekretariat',
      opd: 'Dinas Pendidikan',
    },
    version: { number: version, isDraft, madeOn: '2019-05-22' },
    zone: 'Asia/Jakarta',
    say: sayIn(locale),
  });
}

function changedAnswers(changes: Record<string, AnswerValue | null>): PlanAnswers {
  const changed = Object.entries(changes).map(([key, value]) => [
    key,
    value === null ? undefined : { state: 'complete' as const, value, awaiting: null, lastInputAt: null },
  ]);
  return { ...sampleAnswers(2), ...Object.fromEntries(changed) };
}

export const text = (typed: string): AnswerValue => ({ kind: 'text', parts: [{ text: typed }] });

/** Everything typed in the sample, as typed: texts, and cells that are neither a day nor the key of an option. */
export function typedWords(): string[] {
  return Object.values(sampleAnswers(2)).flatMap((answer) => {
    const value = answer?.value;
    if (value?.kind === 'text') return value.parts.map((part) => part.text);
    if (!value || !('rows' in value)) return [];
    return value.rows.flatMap(({ cells }) =>
      Object.entries(cells).flatMap(([column, cell]) => (isCoded(column) ? [] : [cell])),
    );
  });
}

const isCoded = (column: string) =>
  ['start', 'end', 'role', 'group', 'influence', 'interest', 'likelihood', 'impact'].includes(column);
