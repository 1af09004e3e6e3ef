import { readdirSync, readFileSync } from 'node:fs';
import { FluentResource } from '@fluent/bundle';
import type { Locale } from '#domain/locale.ts';

/** A text as Fluent's parser leaves it; only the elements the locale files use. */
export type Pattern = string | Element[];
type Element =
  | string
  | { type: 'str' | 'num'; value: string | number }
  | { type: 'var'; name: string }
  | { type: 'select'; selector: Element; variants: { value: Pattern }[] };

/** One language: the keys its files begin, and what was understood of each. */
export interface LocaleTexts {
  written: string[];
  patterns: Map<string, Pattern>;
}

/** Reads locales/<language>. Fluent leaves out what it cannot parse: `written` then holds more keys. */
export function readLocaleFile(locale: Locale): LocaleTexts {
  const folder = new URL(`../../locales/${locale}/`, import.meta.url);
  const texts: LocaleTexts = { written: [], patterns: new Map() };
  for (const file of readdirSync(folder)) {
    const source = readFileSync(new URL(file, folder), 'utf8');
    texts.written.push(...[...source.matchAll(/^([\w-]+)\s*=/gm)].map(([, key]) => key!));
    for (const { id, value } of new FluentResource(source).body) texts.patterns.set(id, value as Pattern);
  }
  return texts;
}

/** The variables a text shows and those by which it chooses its words, each in alphabetical order. */
export function listVariables(pattern: Pattern): { shown: string[]; choosing: string[] } {
  const found = { shown: new Set<string>(), choosing: new Set<string>() };
  findVariables(pattern, found);
  return { shown: [...found.shown].sort(), choosing: [...found.choosing].sort() };
}

function findVariables(pattern: Pattern, found: { shown: Set<string>; choosing: Set<string> }): void {
  for (const element of typeof pattern === 'string' ? [] : pattern) {
    if (typeof element === 'string') continue;
    if (element.type === 'var') found.shown.add(element.name);
    if (element.type !== 'select') continue;
    findVariables([element.selector], { shown: found.choosing, choosing: found.choosing });
    for (const { value } of element.variants) findVariables(value, found);
  }
}

/** Every wording of a text: each choice of its variants, with `…` in place of what is filled in. */
export function listWordings(pattern: Pattern): string[] {
  if (typeof pattern === 'string') return [pattern];
  return pattern
    .map(wordElement)
    .reduce((begun, next) => begun.flatMap((words) => next.map((more) => words + more)), ['']);
}

function wordElement(element: Element): string[] {
  if (typeof element === 'string') return [element];
  if (element.type === 'select') return element.variants.flatMap(({ value }) => listWordings(value));
  return [element.type === 'var' ? '…' : String(element.value)];
}
