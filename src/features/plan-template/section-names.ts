import type { Say } from '#domain/message.ts';
import type { PlanSection } from '#domain/plan/template/plan-template.ts';

const maxNames = 4;

/** The short names of sections, the rest as a number. */
export function nameList(say: Say, sections: readonly PlanSection[]): string {
  const names = sections.slice(0, maxNames).map(({ shortTitle }) => shortTitle[say.locale]);
  const rest = sections.length - names.length;
  return rest > 0 ? say('template-names-more', { names: names.join(', '), rest }) : names.join(', ');
}
