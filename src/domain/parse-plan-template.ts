import { type PlanTemplate, planTemplateForm } from './plan-template.ts';
import { referenceFaults, type TemplateFault } from './plan-template-faults.ts';

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
    : parsed.error.issues.map((issue): TemplateFault => {
        return { kind: 'wrongForm', path: issue.path.join('.'), message: issue.message };
      });
  return parsed.success && faults.length === 0
    ? { kind: 'template', template: parsed.data }
    : { kind: 'refused', faults };
}
