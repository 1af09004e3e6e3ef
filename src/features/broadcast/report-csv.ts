import { stringify } from 'csv-stringify/sync';
import { neutraliseFormula } from '#documents/formula-text.ts';
import type { DeliveryStatus } from '#domain/delivery.ts';
import type { Say } from '#domain/message.ts';
import { formatInstant } from '#domain/time-format.ts';

export interface ReportRow {
  rosterNo: number;
  name: string;
  status: DeliveryStatus;
  sentAt: Date | null;
}

/** The report per person: UTF-8 with byte order mark, names never formulas, times in the programme's zone. */
export function writeReportCsv(say: Say, rows: ReportRow[], zone: string): Uint8Array {
  const head = ['no', 'name', 'status', 'time'].map((column) => say(`broadcast-report-${column}`));
  const records = rows.map((row) => [
    String(row.rosterNo),
    neutraliseFormula(row.name),
    say('broadcast-status', { status: row.status }),
    row.sentAt ? formatInstant(row.sentAt, zone, say.locale) : '',
  ]);
  return Buffer.from(stringify([head, ...records], { bom: true, record_delimiter: 'windows' }), 'utf8');
}
