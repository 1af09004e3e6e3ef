import type { Say } from '#domain/message.ts';
import type { RosterPlan } from '#domain/roster/roster-import.ts';
import type { SchedulePlan } from '#domain/schedule/schedule-import.ts';
import { formatDay } from '#domain/time/time-format.ts';
import { type FieldChange, listRefusals } from '#domain/workbook/import-plan.ts';
import { refusalLine } from '#domain/workbook/import-refusal.ts';
import type { ImportPreview } from './plan-import.ts';

const namesShown = 10;

/** What changes, what is refused and what the file does not name, a block each. */
export function detailBlocks(say: Say, { roster, schedule }: ImportPreview): string[] {
  return [
    ...(roster ? changeBlocks(say, 'roster', roster) : []),
    ...(schedule ? changeBlocks(say, 'schedule', schedule) : []),
    ...(roster ? refusalBlocks(say, 'roster', roster) : []),
    ...(schedule ? refusalBlocks(say, 'schedule', schedule) : []),
    ...missingBlocks(
      say,
      'roster',
      roster?.missing.map(({ name }) => name),
    ),
    ...missingBlocks(
      say,
      'schedule',
      schedule?.missing.map(({ title, heldOn }) => `${title} ${formatDay(heldOn, say.locale)}`),
    ),
  ];
}

type SheetKind = 'roster' | 'schedule';

function changeBlocks(say: Say, sheet: SheetKind, plan: RosterPlan | SchedulePlan): string[] {
  return plan.rows.flatMap((row) => {
    if (row.kind !== 'changed') return [];
    const { rowNumber, label, changes } = row;
    const moved = changes.some(({ field }) => field === 'date');
    return [
      say(`import-changed-${sheet}`, { row: rowNumber, label }),
      ...changes.map((change) => changeLine(say, change)),
      ...(moved ? [say('import-moved')] : []),
    ].join('\n');
  });
}

function changeLine(say: Say, { field, before, after }: FieldChange): string {
  const shown = (value: string | number | null) => {
    if (value === null) return say('import-nothing');
    if (typeof value === 'number') return value.toLocaleString(say.locale);
    return field === 'date' ? formatDay(value, say.locale) : value;
  };
  return say('import-change', {
    field: say(`import-field-${field}`),
    before: shown(before),
    after: shown(after),
  });
}

function refusalBlocks(say: Say, sheet: SheetKind, plan: RosterPlan | SchedulePlan): string[] {
  const [first, ...rest] = listRefusals(plan.rows).map((line) => refusalLine(line, say));
  return first === undefined ? [] : [`${say(`import-refused-${sheet}`)}\n${first}`, ...rest];
}

function missingBlocks(say: Say, sheet: SheetKind, names: string[] | undefined): string[] {
  if (!names || names.length === 0) return [];
  const others = names.length - namesShown;
  const shown = names.slice(0, namesShown).join(', ');
  const list = others > 0 ? say('import-names-and-others', { names: shown, others }) : shown;
  return [say(`import-missing-${sheet}`, { count: names.length, names: list })];
}
