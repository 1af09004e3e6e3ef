import { spelledOut } from './replies/spellings.ts';

/**
 * What a text says about checking in. `code`: six digits, however they are grouped, alone or behind "kode" · `miscounted`:
 * one digit too few or too many · `here`: somebody is where the session is.
 */
export type CheckInText =
  | { kind: 'code'; digits: string }
  | { kind: 'miscounted'; digits: string }
  | { kind: 'here' };

const listOf = (words: string) => new Set(words.split(' '));

/** Words that may stand beside a code, and those that mean nothing beside "sudah di lokasi". */
const besideCode = listOf(
  'kode kodenya code presensi absen absensi hadir check in checkin qr pin angka angkanya nomor nomornya no ini itu the is my adalah yang di layar tadi saya pak bu bapak ibu mas mbak kak min ya izin mohon maaf siap selamat pagi siang',
);
const fillers = listOf(
  'saya kami kita pak bu bapak ibu mas mbak kak bang min admin panitia ya nih dong sih siap ok baik halo selamat pagi siang sore izin lapor info maaf mohon sekarang ini itu saja baru barusan alhamdulillah dan i m am we are already now sir maam please',
);
const places =
  'lokasi|tempat|tkp|ruangan|ruang|aula|hotel|venue|gedung|kelas|lobi|lobby|lantai|dalam|sini|acara|pelatihan|workshop|lapangan|room|hall|place|site|class';
/** What follows a place and is no name of it: it tells a time, or asks. */
const noName = 'lagi|nanti|besok|lusa|menit|jam|pukul|mana|berapa|apa|kapan|siapa|tidak|belum|sakit|izin';
const name = `(?: (?!(?:${noName})\\b)[a-z]+){0,3}`;
const isHere = new RegExp(
  [
    `^(?:sudah )?(?:(?:ada |berada |hadir |duduk |masuk |standby |stand by |stay |sampai |tiba |datang )?(?:di|ke) |(?:sampai|tiba|masuk) )(?:${places})${name}$`,
    '^sudah (?:sampai|tiba|datang|duduk|standby|stand by|nyampe|merapat)$',
    `^(?:here|arrived|have arrived|on site|on location|(?:have arrived |arrived )?(?:in|at|inside) (?:the )?(?:${places})${name})$`,
  ].join('|'),
);

const already = /^(?:s?udah|sdh|udh|dah|telah)$/;
const longestChars = 80;

/**
 * Reads a whole text about checking in; undefined for anything else, a question or a negation too. It knows of no time:
 * whether a window is open, and whether digits may be meant for something else, is for the caller. Dates, times and
 * prices are no codes: only blanks and single hyphens part the digits.
 */
export function readCheckInText(text: string): CheckInText | undefined {
  if (text.length > longestChars) return undefined;
  const plain = inAsciiDigits(text.normalize('NFKC')).toLowerCase();
  if (plain.includes('?')) return undefined;
  return readCode(plain) ?? readHere(plain);
}

function readCode(plain: string): CheckInText | undefined {
  const words = plain.split(/[\s:,.!"'*]+/).filter((word) => word !== '');
  const typed = words.filter((word) => !besideCode.has(word));
  // A point or a comma between digits makes a number or a time of them.
  if (typed.length === 0 || /\d[.,:]\d/.test(plain)) return undefined;
  if (!typed.every((word) => /^\d+(?:-\d+)*$/.test(word))) return undefined;
  const groups = typed.join(' ').split(/[ -]/);
  // 18-03-19 is a day; 482-913 and 4-8-2-9-1-3 are codes.
  if (plain.includes('-') && groups.length === 3) return undefined;
  const digits = groups.join('');
  if (digits.length === 6) return { kind: 'code', digits };
  return digits.length === 5 || digits.length === 7 ? { kind: 'miscounted', digits } : undefined;
}

function readHere(plain: string): CheckInText | undefined {
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const spoken = words
    .filter((word) => !fillers.has(word))
    .flatMap((word) => (already.test(word) ? 'sudah' : spelledOut(word, () => true)))
    .filter((word) => !fillers.has(word));
  return isHere.test(spoken.join(' ')) ? { kind: 'here' } : undefined;
}

/** Digits of any script as 0–9. */
function inAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0)!;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && digit.codePointAt(0)! - zero < 9) zero -= 1;
    return String(digit.codePointAt(0)! - zero);
  });
}
