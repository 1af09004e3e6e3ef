import { type Button, type Message, packButtons } from '#domain/message.ts';
import { rowLine, typedRowLine } from '#domain/plan/document/plan-answer-lines.ts';
import type { SectionAnswer } from '#domain/plan/plan-answer.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import { capital, getColumn, type PlanScreen, quoted } from '#features/plan/plan-words.ts';
import type { Said } from '#features/plan/write/answer-result.ts';
import { cellButtons, cellOptions, rowPress, rowsOf, rowsRuleOf } from './row-buttons.ts';
import { asSentence, faultWords, keptWords, typedHeading, wantedCell } from './row-problem.ts';

type SaidOf<Kind extends Said['kind']> = Extract<Said, { kind: Kind }>;
interface Asked<Kind extends Said['kind']> {
  section: NumberedSection;
  said: SaidOf<Kind>;
  current: SectionAnswer;
}

/** One cell is asked for: by its question, for an option by buttons. */
export function asksCellMessage(screen: PlanScreen, asked: Asked<'asksCell'>): Message {
  const { section, said, current } = asked;
  const { say } = screen;
  const rule = rowsRuleOf(section);
  const column = getColumn(rule, said.column);
  const kept = keptWords(screen, said);
  const example = column.kind === 'option' ? undefined : column.example?.[say.locale];
  const name = said.rowName === '' ? undefined : say('plan-row-name', { name: quoted(said.rowName) });
  const asksOfPerson = rule.type === 'people' && column.kind === 'option' && said.rowName !== '';
  const title = asksOfPerson
    ? say('plan-ask-of-person', { title: column.title[say.locale], name: quoted(said.rowName, 40) })
    : say('plan-ask-cell', {
        noun: capital(rule.rowTitle[say.locale]),
        row: said.row,
        ask: column.ask[say.locale],
      });
  const detail = [
    asksOfPerson ? undefined : name,
    example === undefined ? undefined : say('plan-example', { example }),
  ];
  const lines = [title, kept, detail.filter(Boolean).join(' ')].filter((line) => line !== '');
  return {
    text: lines.join('\n'),
    buttons: packButtons(cellOptions(screen, section, { current, column: said.column })),
  };
}

/** A row, or one cell of it, cannot stay as it is. */
export function rowProblemMessage(screen: PlanScreen, asked: Asked<'rowProblem'>): Message {
  const { section, said, current } = asked;
  const { say } = screen;
  const rule = rowsRuleOf(section);
  const fault = faultWords(screen, rule, said);
  const column = said.column === null ? undefined : getColumn(rule, said.column);
  const wanted = column
    ? wantedCell(screen, rule, { column, row: said.row })
    : say('plan-write-row', { row: said.row, heading: typedHeading(rule, screen) });
  const kept = keptWords(screen, said);
  const buttons = problemButtons(screen, section, { said, current });
  if (said.entry === 'cell')
    return { text: [asSentence(fault), wanted, kept].filter(Boolean).join('\n'), buttons };
  const inRow = say('plan-in-row', { row: said.row, fault });
  const question = said.offersSwap ? say('plan-swapped') : wanted;
  const details = [kept, inRow, question].filter(Boolean).join(' ');
  return { text: [say('plan-row-needs-fixing', { row: said.row }), details].join('\n'), buttons };
}

function problemButtons(
  screen: PlanScreen,
  section: NumberedSection,
  { said, current }: { said: SaidOf<'rowProblem'>; current: SectionAnswer },
): Button[][] {
  const { say } = screen;
  const { row, rowId, column } = said;
  const act = (action: 'swap' | 'edit' | 'delete') => rowPress(screen, section, { action, rowId });
  const swap = said.offersSwap ? [[{ label: say('plan-button-swap'), data: act('swap') }]] : [];
  const options = column === null ? [] : cellOptions(screen, section, { current, column });
  if (said.entry === 'cell') return packButtons(options);
  return [
    ...packButtons(options),
    ...swap,
    ...packButtons([
      { label: say('plan-button-edit-row', { row }), data: act('edit') },
      { label: say('plan-button-delete-row', { row }), data: act('delete') },
    ]),
  ];
}

const copyLimit = 256;

/** A whole row is asked for again, to copy and correct. */
export function asksRowMessage(screen: PlanScreen, asked: Asked<'asksRow'>): Message {
  const { section, said, current } = asked;
  const { say } = screen;
  const rule = rowsRuleOf(section);
  const row = rowsOf(current)?.rows.find(({ id }) => id === said.rowId);
  const typed = row ? typedRowLine(rule, row, say.locale) : '';
  const moves: Button[] =
    rule.type === 'milestones' || (rowsOf(current)?.rows.length ?? 0) < 2
      ? []
      : (['up', 'down'] as const).map((action) => ({
          label: say(`plan-button-${action}`),
          data: rowPress(screen, section, { action, rowId: said.rowId }),
        }));
  const copy =
    typed !== '' && typed.length <= copyLimit ? [{ label: say('plan-button-copy'), copy: typed }] : [];
  return {
    text: [say('plan-asks-row', { row: said.row }), typed].join('\n'),
    buttons: packButtons([...copy, ...cellButtons(screen, section, said.rowId), ...moves]),
  };
}

/** A row is gone, and may come back. */
export function rowDeletedMessage(screen: PlanScreen, asked: Asked<'rowDeleted'>): Message {
  const { section, said } = asked;
  const { say } = screen;
  const rule = rowsRuleOf(section);
  const noun = rule.rowTitle[say.locale];
  const name = said.rowName === '' ? rowLine(rule, said.deleted, say.locale) : said.rowName;
  const values = { noun: rule.rowsTitle[say.locale], left: said.left, min: said.minRows };
  const left = say(said.left < said.minRows ? 'plan-rows-left-too-few' : 'plan-rows-left', values);
  const button = (key: string, action: 'restore' | 'add') => [
    { label: say(key, { noun }), data: rowPress(screen, section, { action }) },
  ];
  return {
    text: [say('plan-row-deleted', { noun: capital(noun), name: quoted(name) }), left].join('\n'),
    buttons: [button('plan-button-restore', 'restore'), button('plan-button-add-row', 'add')],
  };
}
