import writeXlsx from 'write-excel-file/node';
import demo from '#sandbox/demo/demo-programme.json' with { type: 'json' };

type Cell = string | number | null;

export const rosterHeader = ['No', 'Nama', 'NIP', 'Jabatan', 'OPD', 'Unit kerja'];
export const scheduleHeader = ['Tanggal', 'Mulai', 'Selesai', 'Sesi', 'Materi', 'Tempat', 'JP'];

/** The demo people as rows of `Peserta`; row n of the file is person n - 1. */
export function rosterRows(): Cell[][] {
  return demo.participants.map((each) => [each.no, each.name, each.nip, each.position, each.opd, each.unit]);
}

/** The demo sessions as rows of `Jadwal`. */
export function scheduleRows(): Cell[][] {
  return demo.sessions.map((each) => {
    const [year, month, day] = each.on.split('-');
    const times = [each.start, each.end].map((time) => time.replace(':', '.'));
    return [`${day}/${month}/${year}`, ...times, each.labelId, each.topicId, each.place, each.jp];
  });
}

/** A workbook as an organizer would send it. */
export async function workbook(sheets: { roster?: Cell[][]; schedule?: Cell[][] }): Promise<Uint8Array> {
  const sheet = (name: string, header: string[], rows: Cell[][]) => ({
    sheet: name,
    data: [header, ...rows].map((row) =>
      row.map((value) =>
        typeof value === 'number' ? { value, type: Number } : { value: value ?? '', type: String },
      ),
    ),
  });
  const all = [
    ...(sheets.roster ? [sheet('Peserta', rosterHeader, sheets.roster)] : []),
    ...(sheets.schedule ? [sheet('Jadwal', scheduleHeader, sheets.schedule)] : []),
  ];
  return writeXlsx(all as never).toBuffer();
}
