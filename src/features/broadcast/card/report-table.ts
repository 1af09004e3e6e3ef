import type { TableSheet } from '#documents/workbook/table-workbook.ts';
import type { Say } from '#domain/message.ts';
import { type DeliveryStatus, missReason } from '#domain/sending/delivery.ts';
import { formatInstant } from '#domain/time/time-format.ts';
import type { DeliveryRow } from '#storage/broadcast/broadcast-deliveries.ts';

export type ReportTable = Pick<TableSheet, 'columns' | 'rows'>;

export interface Report {
  rows: DeliveryRow[];
  zone: string;
  wantsReceipts: boolean;
}

/**
 * The report per person: what became of it, when, why not, when it was read where that was asked for, and
 * what became of a correction or a recall where there was one. Times in the programme's zone.
 */
export function reportTable(say: Say, { rows, zone, wantsReceipts }: Report): ReportTable {
  const at = (instant: Date | undefined) => (instant ? formatInstant(instant, zone, say.locale) : '');
  const columns: { key: string; width: number; read: (row: DeliveryRow) => string | number }[] = [
    { key: 'no', width: 6, read: (row) => row.rosterNo ?? '' },
    { key: 'name', width: 28, read: (row) => row.name || say('broadcast-unnamed') },
    { key: 'status', width: 16, read: (row) => statusWord(say, row.status) },
    { key: 'time', width: 26, read: (row) => at(row.sentAt) },
    { key: 'why', width: 30, read: (row) => whyWord(say, row) },
  ];
  if (wantsReceipts) columns.push({ key: 'read', width: 26, read: (row) => at(row.readAt) });
  for (const change of ['corrected', 'recalled'] as const) {
    if (rows.some((row) => row[change]))
      columns.push({ key: change, width: 16, read: (row) => changeWord(say, row[change]) });
  }
  return {
    columns: columns.map(({ key, width }) => ({ header: say(`broadcast-report-${key}`), width })),
    rows: rows.map((row) => columns.map(({ read }) => read(row))),
  };
}

const statusWord = (say: Say, status: DeliveryStatus) => say('broadcast-status', { status });

function whyWord(say: Say, row: DeliveryRow): string {
  const reason = missReason(row.status, row.error);
  return reason ? say('broadcast-why', { reason }) : '';
}

function changeWord(say: Say, status: DeliveryStatus | undefined): string {
  return status ? say('broadcast-change-status', { status: status === 'delivered' ? 'done' : 'failed' }) : '';
}
