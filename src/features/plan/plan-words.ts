import type { Say } from '#domain/message.ts';
import type { AnswerRule, PlanColumn, PlanOption, RowsRule } from '#domain/plan/plan-answer-rules.ts';
import { cutTo } from '#domain/words/short-text.ts';
import { onOneLine } from '#domain/words/typed-text.ts';
import { type Asked, sectionPlace } from '#telegram/forms/question.ts';
import type { PlanView } from './load-plan.ts';

/** Everything a plan screen is drawn from. */
export interface PlanScreen {
  say: Say;
  view: PlanView;
}

/** What a screen of a section asks for: whoever sees it is in the conversation about it. */
export const asksFor = ({ stored }: PlanView, { key }: { key: string }): Asked => ({
  about: 'section',
  of: sectionPlace(stored.participantId, key),
});

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Somebody's words as they come back in quotation marks: one line, not long. */
export function quoted(text: string, maxChars = 80): string {
  return cutTo(onOneLine(text), maxChars);
}

/** `baris 1`, `baris 1 dan 3`, `baris 1, 2, dan 4`: the numbers alone. */
export function listWords(say: Say, words: readonly (string | number)[]): string {
  const last = String(words.at(-1) ?? '');
  if (words.length < 2) return last;
  const first = words.slice(0, -1).join(', ');
  return say(words.length === 2 ? 'plan-list-two' : 'plan-list-many', { first, last });
}

/** A day as it would be typed: `16/8/2019`. */
export function typedDay(on: string): string {
  return on.split('-').map(Number).reverse().join('/');
}

/** What the rows of a section are called, by how many there are. */
export function rowsNoun(rule: RowsRule, rows: number, { locale }: Say): string {
  return (rows === 1 ? rule.rowTitle : rule.rowsTitle)[locale];
}

/** The label of an option of a choice, or of a column whose cells are options. */
export function optionLabel(holder: AnswerRule | PlanColumn, key: string, { locale }: Say): string {
  const options: PlanOption[] = 'options' in holder ? holder.options : [];
  return options.find((option) => option.key === key)?.label[locale] ?? key;
}

export function getColumn(rule: RowsRule, key: string): PlanColumn {
  const column = rule.columns.find((candidate) => candidate.key === key);
  if (!column) throw new Error(`the section has no column ${key}`);
  return column;
}
