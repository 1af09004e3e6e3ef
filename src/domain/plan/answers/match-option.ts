import type { PlanOption } from '#domain/plan/plan-answer-rules.ts';
import { foldTyped } from '#domain/words/typed-text.ts';

/**
 * The option a person means by typing: its label in either language, a word listed for it, its key, its place
 * in the list (“2”), or the beginning of exactly one label (three letters or more).
 */
export function findTypedOption<Option extends PlanOption>(
  options: readonly Option[],
  typed: string,
): Option | undefined {
  const text = foldTyped(typed);
  if (text === '') return undefined;
  const exact = options.find((option) => namesOf(option).includes(text));
  if (exact) return exact;
  if (/^\d{1,2}$/.test(text)) return options[Number(text) - 1];
  if (text.length < 3) return undefined;
  const beginning = options.filter((option) => namesOf(option).some((name) => name.startsWith(text)));
  return beginning.length === 1 ? beginning[0] : undefined;
}

function namesOf(option: PlanOption): string[] {
  const names = [option.label.id, option.label.en, option.key, ...(option.alsoTyped ?? [])];
  return names.map((name) => foldTyped(name));
}
