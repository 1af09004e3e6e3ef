import type { Locale } from '#domain/locale.ts';
import { wrapLine } from '#domain/words/wrap-lines.ts';
import { answerLines } from './document/plan-answer-lines.ts';
import type { PlanContext } from './plan-input.ts';
import { findGap, type PlanGap, type SectionStanding, sectionStandings } from './plan-progress.ts';
import type { NumberedSection } from './plan-sections.ts';

/** A gap is said in words by whoever shows the page; it has two lines of room. */
export type PreviewLine =
  | { kind: 'heading'; section: NumberedSection; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'gap'; gap: PlanGap };

export type PreviewPage = { lines: PreviewLine[] };

const pageLines = 19;
const lineChars = 40;

/**
 * The whole plan to read in chat, in the order it prints (the summary first). Pages have at most 20 lines of
 * 40 characters: 19 here, one for whoever shows them. Sections not asked are left out, gaps are marked, and a
 * heading never stands alone at the foot of a page.
 */
export function planPreview(asked: {
  sections: readonly NumberedSection[];
  context: PlanContext;
  locale: Locale;
}): PreviewPage[] {
  const { sections, context, locale } = asked;
  const printed = sectionStandings(sections, context)
    .filter(({ state }) => state !== 'notAsked')
    .toSorted((one, other) => one.section.printOrder - other.section.printOrder);
  const pages: PreviewPage[] = [{ lines: [] }];
  for (const standing of printed) addSection(pages, sectionLines(standing, context, locale));
  return pages.filter((page) => page.lines.length > 0);
}

function sectionLines(standing: SectionStanding, context: PlanContext, locale: Locale): PreviewLine[] {
  const { section } = standing;
  const value = context.answers[section.key]?.value ?? null;
  const answer = value === null ? [] : answerLines(section.answer, value, locale);
  const gap = findGap(standing);
  return [
    { kind: 'heading', section, text: section.title[locale] },
    ...(gap ? [{ kind: 'gap', gap } as const] : []),
    ...answer.flatMap((line) => wrapLine(line, lineChars)).map((text) => ({ kind: 'text', text }) as const),
  ];
}

function addSection(pages: PreviewPage[], lines: PreviewLine[]): void {
  for (const [index, line] of lines.entries()) {
    const page = pages.at(-1);
    const next = line.kind === 'heading' ? lines[index + 1] : undefined;
    const needed = roomOf(line) + (next ? roomOf(next) : 0);
    const used = page?.lines.reduce((sum, present) => sum + roomOf(present), 0) ?? pageLines;
    if (page && used + needed <= pageLines) page.lines.push(line);
    else pages.push({ lines: [line] });
  }
}

/** Headings and gaps may wrap once on a phone. */
function roomOf(line: PreviewLine): number {
  return line.kind === 'text' ? 1 : 2;
}
