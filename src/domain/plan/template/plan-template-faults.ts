import type { AnswerRule, TableRule } from '#domain/plan/plan-answer-rules.ts';
import type { PlanSection, PlanTemplate } from './plan-template.ts';

/** What is wrong with the form of a value, by the library's own names, as far as they are told apart. */
export type FormFault =
  | 'invalid_type'
  | 'unrecognized_keys'
  | 'too_small'
  | 'too_big'
  | 'invalid_format'
  | 'other';

export type TemplateFault =
  | { kind: 'wrongForm'; path: string; section?: string; code: FormFault; message: string }
  | { kind: 'duplicateKey'; key: string; within: string }
  | { kind: 'unknownReference'; section: string; reference: string }
  | { kind: 'conditionCycle'; sections: string[] };

/** What the form alone cannot see: keys used twice, references to nothing, conditions in a circle. */
export function referenceFaults(template: PlanTemplate): TemplateFault[] {
  return [
    ...duplicates(template.groups, 'groups'),
    ...duplicates(template.sections, 'sections'),
    ...template.sections.flatMap((section) => optionDuplicates(section)),
    ...template.sections.flatMap((section) => unknownReferences(template, section)),
    ...cycles(template),
  ];
}

function duplicates(items: { key: string }[], within: string): TemplateFault[] {
  const keys = items.map((item) => item.key);
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  return [...new Set(twice)].map((key) => ({ kind: 'duplicateKey', key, within }));
}

function optionDuplicates({ key, answer }: PlanSection): TemplateFault[] {
  if ('options' in answer) return duplicates(answer.options, key);
  if (!('columns' in answer)) return [];
  const inColumns = answer.columns.flatMap((column) =>
    column.kind === 'option' ? duplicates(column.options, `${key}.${column.key}`) : [],
  );
  return [...duplicates(answer.columns, key), ...inColumns];
}

function unknownReferences(template: PlanTemplate, section: PlanSection): TemplateFault[] {
  const missing = [
    ...(template.groups.some((group) => group.key === section.group) ? [] : [section.group]),
    ...missingInCondition(template, section),
    ...missingInRule(template, section.answer),
  ];
  return missing.map((reference) => ({ kind: 'unknownReference', section: section.key, reference }));
}

function missingInCondition(template: PlanTemplate, { askedWhen }: PlanSection): string[] {
  if (!askedWhen) return [];
  const options = 'is' in askedWhen ? askedWhen.is : askedWhen.isNot;
  const target = template.sections.find((section) => section.key === askedWhen.section);
  if (target?.answer.type !== 'choice') return [askedWhen.section];
  return notAmong(options, target.answer.options).map((key) => `${askedWhen.section}.${key}`);
}

function missingInRule(template: PlanTemplate, rule: AnswerRule): string[] {
  if (rule.type === 'choices') return notAmong((rule.oneOfEach ?? []).flat(), rule.options);
  if (rule.type === 'table')
    return [...notAmong(rule.mustDiffer ?? [], rule.columns), ...missingInDerived(rule)];
  if (rule.type === 'people' && rule.exactlyOne) {
    const { column: columnKey, option } = rule.exactlyOne;
    const column = rule.columns.find((candidate) => candidate.key === columnKey);
    return column?.kind === 'option' ? notAmong([option], column.options) : [columnKey];
  }
  if (rule.type === 'choice' && rule.onlyWhenZero) {
    const { section: sectionKey, option } = rule.onlyWhenZero;
    const target = template.sections.find((section) => section.key === sectionKey);
    return [...(target?.answer.type === 'money' ? [] : [sectionKey]), ...notAmong([option], rule.options)];
  }
  if (rule.type === 'milestones') return notAmong(['start', 'end'], rule.columns.filter(isDay));
  return [];
}

function missingInDerived({ columns, derived }: TableRule): string[] {
  return (derived?.from ?? []).flatMap((key, nth) => {
    const column = columns.find((candidate) => candidate.key === key);
    if (column?.kind !== 'option') return [key];
    const used = derived!.values.map(({ when }) => when[nth]!);
    return notAmong(used, column.options).map((option) => `${key}.${option}`);
  });
}

function isDay(column: { kind: string }): boolean {
  return column.kind === 'day';
}

function notAmong(keys: readonly string[], items: { key: string }[]): string[] {
  return keys.filter((key) => !items.some((item) => item.key === key));
}

function cycles(template: PlanTemplate): TemplateFault[] {
  const next = new Map(template.sections.map((section) => [section.key, section.askedWhen?.section]));
  const seen = new Set<string>();
  const faults: TemplateFault[] = [];
  for (const start of next.keys()) {
    const path: string[] = [];
    let key: string | undefined = start;
    while (key !== undefined && !seen.has(key) && !path.includes(key)) {
      path.push(key);
      key = next.get(key);
    }
    if (key !== undefined && path.includes(key))
      faults.push({ kind: 'conditionCycle', sections: path.slice(path.indexOf(key)) });
    for (const visited of path) seen.add(visited);
  }
  return faults;
}
