import { z } from 'zod';
import type { Locale } from '#domain/locale.ts';
import { answerRule, type LocalText, localText } from '#domain/plan/plan-answer-rules.ts';

const key = z.string().regex(/^[a-z0-9_]{1,24}$/);
/** A short title is a button. */
const buttonText = z.strictObject({ id: z.string().min(1).max(40), en: z.string().min(1).max(40) });

/** When a section is asked, judged by the option chosen in another one. */
const condition = z.union([
  z.strictObject({ section: key, is: z.array(key).min(1) }),
  z.strictObject({ section: key, isNot: z.array(key).min(1) }),
]);

const section = z.strictObject({
  key,
  group: key,
  level: z.enum(['core', 'full']),
  required: z.boolean(),
  askedWhen: condition.optional(),
  printOrder: z.int(),
  title: localText,
  shortTitle: buttonText,
  task: localText,
  ask: localText,
  hint: localText.optional(),
  help: localText,
  example: localText.optional(),
  error: localText,
  reasons: z.record(z.string(), localText).optional(),
  answer: answerRule,
});
export type PlanSection = z.infer<typeof section>;
export type PlanLevel = PlanSection['level'];

export const planTemplateForm = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{1,32}$/),
  version: z.int().positive(),
  title: buttonText.optional(),
  groups: z
    .array(z.strictObject({ key, title: buttonText }))
    .min(1)
    .max(20),
  sections: z.array(section).min(1).max(250),
});
export type PlanTemplate = z.infer<typeof planTemplateForm>;

/** What people call a template: its title, else its key. */
export function templateTitle(
  { title, key: name }: Pick<PlanTemplate, 'title' | 'key'>,
  locale: Locale,
): string {
  return title?.[locale] ?? name;
}

/** The title of a group of sections, for lists and progress. */
export function getGroupTitle(planTemplate: PlanTemplate, groupKey: string): LocalText {
  const group = planTemplate.groups.find((candidate) => candidate.key === groupKey);
  if (!group) throw new Error(`The plan template has no group ${groupKey}`);
  return group.title;
}
