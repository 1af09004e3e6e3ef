/**
 * What is known of one participant, kept apart from the bot and by rules of its own: a second opinion on what its
 * screens may say. Times are of Asia/Jakarta, which has no summer time.
 */
export interface LedgerSession {
  id: number;
  title: string;
  startsAt: Date;
  endsAt: Date;
  jp: number;
  isClosed: boolean;
  answer?: Status;
  mark?: Mark;
}

export type Mark = Status | 'absent' | 'unrecorded';
export type Status = 'present' | 'late' | 'excused' | 'sick' | 'official_duty';

const words: Record<Mark, string> = {
  present: 'Hadir',
  late: 'Terlambat',
  excused: 'Izin',
  sick: 'Sakit',
  official_duty: 'Dinas luar',
  absent: 'Alpa',
  unrecorded: 'Belum tercatat',
};
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];

/** `2019-03-18` of an instant. */
export const dayOf = (at: Date) => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

const dayIn = (text: string) => {
  const found = /(\d{1,2}) (\p{Lu}\p{Ll}{2}) (\d{4})/u.exec(text);
  if (!found) return undefined;
  const month = String(months.indexOf(found[2]!) + 1).padStart(2, '0');
  return `${found[3]}-${month}-${found[1]!.padStart(2, '0')}`;
};

/** What a screen says that the ledger denies, a sentence each; nothing where all of it is true. */
export function findUntruths(
  screen: { lines: string[]; buttons: string[] },
  { sessions, now, card }: { sessions: LedgerSession[]; now: Date; card?: LedgerSession },
): string[] {
  const labels = screen.buttons.flatMap((row) => row.split(' | '));
  const says = [...screen.lines.map((line) => judgeLine(line, sessions, now))];
  if (card)
    says.push(...screen.lines.map((line) => judgeCard(line, card, now)), judgeButtons(labels, card, now));
  return says.filter((each) => each !== undefined);
}

function judgeLine(line: string, sessions: LedgerSession[], now: Date): string | undefined {
  const deny = (isTrue: boolean) => (isTrue ? undefined : line);
  const coming = sessions.filter(({ startsAt }) => startsAt > now);
  const ofDay = (day: string | undefined) => sessions.filter(({ startsAt }) => dayOf(startsAt) === day);
  const today = dayOf(now);
  const tomorrow = dayOf(new Date(now.getTime() + 86_400_000));
  if (/sudah selesai/.test(line)) return deny(sessions.every(({ endsAt }) => endsAt <= now));
  if (/^Masih (dapat mencapai|boleh tidak hadir)/.test(line))
    return deny(sessions.some(({ endsAt, isClosed }) => endsAt > now && !isClosed));
  if (/^Hasil akhir \d/.test(line)) return deny(sessions.every((each) => isSettled(each, now)));
  if (/Dapat diubah sampai sesi dimulai/.test(line)) return deny(coming.length > 0);
  if (/Sesi berikutnya/.test(line)) return deny(coming.length > 0);
  if (/^Sesi terakhir: /.test(line)) {
    const days = sessions.map(({ startsAt }) => dayOf(startsAt)).sort();
    return deny(days.at(-1) === dayIn(line));
  }
  if (/Berikutnya: /.test(line))
    return deny(coming.some((each) => line.includes(instantWords(each.startsAt))));
  if (/^Tidak ada sesi yang perlu dijawab/.test(line)) return deny(coming.length === 0);
  if (/^(📅 )?Hari ini tidak ada sesi/.test(line)) return deny(ofDay(today).length === 0);
  if (/^Tidak ada sesi pada /.test(line)) return deny(ofDay(dayIn(line)).length === 0);
  if (/^📅 Hari ini/.test(line)) return deny(dayIn(line) === today);
  if (/^📅 Besok/.test(line)) return deny(dayIn(line) === tomorrow);
  if (/^Kehadiran: /.test(line)) return deny(line.startsWith(countedWords(sessions, now)));
  if (/^Kehadiran \p{Lu}/u.test(line)) return deny(isStanding(line, ofDay(dayIn(line))));
  return undefined;
}

/** `Kehadiran Sen, 18 Mar 2019: …`: every mark is told, else every answer; “belum ada” only where there is neither. */
function isStanding(line: string, ofDay: LedgerSession[]): boolean {
  const told = line.slice(line.indexOf(': ') + 2);
  const known = ofDay.map(({ mark, answer }) => mark ?? answer);
  const hasAll = known.every((status) => status === undefined || told.includes(words[status]));
  return hasAll && (!told.includes('belum ada') || known.includes(undefined));
}

function judgeCard(line: string, card: LedgerSession, now: Date): string | undefined {
  const deny = (isTrue: boolean) => (isTrue ? undefined : line);
  const opensAt = new Date(card.startsAt.getTime() - 30 * 60_000);
  if (line.startsWith('Jawaban saya: '))
    return deny(line.endsWith(card.answer ? words[card.answer] : 'belum ada'));
  if (!line.startsWith('Presensi: ')) return undefined;
  const state = line.slice('Presensi: '.length);
  if (state.startsWith('dibuka')) return deny(card.mark === undefined && now < opensAt);
  return deny(
    card.mark ? state.startsWith(words[card.mark]) : /^belum tercatat/i.test(state) && now >= opensAt,
  );
}

function judgeButtons(labels: string[], card: LedgerSession, now: Date): string | undefined {
  const canAnswer = card.startsAt > now;
  if (labels.includes('Jawab kehadiran') && !(canAnswer && !card.answer)) return '[Jawab kehadiran]';
  if (labels.includes('Ubah jawaban') && !(canAnswer && card.answer)) return '[Ubah jawaban]';
  if (labels.includes('Presensi') && (card.mark || card.endsAt <= now)) return '[Presensi]';
  return undefined;
}

const isOver = ({ endsAt, isClosed }: LedgerSession, now: Date) => endsAt <= now || isClosed;
const isSettled = (each: LedgerSession, now: Date) =>
  isOver(each, now) && (each.mark !== undefined || each.isClosed);

/** `Kehadiran: 8 dari 13 JP`: of the sessions that are over, those with a mark or closed. */
function countedWords(sessions: LedgerSession[], now: Date): string {
  const held = sessions.filter((each) => isSettled(each, now));
  const attended = held.filter(({ mark }) => mark && ['present', 'late'].includes(mark));
  const sum = (list: LedgerSession[]) => list.reduce((total, { jp }) => total + jp, 0);
  return `Kehadiran: ${sum(attended)} dari ${sum(held)} JP`;
}

/** `18 Mar 2019, 08.00 WIB`. */
function instantWords(at: Date): string {
  const [year, month, day] = dayOf(at).split('-').map(Number);
  const clock = new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16).replace(':', '.');
  return `${day} ${months[month! - 1]} ${year}, ${clock} WIB`;
}
