import type { Column } from '#domain/workbook/import-table.ts';

/** The fields of a participant that a workbook carries as text; `nip` only digits. */
export const rosterTextFields = [
  'name',
  'nip',
  'rank',
  'position',
  'opd',
  'unit',
  'group',
  'salutation',
] as const;
export type RosterTextField = (typeof rosterTextFields)[number];
export type RosterField = RosterTextField | 'code' | 'rosterNo';

/** Columns of the sheet `Peserta`, in the order the bot writes them. */
export const rosterColumns: Column<RosterField>[] = [
  { field: 'rosterNo', header: 'No' },
  { field: 'name', header: 'Nama', required: true },
  { field: 'nip', header: 'NIP' },
  { field: 'rank', header: 'Pangkat/Golongan' },
  { field: 'position', header: 'Jabatan' },
  { field: 'opd', header: 'OPD', required: true },
  { field: 'unit', header: 'Unit kerja' },
  { field: 'group', header: 'Kelompok' },
  { field: 'salutation', header: 'Sapaan' },
  { field: 'code', header: 'Kode' },
];

/** Longest text a cell may hold, in characters. */
export const rosterMaxChars: Record<Exclude<RosterField, 'rosterNo'>, number> = {
  name: 120,
  nip: 40,
  rank: 80,
  position: 200,
  opd: 200,
  unit: 200,
  group: 40,
  salutation: 20,
  code: 40,
};

/** What the programme keeps of a participant from a workbook. */
export type RosterFields = {
  name: string;
  nip: string | null;
  rank: string | null;
  position: string | null;
  opd: string;
  unit: string | null;
  group: string | null;
  salutation: string | null;
};
