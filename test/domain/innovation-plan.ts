import { readFileSync } from 'node:fs';
import type { PlanAnswers, SectionAnswer } from '#domain/plan/plan-answer.ts';
import { emptyAnswer } from '#domain/plan/plan-answer.ts';
import type { PlanContext } from '#domain/plan/plan-input.ts';
import { parsePlanTemplate } from '#domain/plan/template/parse-plan-template.ts';
import type { PlanSection, PlanTemplate } from '#domain/plan/template/plan-template.ts';

/** The default template as the tests see it, and a programme of 2019 around it. */
export const innovationPlan: PlanTemplate = readTemplate();

export const medan: PlanContext = {
  firstOn: '2019-03-18',
  seminarOn: '2019-06-26',
  daysOff: new Set(['2019-08-16', '2019-06-05']),
  answers: {},
};

export function getSection(key: string): PlanSection {
  const section = innovationPlan.sections.find((candidate) => candidate.key === key);
  if (!section) throw new Error(`no section ${key}`);
  return section;
}

type SamplePlan = { participant: number; answers: Record<string, SectionAnswer['value']> };

/** The answers of a demo participant, each as if just saved. */
export function sampleAnswers(participant: number): PlanAnswers {
  const file = new URL('../fixtures/sample-plans.json', import.meta.url);
  const { plans } = JSON.parse(readFileSync(file, 'utf8')) as { plans: SamplePlan[] };
  const plan = plans.find((candidate) => candidate.participant === participant);
  if (!plan) throw new Error(`no sample plan of participant ${participant}`);
  const answers = Object.entries(plan.answers).map(([key, value]) => [
    key,
    { ...emptyAnswer, state: 'complete', value },
  ]);
  return Object.fromEntries(answers) as PlanAnswers;
}

function readTemplate(): PlanTemplate {
  const file = new URL('../../prisma/templates/innovation-plan-v1.json', import.meta.url);
  const parsed = parsePlanTemplate(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.faults));
  return parsed.template;
}
