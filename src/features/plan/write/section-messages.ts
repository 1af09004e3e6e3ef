import type { Button, Message } from '#domain/message.ts';
import type { SectionAnswer } from '#domain/plan/plan-answer.ts';
import { nextSection } from '#domain/plan/plan-place.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import { isNewSection } from '#features/plan/load-plan.ts';
import type { PlanScreen } from '#features/plan/plan-words.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { currentLines } from './current-answer.ts';
import { answerRows, evidenceRow, footRows, undoRow } from './section-buttons.ts';

export interface SectionLook {
  current: SectionAnswer;
  /** What happened before, first lines of the message. */
  lead?: string[];
  leadRows?: Button[][];
  showsExample?: boolean;
  /** The section whose answer was saved just now: it can be taken back from here. */
  undoes?: NumberedSection;
  /** Somebody came back here or jumped here: what stands, and the way on. */
  isRevisit?: boolean;
}

/** The question of one section. */
export function sectionMessage(screen: PlanScreen, section: NumberedSection, look: SectionLook): Message {
  const { current, lead = [], leadRows = [], showsExample = false } = look;
  const isCrowded = showsExample && 'columns' in section.answer;
  const showsCurrent = (look.isRevisit || current.value !== null) && !isCrowded;
  const lines = [
    ...lead,
    titleLine(screen, section),
    ...(isNewSection(screen.view, section.key) ? [screen.say('plan-section-new')] : []),
    ...askLines(screen, section),
    ...(showsCurrent ? currentLines(screen, section, current) : []),
    ...waitingLines(screen, section, current),
    ...(showsExample ? exampleLines(screen, section) : []),
  ];
  return {
    text: lines.join('\n'),
    buttons: [
      ...leadRows,
      ...answerRows(screen, section, current),
      ...(look.isRevisit ? evidenceRow(screen, section) : []),
      ...(look.isRevisit ? [...undoRow(screen, section), ...onwardRow(screen, section)] : []),
      ...(look.undoes ? undoRow(screen, look.undoes) : []),
      ...footRows(screen, section, showsExample),
    ],
  };
}

/** `Bagian 5 dari 16: tuliskan masalahnya`. */
export function titleLine({ say, view }: PlanScreen, section: NumberedSection): string {
  const values = { number: section.number, total: view.sections.length, task: section.task[say.locale] };
  return say('plan-section-title', values);
}

function askLines({ say, view }: PlanScreen, section: NumberedSection): string[] {
  const { unit, opd } = view.stored;
  const ask = section.ask[say.locale]
    .replace('{unit}, ', unit ? `${unit}, ` : '')
    .replace('{unit}', unit ?? opd)
    .replace('{opd}', opd);
  const hint = section.hint?.[say.locale];
  if (hint === undefined) return [ask];
  return section.answer.type === 'money' ? [`${ask} ${hint}`] : [ask, hint];
}

function exampleLines({ say }: PlanScreen, section: NumberedSection): string[] {
  const example = section.example?.[say.locale];
  const help = section.help[say.locale];
  return example === undefined ? [help] : [help, say('plan-example', { example })];
}

/** An option that asks for a few words more waits for them. */
function waitingLines({ say }: PlanScreen, section: NumberedSection, { awaiting }: SectionAnswer): string[] {
  if (awaiting?.kind !== 'freeText' || !('options' in section.answer)) return [];
  const option = section.answer.options.find(({ key }) => key === awaiting.option);
  if (!option?.freeText) return [];
  return [say('plan-asks-words', { option: option.label[say.locale], ...option.freeText })];
}

/** On to the next section, and the list of all. */
function onwardRow({ say, view }: PlanScreen, section: NumberedSection): Button[][] {
  const { answers } = view.context;
  const next = nextSection({ sections: view.sections, answers, fromKey: section.key });
  const list = { label: say('plan-button-groups'), data: press('planGroups') };
  if (!next) return [[list]];
  const label = say('plan-button-to-section', { number: next.number });
  return [[{ label, data: press('planOpen', view.stored.participantId, next.key) }, list]];
}
