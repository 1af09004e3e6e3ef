import { type Button, packButtons } from '#domain/message.ts';
import type { SectionAnswer } from '#domain/plan/plan-answer.ts';
import type { PlanOption } from '#domain/plan/plan-answer-rules.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import type { PlanScreen } from '#features/plan/plan-words.ts';
import { rowButtons } from '#features/plan/rows/row-buttons.ts';
import { begunPlan } from '#storage/plan/plan-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

/** The two rows under every section: help, putting off, back, stop. */
export function footRows(
  { say, view }: PlanScreen,
  section: NumberedSection,
  showsExample = false,
): Button[][] {
  const at = [view.stored.participantId, section.key] as const;
  const example = showsExample
    ? { label: say('plan-button-hide-example'), data: press('planHideExample', ...at) }
    : { label: say('plan-button-example'), data: press('planExample', ...at) };
  return [
    [example, { label: say('plan-button-skip'), data: press('planSkip', ...at) }],
    [
      { label: say('button-back'), data: press('planBack', ...at) },
      { label: say('plan-button-stop'), data: press('planStop') },
    ],
  ];
}

/** The buttons by which a section is answered; a text has none but those for what is written already. */
export function answerRows(screen: PlanScreen, section: NumberedSection, current: SectionAnswer): Button[][] {
  const { answer } = section;
  switch (answer.type) {
    case 'text':
      return current.value === null
        ? []
        : [[showTextButton(screen, section)], [replaceButton(screen, section)]];
    case 'choice':
    case 'confirm':
      return packButtons(answer.options.map((option) => pickButton(screen, section, option)));
    case 'choices':
      return [
        ...packButtons(answer.options.map((option) => toggleButton(screen, section, { option, current }))),
        [doneButton(screen, section)],
      ];
    case 'money':
      return amountButtons(screen, section, current);
    case 'list':
    case 'table':
    case 'milestones':
    case 'people':
      return rowButtons(screen, section, current);
  }
}

export function showTextButton({ say, view }: PlanScreen, section: NumberedSection): Button {
  const data = press('planShowText', view.stored.participantId, section.key);
  return { label: say('plan-button-show-text'), data };
}

export function replaceButton({ say, view }: PlanScreen, section: NumberedSection): Button {
  return {
    label: say('plan-button-replace'),
    data: press('planReplace', view.stored.participantId, section.key),
  };
}

/** Takes the last change back, where it was one of this section. */
export function undoRow({ say, view }: PlanScreen, section: NumberedSection): Button[][] {
  const undo = begunPlan(view.stored)?.undo;
  if (undo?.sectionKey !== section.key) return [];
  const data = press('planUndo', view.stored.participantId, undo.revision);
  return [[{ label: say('plan-button-undo'), data }]];
}

/** The files attached to a section, where there are any. */
export function evidenceRow({ say, view }: PlanScreen, section: NumberedSection): Button[][] {
  const evidence = begunPlan(view.stored)?.evidence;
  if (evidence?.sectionKey !== section.key || evidence.count === 0) return [];
  const label = say('plan-button-evidence', { files: evidence.count });
  return [[{ label, data: press('planEvidence', view.stored.participantId, section.key) }]];
}

function doneButton({ say, view }: PlanScreen, section: NumberedSection): Button {
  return { label: say('plan-button-done'), data: press('planDone', view.stored.participantId, section.key) };
}

function pickButton({ say, view }: PlanScreen, section: NumberedSection, option: PlanOption): Button {
  const data = press('planPick', view.stored.participantId, section.key, option.key);
  return { label: option.label[say.locale], data };
}

function toggleButton(
  { say, view }: PlanScreen,
  section: NumberedSection,
  { option, current }: { option: PlanOption; current: SectionAnswer },
): Button {
  const isChosen = current.value?.kind === 'choices' && current.value.options.includes(option.key);
  const label = option.label[say.locale];
  return {
    label: isChosen ? say('plan-chosen', { label }) : label,
    data: press('planToggle', view.stored.participantId, section.key, option.key),
  };
}

/** [Simpan] carries the amount it was drawn for: an older one saves nothing. */
function amountButtons(
  { say, view }: PlanScreen,
  { key }: NumberedSection,
  { value }: SectionAnswer,
): Button[][] {
  if (value?.kind !== 'money' || value.proposedRupiah === undefined) return [];
  const at = [view.stored.participantId, key] as const;
  return [
    [
      { label: say('button-save'), data: press('planSaveAmount', ...at, value.proposedRupiah) },
      { label: say('button-change'), data: press('planAction', ...at, 'change', 0) },
    ],
  ];
}
