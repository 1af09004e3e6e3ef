import type { Locale } from '#domain/locale.ts';
import type { Say } from '#domain/message.ts';
import {
  type AnswerValue,
  type ConfirmValue,
  type PlanRow,
  type RowsValue,
  textOf,
} from '#domain/plan/plan-answer.ts';
import type { PlanColumn, PlanOption, RowsRule } from '#domain/plan/plan-answer-rules.ts';
import type { PlanSection } from '#domain/plan/template/plan-template.ts';
import { isDayOn } from '#domain/time/day-parsing.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { formatDayOnPaper, formatDayRange } from '#domain/time/time-format.ts';
import { type DocumentColumn, withShares } from '#domain/words/column-shares.ts';
import { formatRupiah } from '#domain/words/money.ts';
import { rupiahInWords } from '#domain/words/money-words.ts';
import { answerLines, cellLabel, findDerivedLabel } from './plan-answer-lines.ts';

/** A piece of a section, ready to be set: everything is worded, nothing is markup. */
export type DocumentBlock =
  | { kind: 'text'; text: string }
  | { kind: 'items'; items: string[]; areNumbered: boolean }
  | { kind: 'table'; columns: DocumentColumn[]; rows: string[][] }
  | { kind: 'schedule'; bars: ScheduleBar[]; describe: string; locale: Locale }
  | { kind: 'map'; columns: string[]; rows: { title: string; fields: MapField[] }[] };

/** Local days, both inclusive. */
export type ScheduleBar = { label: string; fromOn: string; untilOn: string };
/** A field of a map of two judgements, such as influence and interest, and who stands in it. */
export type MapField = { title: string; parties: string[] };

type Answered = {
  section: PlanSection;
  value: AnswerValue;
  participant: { unit?: string; opd: string };
  /** IANA zone of the programme, for the day something was agreed to. */
  zone: string;
  say: Say;
};

/** An answer as it stands in a document: texts as typed, options by their labels, rows as tables, days in words. */
export function documentBlocks(answered: Answered): DocumentBlock[] {
  const { section, value, say } = answered;
  const rule = section.answer;
  switch (value.kind) {
    case 'text':
      return [{ kind: 'text', text: textOf(value) }];
    case 'choice':
      return [{ kind: 'text', text: answerLines(rule, value, say.locale).join('\n') }];
    case 'choices':
      return itemsBlock(answerLines(rule, value, say.locale), { areNumbered: false });
    case 'confirm':
      return [{ kind: 'text', text: confirmedText({ ...answered, value }) }];
    case 'money':
      return value.amountRupiah === undefined
        ? []
        : [{ kind: 'text', text: amountText(value.amountRupiah, say) }];
    case 'list':
      return itemsBlock(
        value.rows.map((row) => Object.values(row.cells).join(', ')),
        { areNumbered: true },
      );
    case 'table':
    case 'milestones':
    case 'people':
      return 'columns' in rule
        ? rowBlocks(rule, value, say)
        : itemsBlock(answerLines(rule, value, say.locale), { areNumbered: false });
  }
}

function itemsBlock(items: string[], { areNumbered }: { areNumbered: boolean }): DocumentBlock[] {
  return items.length === 0 ? [] : [{ kind: 'items', items, areNumbered }];
}

/** What was agreed to and when; the answer alone would say nothing on paper. */
function confirmedText({
  section,
  value,
  participant,
  zone,
  say,
}: Answered & { value: ConfirmValue }): string {
  const { unit = '', opd } = participant;
  const asked = section.ask[say.locale];
  const place = [unit, opd]
    .filter((each, index, all) => each !== '' && all.indexOf(each) === index)
    .join(', ');
  const subject = asked.includes('{unit}') ? place : asked.replaceAll('{opd}', opd);
  const day = formatDayOnPaper(localDayOf(new Date(value.chosenAt), zone), say.locale);
  const answer = answerLines(section.answer, value, say.locale).join(', ');
  return `${subject}\n${say('document-confirmed', { answer, day })}`;
}

function amountText(amountRupiah: number, say: Say): string {
  return `${formatRupiah(amountRupiah)} (${rupiahInWords(amountRupiah, say.locale).toLowerCase()})`;
}

function rowBlocks(rule: RowsRule, value: RowsValue, say: Say): DocumentBlock[] {
  if (value.rows.length === 0) return [];
  const bars = rule.type === 'milestones' ? value.rows.flatMap(toBar) : [];
  return [
    tableBlock(rule, value.rows, say),
    ...(bars.length > 0 ? [scheduleBlock(bars, say)] : []),
    ...mapBlocks(rule, { rows: value.rows, locale: say.locale }),
  ];
}

function tableBlock(rule: RowsRule, rows: PlanRow[], say: Say): DocumentBlock {
  const { locale } = say;
  const derived = rule.type === 'table' ? rule.derived : undefined;
  const surplus = Math.max(0, ...rows.map((row) => row.surplus?.length ?? 0));
  const titles = [
    say('document-number'),
    ...rule.columns.map((column) => capital(column.header[locale])),
    ...(derived ? [capital(derived.title[locale])] : []),
    ...Array.from({ length: surplus }, () => ''),
  ];
  const cells = rows.map((row, index) => [
    String(index + 1),
    ...rule.columns.map((column) => cellText(column, row.cells[column.key] ?? '', say)),
    ...(derived ? [findDerivedLabel(rule, row, locale) ?? ''] : []),
    ...Array.from({ length: surplus }, (_, place) => row.surplus?.[place] ?? ''),
  ]);
  return { kind: 'table', columns: withShares(titles, cells), rows: cells };
}

function cellText(column: PlanColumn, cell: string, { locale }: Say): string {
  if (column.kind === 'day' && isDayOn(cell))
    return formatDayRange(cell, cell, locale).replaceAll(' ', '\u00A0');
  return cellLabel(column, cell, locale);
}

function toBar({ cells }: PlanRow): ScheduleBar[] {
  const { name = '', start = '', end = '' } = cells;
  if (!isDayOn(start) || !isDayOn(end)) return [];
  const [fromOn, untilOn] = start <= end ? [start, end] : [end, start];
  return [{ label: name, fromOn, untilOn }];
}

function scheduleBlock(bars: ScheduleBar[], say: Say): DocumentBlock {
  const describe = say('document-schedule', { count: bars.length });
  return { kind: 'schedule', bars, describe, locale: say.locale };
}

/** The table's two judged columns as a map: the first one's options down, the second one's across. */
function mapBlocks(rule: RowsRule, { rows, locale }: { rows: PlanRow[]; locale: Locale }): DocumentBlock[] {
  if (rule.type !== 'table' || !rule.derived) return [];
  const { from, values } = rule.derived;
  const [down, across] = from.map((key) => getOptions(rule, key));
  if (!down || !across) return [];
  const named = ({ column, option }: Judged) => `${capital(column.header[locale])}: ${option.label[locale]}`;
  const fieldOf = (one: string, other: string): MapField => ({
    title: capital(values.find(({ when }) => when[0] === one && when[1] === other)?.label[locale] ?? ''),
    parties: rows
      .filter(({ cells }) => cells[from[0]] === one && cells[from[1]] === other)
      .map(({ cells }) => cells[rule.columns[0]?.key ?? ''] ?? ''),
  });
  const map: DocumentBlock = {
    kind: 'map',
    columns: across.map(named),
    rows: down.map((row) => ({
      title: named(row),
      fields: across.map((column) => fieldOf(row.option.key, column.option.key)),
    })),
  };
  return [map];
}

type Judged = { column: PlanColumn; option: PlanOption };

function getOptions(rule: RowsRule, key: string): Judged[] | undefined {
  const column = rule.columns.find((candidate) => candidate.key === key);
  return column?.kind === 'option' ? column.options.map((option) => ({ column, option })) : undefined;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
