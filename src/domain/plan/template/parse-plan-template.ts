import { type PlanTemplate, planTemplateForm } from './plan-template.ts';
import { type FormFault, referenceFaults, type TemplateFault } from './plan-template-faults.ts';

export type ParsedPlanTemplate =
  | { kind: 'template'; template: PlanTemplate }
  | { kind: 'refused'; faults: TemplateFault[] };

/**
 * Reads a plan template from data. Refuses, all faults named at once: a wrong form, keys used twice,
 * references to groups, sections, columns or options that do not exist, and conditions that run in a circle.
 */
export function parsePlanTemplate(json: unknown): ParsedPlanTemplate {
  const parsed = planTemplateForm.safeParse(json);
  const faults = parsed.success
    ? referenceFaults(parsed.data)
    : parsed.error.issues.map((issue) => formFault(json, issue));
  return parsed.success && faults.length === 0
    ? { kind: 'template', template: parsed.data }
    : { kind: 'refused', faults };
}

const told: readonly string[] = [
  'invalid_type',
  'unrecognized_keys',
  'too_small',
  'too_big',
  'invalid_format',
];

/** Where and how the form is wrong; inside a section its key is told, for paths count from 0. */
function formFault(
  json: unknown,
  { path, code, message }: { path: readonly PropertyKey[]; code: string; message: string },
): TemplateFault {
  const [list, nth, ...rest] = path;
  const sections = (json as { sections?: { key?: unknown }[] } | null)?.sections;
  const key = list === 'sections' && typeof nth === 'number' ? sections?.[nth]?.key : undefined;
  const isNamed = typeof key === 'string' && rest[0] !== 'key';
  return {
    kind: 'wrongForm',
    path: (isNamed ? rest : path).map(String).join('.'),
    ...(isNamed ? { section: key } : {}),
    code: (told.includes(code) ? code : 'other') as FormFault,
    message,
  };
}
