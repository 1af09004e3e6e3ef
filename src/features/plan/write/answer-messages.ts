import type { Button, Message } from '#domain/message.ts';
import type { AnswerValue, SectionAnswer } from '#domain/plan/plan-answer.ts';
import { findErrorText } from '#domain/plan/plan-error-text.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import { formatRupiah } from '#domain/words/money.ts';
import { optionLabel, type PlanScreen } from '#features/plan/plan-words.ts';
import { rowPress, rowsOf } from '#features/plan/rows/row-buttons.ts';
import {
  asksCellMessage,
  asksRowMessage,
  rowDeletedMessage,
  rowProblemMessage,
} from '#features/plan/rows/row-messages.ts';
import { rowsKeptMessage } from '#features/plan/rows/rows-kept-messages.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import type { Said } from './answer-result.ts';
import { draftTextMessage } from './draft-text-messages.ts';
import { refusalText } from './refusal-text.ts';
import { otherVersionLines } from './saved-lines.ts';
import { answerRows, footRows } from './section-buttons.ts';
import { sectionMessage, titleLine } from './section-messages.ts';

export interface Stayed {
  section: NumberedSection;
  said: Said;
  current: SectionAnswer;
  /** “Done” was pressed, so what is missing is said; a single choice is not yet judged. */
  isDone: boolean;
  otherVersion?: AnswerValue;
  /** Somebody comes back to a question asked earlier: other rows can be reached from it. */
  isResumed?: boolean;
}

/** What came of an input that leaves the person in the section. */
export function stayMessage(screen: PlanScreen, stayed: Stayed): Message {
  const body = bodyOf(screen, stayed);
  const message = { ...body, text: [...otherVersionLines(screen, stayed), body.text].join('\n') };
  if (message.buttons === undefined)
    return sectionMessage(screen, stayed.section, { ...stayed, lead: [message.text] });
  const ways = stayed.isResumed ? otherRows(screen, stayed) : [];
  return { ...message, buttons: [...message.buttons, ...ways, ...footRows(screen, stayed.section)] };
}

function otherRows(screen: PlanScreen, { section, current }: Stayed): Button[][] {
  if (!('columns' in section.answer) || !rowsOf(current)?.rows.length) return [];
  const act = (action: 'editOf' | 'deleteOf') => rowPress(screen, section, { action });
  return [
    [
      { label: screen.say('plan-button-edit-rows'), data: act('editOf') },
      { label: screen.say('plan-button-delete-rows'), data: act('deleteOf') },
    ],
  ];
}

/** Text and the buttons above the foot; without buttons it goes above the question itself. */
function bodyOf(screen: PlanScreen, stayed: Stayed): Message {
  const { say } = screen;
  const { section, said, current } = stayed;
  switch (said.kind) {
    case 'saved':
    case 'draft':
      return keptMessage(screen, { ...stayed, said });
    case 'rowProblem':
      return rowProblemMessage(screen, { section, said, current });
    case 'asksCell':
      return asksCellMessage(screen, { section, said, current });
    case 'asksRow':
      return asksRowMessage(screen, { section, said, current });
    case 'rowDeleted':
      return rowDeletedMessage(screen, { section, said, current });
    case 'asksFreeText': {
      const option = optionLabel(section.answer, said.option, say);
      const { minWords, maxWords } = said;
      const text = [say('plan-asks-words', { option, minWords, maxWords }), titleLine(screen, section)].join(
        '\n',
      );
      return { text, buttons: answerRows(screen, section, current) };
    }
    case 'asksReplacement':
      if (current.value?.kind === 'money' || current.value === null) return { text: say('plan-asks-again') };
      return { text: say('plan-asks-replacement'), buttons: [] };
    case 'asksConfirmation': {
      const amount = formatRupiah(said.amountRupiah);
      const text = say('plan-confirm-amount', { amount, words: said.amountInWords[say.locale] });
      return { text, buttons: answerRows(screen, section, current) };
    }
    case 'refused':
      return {
        text: refusalText(screen, section, said.reason),
        buttons: answerRows(screen, section, current),
      };
    case 'skipped':
      return { text: titleLine(screen, section), buttons: answerRows(screen, section, current) };
  }
}

function keptMessage(
  screen: PlanScreen,
  { section, said, current, isDone }: Stayed & { said: Extract<Said, { kind: 'saved' | 'draft' }> },
): Message {
  const { answer } = section;
  if ('columns' in answer) return rowsKeptMessage(screen, { ...said, section, current });
  if (said.kind === 'draft' && answer.type === 'text') return draftTextMessage(screen, { section, said });
  const isJudged = said.kind === 'draft' && (isDone || answer.type === 'choice');
  const text = isJudged ? whatIsMissing(screen, section, said) : undefined;
  const rows = answerRows(screen, section, current);
  if (text === undefined) {
    const { buttons: _all, ...plain } = sectionMessage(screen, section, { current });
    return { ...plain, buttons: rows };
  }
  return {
    text: [text, titleLine(screen, section)].join('\n'),
    buttons: [...rows, ...toMoney(screen, said)],
  };
}

function whatIsMissing(
  { say }: PlanScreen,
  section: NumberedSection,
  { problems }: Extract<Said, { kind: 'draft' }>,
): string {
  const [problem] = problems;
  return (problem && findErrorText(section, problem, say.locale)) ?? say('plan-not-complete');
}

/** Where a choice contradicts an amount, the amount may be the wrong one. */
function toMoney({ say, view }: PlanScreen, said: Extract<Said, { kind: 'saved' | 'draft' }>) {
  const problems = said.kind === 'draft' ? said.problems : [];
  const contradiction = problems.find(({ kind }) => kind === 'sourceContradictsBudget');
  if (contradiction?.kind !== 'sourceContradictsBudget') return [];
  const data = press('planOpen', view.stored.participantId, contradiction.section);
  return [[{ label: say('plan-button-change-amount'), data }]];
}
