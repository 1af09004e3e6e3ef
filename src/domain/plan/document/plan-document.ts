import type { Locale } from '#domain/locale.ts';
import type { Say } from '#domain/message.ts';
import { textOf } from '#domain/plan/plan-answer.ts';
import type { PlanContext } from '#domain/plan/plan-input.ts';
import { findGap, type SectionStanding, sectionStandings } from '#domain/plan/plan-progress.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import { getGroupTitle, type PlanTemplate } from '#domain/plan/template/plan-template.ts';
import { formatDayOnPaper } from '#domain/time/time-format.ts';
import { type DocumentBlock, documentBlocks } from './plan-document-blocks.ts';

/** A plan worded and in print order, whatever it becomes: Word, PDF, the outline for the seminar. */
export type PlanDocument = {
  locale: Locale;
  /** What kind of paper it is: `Rencana Aksi Inovasi`. */
  kind: string;
  /** The innovation's title as typed, or words for a plan that has none yet. */
  title: string;
  /** The cover: who, where, which programme and version. */
  facts: { label: string; value: string }[];
  /** What stands across every page of a draft; undefined for a version that was handed in. */
  draftMark?: string;
  /** The line at the head of every page. */
  running: string;
  parts: DocumentPart[];
  words: { contents: string; page: string };
};

/** A chapter. Sections that print before the first group (the summary) make a part of one, without a title of its own. */
export type DocumentPart = { title?: string; sections: DocumentSection[] };

export type DocumentSection = {
  key: string;
  title: string;
  /** What is missing, in words; only drafts have gaps. */
  gap?: string;
  blocks: DocumentBlock[];
};

/** What a plan document is made of. Nothing of the account and no NIP is needed for it. */
export type PlanDocumentSource = {
  template: PlanTemplate;
  /** The sections of the level, numbered; see sectionsFor. */
  sections: readonly NumberedSection[];
  context: PlanContext;
  programme: string;
  participant: { name: string; position?: string; unit?: string; opd: string };
  /** Which version; a draft bears the number it would get. `madeOn` is a local day. */
  version: { number: number; isDraft: boolean; madeOn: string };
  /** IANA zone of the programme. */
  zone: string;
  say: Say;
};

/**
 * The whole plan in the order it prints, the summary first, every word in the language of `say`. Sections not asked of
 * this person are left out, what is kept of them stays in the plan. Gaps are marked in drafts.
 */
export function planDocument(source: PlanDocumentSource): PlanDocument {
  const { sections, context, participant, version, say } = source;
  const { locale } = say;
  const printed = sectionStandings(sections, context)
    .filter(({ state }) => state !== 'notAsked')
    .toSorted((one, other) => one.section.printOrder - other.section.printOrder);
  return {
    locale,
    kind: say('document-kind'),
    title: titleOf(source),
    facts: coverFacts(source),
    draftMark: version.isDraft ? say('document-draft') : undefined,
    running: say('document-running', { name: participant.name, version: version.number }),
    parts: inParts(printed, source),
    words: { contents: say('document-contents'), page: say('document-page') },
  };
}

/** The answer of the one section that asks for a single line of text: what people call the plan. */
function titleOf({ sections, context, say }: PlanDocumentSource): string {
  const section = sections.find(({ answer }) => answer.type === 'text' && answer.oneLine);
  const value = section && context.answers[section.key]?.value;
  const typed = value?.kind === 'text' ? textOf(value) : '';
  return typed.trim() === '' ? say('document-untitled') : typed;
}

function coverFacts({ participant, programme, version, say }: PlanDocumentSource) {
  const { name, position, unit, opd } = participant;
  const made = say(version.isDraft ? 'document-version-draft' : 'document-version', {
    version: version.number,
    day: formatDayOnPaper(version.madeOn, say.locale),
  });
  const facts = [
    { label: say('document-name'), value: name },
    { label: say('document-position'), value: position },
    { label: say('document-unit'), value: unit === opd ? undefined : unit },
    { label: say('document-opd'), value: opd },
    { label: say('document-programme'), value: programme },
    { label: say('document-which-version'), value: made },
  ];
  return facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
}

function inParts(printed: SectionStanding[], source: PlanDocumentSource): DocumentPart[] {
  const { template, say } = source;
  const runs: { group: string; standings: SectionStanding[] }[] = [];
  for (const standing of printed) {
    const last = runs.at(-1);
    if (last && last.group === standing.section.group) last.standings.push(standing);
    else runs.push({ group: standing.section.group, standings: [standing] });
  }
  return runs.map(({ group, standings }, index) => {
    const sections = standings.map((standing) => documentSection(standing, source));
    const comesAgain = runs.slice(index + 1).some((later) => later.group === group);
    return comesAgain ? { sections } : { title: getGroupTitle(template, group)[say.locale], sections };
  });
}

function documentSection(standing: SectionStanding, source: PlanDocumentSource): DocumentSection {
  const { section } = standing;
  const { context, participant, version, zone, say } = source;
  const value = context.answers[section.key]?.value ?? null;
  const gap = version.isDraft ? findGap(standing) : undefined;
  return {
    key: section.key,
    title: section.title[say.locale],
    gap: gap && say(`document-gap-${gap.why.kind}`),
    blocks: value === null ? [] : documentBlocks({ section, value, participant, zone, say }),
  };
}
