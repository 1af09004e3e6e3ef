import type { Say } from '#domain/message.ts';
import type { DocumentSection, PlanDocument } from './plan-document.ts';

/** The aspects a proposal to the national competition (KIPP) is read by, each from sections of the default template. */
const aspects = [
  { title: 'kipp-summary', keys: ['summary'] },
  { title: 'kipp-background', keys: ['problem', 'root_causes', 'goal_short', 'goal_medium', 'goal_long'] },
  { title: 'kipp-novelty', keys: ['innovation_type', 'reference_innovation', 'novelty', 'context_fit'] },
  { title: 'kipp-implementation', keys: ['idea', 'first_small_step', 'milestones'] },
  { title: 'kipp-significance', keys: ['benefit_public', 'benefit_agency', 'indicators', 'target_groups'] },
  { title: 'kipp-adaptability', keys: ['replication'] },
  { title: 'kipp-resources', keys: ['team', 'budget', 'budget_source'] },
  { title: 'kipp-sustainability', keys: ['sustainability', 'stakeholders', 'risks'] },
];

/**
 * The same answers in the order of the competition's aspects. Weights and word limits are left to the guide of the year.
 * An aspect without any answer says so; undefined when no section of the template belongs to one.
 */
export function kippDocument(plan: PlanDocument, say: Say): PlanDocument | undefined {
  const sections = new Map(plan.parts.flatMap((part) => part.sections).map((each) => [each.key, each]));
  const parts = aspects.map(({ title, keys }) => ({
    title: say(title),
    sections: keys.flatMap((key) => sections.get(key) ?? []).filter(isFilled),
  }));
  if (parts.every((part) => part.sections.length === 0)) return undefined;
  return {
    ...plan,
    kind: say('kipp-kind'),
    running: say('kipp-running', { running: plan.running }),
    parts: parts.map((part) => (part.sections.length > 0 ? part : { ...part, sections: [nothingYet(say)] })),
  };
}

const isFilled = ({ blocks }: DocumentSection) => blocks.length > 0;

function nothingYet(say: Say): DocumentSection {
  return { key: 'nothing', title: say('kipp-nothing'), gap: say('kipp-nothing-why'), blocks: [] };
}
