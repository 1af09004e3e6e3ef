import type { PlanColumn, RowsRule } from '#domain/plan/plan-answer-rules.ts';
import type { CellFault, NotStored } from '#domain/plan/plan-problem.ts';
import { formatDayRange } from '#domain/time/time-format.ts';
import {
  capital,
  getColumn,
  listWords,
  type PlanScreen,
  quoted,
  typedDay,
} from '#features/plan/plan-words.ts';

/** What is wrong with a cell, as the end of a sentence: `tanggal 31/9/2019 tidak ada`. */
export function faultWords(
  { say }: PlanScreen,
  rule: RowsRule,
  { fault, column }: { fault: CellFault; column: string | null },
): string {
  const title = column === null ? '' : getColumn(rule, column).title[say.locale];
  switch (fault.kind) {
    case 'missing':
      return say('plan-fault-missing', { title });
    case 'tooFewWords':
    case 'tooManyWords':
      return say(`plan-fault-${fault.kind}`, { ...fault, title });
    case 'tooLongCell':
      return say('plan-fault-too-long', { title, maxChars: fault.maxChars });
    case 'noNumber':
    case 'notAnOption':
    case 'notADate':
    case 'noSuchDay':
      return say(`plan-fault-${fault.kind}`, { title, typed: quoted(fault.typed, 60) });
    case 'tooManyCells':
      return say('plan-fault-too-many-cells', { typed: fault.typed, columns: fault.columns });
    case 'endBeforeStart':
      return say('plan-fault-end-before-start', {
        start: typedDay(fault.startOn),
        end: typedDay(fault.endOn),
      });
    case 'outOfWindow':
      return say('plan-fault-out-of-window', {
        day: typedDay(fault.on),
        from: formatDayRange(fault.fromOn, fault.fromOn, say.locale),
        until: formatDayRange(fault.untilOn, fault.untilOn, say.locale),
      });
    case 'sameValue': {
      const [one, other] = fault.columns.map((key) => getColumn(rule, key).title[say.locale]);
      return say('plan-fault-same', { one: one ?? '', other: other ?? '' });
    }
  }
}

/** What to type next for one cell: `Mohon tuliskan tanggal mulai tahapan 3. Contoh: 19/8/2019`. */
export function wantedCell(
  { say }: PlanScreen,
  rule: RowsRule,
  { column, row }: { column: PlanColumn; row: number },
): string {
  const values = { title: column.title[say.locale], noun: rule.rowTitle[say.locale], row };
  if (column.kind === 'option') return say('plan-choose-cell', values);
  const wanted = say('plan-write-cell', values);
  const example = column.example?.[say.locale];
  return example === undefined ? wanted : `${wanted} ${say('plan-example', { example })}`;
}

/** The heads of the columns as one would type a line: `kegiatan | mulai | selesai | keluaran`. */
export function typedHeading(rule: RowsRule, { say }: PlanScreen): string {
  return rule.columns.map((column) => column.header[say.locale]).join(' | ');
}

/** `Nomor telepon di baris 2 tidak disimpan. Baris 1 sudah tersimpan.` */
export function keptWords(
  { say }: PlanScreen,
  { notStored, savedRows }: { notStored: readonly NotStored[]; savedRows: readonly number[] },
): string {
  const kinds = [...new Set(notStored.map(({ what }) => what))];
  const refused = kinds.map((what) => {
    const rows = notStored.filter((each) => each.what === what).map(({ row }) => row);
    return say('plan-not-stored', {
      what: say(`plan-number-${what}`),
      rows: listWords(say, [...new Set(rows)]),
    });
  });
  const saved = savedRows.length === 0 ? [] : [say('plan-rows-kept', { rows: listWords(say, savedRows) })];
  return [...refused, ...saved].join(' ');
}

export const asSentence = (words: string): string => `${capital(words)}${/[.!?”]$/.test(words) ? '' : '.'}`;
