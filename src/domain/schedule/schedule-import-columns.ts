import type { Column } from '#domain/workbook/import-table.ts';

export const scheduleTextFields = [
  'title',
  'topic',
  'facilitator',
  'place',
  'group',
  'materialsUrl',
  'mapUrl',
] as const;
export type ScheduleTextField = (typeof scheduleTextFields)[number];
export type ScheduleField = ScheduleTextField | 'code' | 'date' | 'start' | 'end' | 'jp';

/** Columns of the sheet `Jadwal`, in the order the bot writes them. */
export const scheduleColumns: Column<ScheduleField>[] = [
  { field: 'date', header: 'Tanggal', required: true },
  { field: 'start', header: 'Mulai', required: true },
  { field: 'end', header: 'Selesai', required: true },
  { field: 'title', header: 'Sesi', required: true },
  { field: 'topic', header: 'Materi' },
  { field: 'facilitator', header: 'Narasumber' },
  { field: 'place', header: 'Tempat' },
  { field: 'jp', header: 'JP' },
  { field: 'group', header: 'Kelompok' },
  { field: 'materialsUrl', header: 'Tautan materi' },
  { field: 'mapUrl', header: 'Tautan peta' },
  { field: 'code', header: 'Kode' },
];

/** Longest text a cell may hold, in characters. */
export const scheduleMaxChars: Record<ScheduleTextField | 'code', number> = {
  title: 100,
  topic: 300,
  facilitator: 200,
  place: 300,
  group: 40,
  materialsUrl: 500,
  mapUrl: 500,
  code: 40,
};

/** What the programme keeps of a training session from a workbook. No group means everyone. */
export type ScheduleFields = {
  /** Local day in the programme's zone. */
  heldOn: string;
  startsAt: Date;
  endsAt: Date;
  title: string;
  topic: string | null;
  facilitator: string | null;
  place: string | null;
  /** Lesson hours (jam pelajaran); null when the file says nothing. */
  jp: number | null;
  group: string | null;
  materialsUrl: string | null;
  mapUrl: string | null;
};
