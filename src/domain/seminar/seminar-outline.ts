import type { Say } from '#domain/message.ts';
import type { PlanDocument } from '#domain/plan/document/plan-document.ts';
import type { DocumentBlock, ScheduleBar } from '#domain/plan/document/plan-document-blocks.ts';
import { formatDayRange } from '#domain/time/time-format.ts';

/** The plan on one page, for whoever listens to its presentation. */
export type SeminarOutline = {
  locale: PlanDocument['locale'];
  kind: string;
  title: string;
  /** `Bunga Rekaan · Sekretariat · Dinas Pendidikan`. */
  by: string;
  draftMark?: string;
  points: { title: string; lines: string[] }[];
};

/** What is told in some minutes, in this order; sections a plan does not have are left out. */
const told = [
  'problem',
  'idea',
  'benefit_public',
  'benefit_agency',
  'indicators',
  'first_small_step',
  'milestones',
  'team',
  'budget',
  'sustainability',
];
const maxWords = 45;
const maxLines = 6;

/** The points of a plan, long texts cut after 45 words at the end of a sentence where there is one. */
export function seminarOutline(plan: PlanDocument, say: Say): SeminarOutline {
  const sections = plan.parts.flatMap((part) => part.sections);
  const points = told.flatMap((key) => {
    const section = sections.find((each) => each.key === key);
    const lines = toTell(section?.blocks ?? []).flatMap((block) => linesOf(block, plan));
    return section && lines.length > 0 ? [{ title: section.title, lines: withRest(lines, say) }] : [];
  });
  const by = [...new Set(plan.facts.slice(0, 4).map(({ value }) => value))].join(' · ');
  return {
    locale: plan.locale,
    kind: say('outline-kind'),
    title: plan.title,
    by,
    draftMark: plan.draftMark,
    points,
  };
}

/** A schedule tells what its table tells. */
function toTell(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  const schedules = blocks.filter(({ kind }) => kind === 'schedule');
  return schedules.length > 0 ? schedules : [...blocks];
}

function linesOf(block: DocumentBlock, { locale }: PlanDocument): string[] {
  switch (block.kind) {
    case 'text':
      return [shortened(block.text)];
    case 'items':
      return block.items.map((item) => `• ${item}`);
    case 'schedule':
      return block.bars.map((bar) => barLine(bar, locale));
    case 'table':
      return block.rows.map(
        (row) =>
          `• ${row
            .slice(1)
            .filter((cell) => cell !== '')
            .join(', ')}`,
      );
    case 'map':
      return [];
  }
}

function barLine({ label, fromOn, untilOn }: ScheduleBar, locale: PlanDocument['locale']): string {
  return `• ${label}: ${formatDayRange(fromOn, untilOn, locale)}`;
}

function withRest(lines: string[], say: Say): string[] {
  if (lines.length <= maxLines) return lines;
  const shown = lines.slice(0, maxLines - 1);
  return [...shown, say('outline-more', { rest: lines.length - shown.length })];
}

function shortened(text: string): string {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  if (words.length <= maxWords) return words.join(' ');
  const cut = words.slice(0, maxWords).join(' ');
  const sentence = /^[\s\S]*[.!?](?=\s)/u.exec(cut)?.[0];
  return sentence && sentence.length > cut.length / 2 ? sentence : `${cut} …`;
}
