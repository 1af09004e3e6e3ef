import type { Message, TextEntity } from '#domain/message.ts';
import { answerLines } from '#domain/plan-answer-lines.ts';
import type { PlanSection } from '#domain/plan-template.ts';
import { wrapLine } from '#domain/wrap-lines.ts';
import { press } from '#telegram/button-catalogue.ts';
import type { PlanScreen } from './plan-words.ts';

const pageLines = 18;
const lineChars = 40;

/** The keys of answers whose sections are not asked any more: removed from the template, or left out. */
export function oldSectionKeys({ view }: Pick<PlanScreen, 'view'>): string[] {
  const asked = new Set(view.sections.map(({ key }) => key));
  return Object.entries(view.outline)
    .filter(([key, { state }]) => !asked.has(key) && (state === 'draft' || state === 'complete'))
    .map(([key]) => key);
}

/** Answers that are kept but not printed, to read, page by page. `known` are the sections of all versions. */
export function oldSectionsMessage(screen: PlanScreen, known: PlanSection[], wanted: number): Message {
  const { say, view } = screen;
  const lines = oldSectionKeys(screen).flatMap((key) => sectionLines(screen, known, key));
  const pages = Math.max(Math.ceil(lines.length / pageLines), 1);
  const page = Math.min(Math.max(wanted, 1), pages);
  const { participantId } = view.stored;
  const to = (label: string, number: number) => ({
    label: say(label),
    data: press('planOldSections', participantId, number),
  });
  const steps = [
    ...(page > 1 ? [to('plan-button-page-before', page - 1)] : []),
    ...(page < pages ? [to('plan-button-page-after', page + 1)] : []),
  ];
  return {
    ...withBold(say('plan-old-sections'), lines.slice((page - 1) * pageLines, page * pageLines)),
    buttons: [
      ...(steps.length > 0 ? [steps] : []),
      [{ label: say('button-back'), data: press('planGroups') }],
    ],
  };
}

type Line = { text: string; isHeading: boolean };

function sectionLines({ say, view }: PlanScreen, known: PlanSection[], key: string): Line[] {
  const section = known.find((each) => each.key === key);
  const value = view.context.answers[key]?.value ?? null;
  if (value === null) return [];
  const rule = section?.answer ?? { type: 'text', minWords: 0, maxWords: 0 };
  const words = answerLines(rule, value, say.locale).flatMap((line) => wrapLine(line, lineChars));
  return [
    { text: section?.shortTitle[say.locale] ?? key, isHeading: true },
    ...words.map((text) => ({ text, isHeading: false })),
  ];
}

function withBold(title: string, lines: Line[]): Pick<Message, 'text' | 'entities'> {
  const entities: TextEntity[] = [];
  let text = title;
  for (const line of lines) {
    if (line.isHeading) entities.push({ type: 'bold', offset: text.length + 1, length: line.text.length });
    text += `\n${line.text}`;
  }
  return { text, entities };
}
