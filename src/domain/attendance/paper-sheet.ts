import { type MarkedStatus, markedStatuses, presenceCodes } from './attendance.ts';

/** One mark of a paper sheet: the roster number and what stands beside it. */
export interface PaperMark {
  rosterNo: number;
  status: MarkedStatus;
}

export type PaperReading =
  | { kind: 'marks'; marks: PaperMark[] }
  | { kind: 'nothing' }
  | { kind: 'unreadable'; typed: string }
  | { kind: 'unknownCode'; typed: string }
  | { kind: 'noSuchNumber'; typed: string }
  | { kind: 'reversed'; typed: string }
  /** One number with two different marks. */
  | { kind: 'twice'; rosterNo: number };

const words: Record<string, MarkedStatus> = {
  hadir: 'present',
  present: 'present',
  telat: 'late',
  terlambat: 'late',
  late: 'late',
  izin: 'excused',
  ijin: 'excused',
  cuti: 'excused',
  excused: 'excused',
  sakit: 'sick',
  sick: 'sick',
  dinas: 'official_duty',
  'dinas luar': 'official_duty',
  'official duty': 'official_duty',
  alpa: 'absent',
  alfa: 'absent',
  absen: 'absent',
  absent: 'absent',
};

/** What a code or word of the paper means (`H`, `dl`, `Terlambat`); undefined when it is none. */
export function readPresenceCode(typed: string): MarkedStatus | undefined {
  const word = typed.trim().toLowerCase().replaceAll('.', '').replace(/\s+/g, ' ');
  return markedStatuses.find((status) => presenceCodes[status].toLowerCase() === word) ?? words[word];
}

/** A number or a range, then perhaps a code: `7`, `1-12`, `15 T`, `17S`, `20–22 dinas luar`. */
const entry = /^(\d{1,4})(?:\s*(?:-|–|—|s\/d|sd)\s*(\d{1,4}))?\s*([\p{L}. ]*)$/iu;

/**
 * Reads what somebody types from a paper sheet: roster numbers and ranges with their codes, a number alone is Hadir.
 * Entries are parted by commas, semicolons or line breaks. `known` are the numbers of this session; all or nothing is
 * read, and the first entry that cannot be is named.
 */
export function readPaperSheet(typed: string, known: ReadonlySet<number>): PaperReading {
  const marks = new Map<number, MarkedStatus>();
  const parts = typed.split(/[,;\n]/).map((part) => part.trim());
  for (const part of parts.filter((each) => each !== '')) {
    const read = readEntry(part, known);
    if (read.kind !== 'entry') return read;
    for (const rosterNo of read.numbers) {
      const before = marks.get(rosterNo);
      if (before !== undefined && before !== read.status) return { kind: 'twice', rosterNo };
      marks.set(rosterNo, read.status);
    }
  }
  if (marks.size === 0) return { kind: 'nothing' };
  return { kind: 'marks', marks: [...marks].map(([rosterNo, status]) => ({ rosterNo, status })) };
}

function readEntry(
  typed: string,
  known: ReadonlySet<number>,
):
  | { kind: 'entry'; numbers: number[]; status: MarkedStatus }
  | Extract<PaperReading, { kind: 'unreadable' | 'unknownCode' | 'noSuchNumber' | 'reversed' }> {
  const parts = entry.exec(typed);
  if (!parts) return { kind: 'unreadable', typed };
  const [, first, last, code = ''] = parts;
  const status = code.trim() === '' ? 'present' : readPresenceCode(code);
  if (!status) return { kind: 'unknownCode', typed };
  const from = Number(first);
  const until = last === undefined ? from : Number(last);
  if (until < from) return { kind: 'reversed', typed };
  const numbers = Array.from({ length: until - from + 1 }, (_, index) => from + index);
  // A range may run over numbers that left the roster; its ends must be there.
  if (!known.has(from) || !known.has(until)) return { kind: 'noSuchNumber', typed };
  return { kind: 'entry', numbers: numbers.filter((each) => known.has(each)), status };
}

/** `1–12, 14`: numbers as people write them, runs of three and more as a range. */
export function writeNumbers(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', '))).join(', ');
}
