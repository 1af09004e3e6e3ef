import type { DayPart, PartAnswer, Reading } from './reading.ts';
import type { ReplyToken } from './scan-reply.ts';
import { silentSignals } from './signals.ts';

interface NamedPart {
  part: DayPart;
  index: number;
  /** This part of the day and no other. */
  isOnly: boolean;
}

const parts: Partial<Record<ReplyToken['signal'], { part: DayPart; isOnly: boolean }>> = {
  morning: { part: 'morning', isOnly: false },
  afternoon: { part: 'afternoon', isOnly: false },
  untilNoon: { part: 'morning', isOnly: true },
  fromNoon: { part: 'afternoon', isOnly: true },
};

type ReadTokens = (tokens: readonly ReplyToken[]) => Reading;

/**
 * Reads a reply that names a part of the day: "pagi hadir, siang izin", "siang saja", "hadir sampai siang". What stands
 * with each part is read by itself; a part that is not named is left open unless the reply says "only". Undefined when
 * it names none, or both alike ("pagi dan siang hadir": the caller reads the rest as the whole day's).
 */
export function readSessionReply(all: readonly ReplyToken[], read: ReadTokens): Reading | undefined {
  const tokens = withoutGreeting(all);
  const named = tokens.flatMap(({ signal }, index): NamedPart[] => {
    const part = parts[signal];
    return part ? [{ ...part, index }] : [];
  });
  const isHalf = tokens.some(({ signal }) => signal === 'halfDay');
  const [first, second, third] = named;
  if (!first)
    return isHalf
      ? { kind: 'perSession', answers: [] }
      : tokens.length < all.length
        ? read(tokens)
        : undefined;
  if (third) return { kind: 'unknown' };
  if (!second) return readOnePart(tokens, first, { read, isHalf });
  if (first.part === second.part) return { kind: 'unknown' };
  const [before, after] = [tokens.slice(0, first.index), tokens.slice(second.index + 1)];
  const isOneAnswer = !readPart(before, read) || !readPart(after, read);
  if (isOneAnswer && tokens.slice(first.index + 1, second.index).every(isJoint))
    return read([...before, ...after]);
  return readBothParts(tokens, [first, second], read);
}

/** "Pulang duluan habis makan siang": what of the day is missed is asked, not guessed. */
export const leavesEarly = (token: ReplyToken) =>
  token.signal === 'halfDay' && /pulang|balik|pamit|keluar|lebih dulu|leav/.test(token.phrase);

/** "Siang bu, saya hadir": a greeting names no part of the day. */
function withoutGreeting(tokens: readonly ReplyToken[]): readonly ReplyToken[] {
  const index = tokens.findIndex(({ signal }) => signal === 'morning' || signal === 'afternoon');
  const [before, after] = [tokens.slice(0, Math.max(index, 0)), tokens[index + 1]?.signal];
  const greets = index >= 0 && (after === 'vocative' || after === 'honorific') && before.every(isSilent);
  return greets ? [...before, ...tokens.slice(index + 1)] : tokens;
}

const isSilent = ({ signal }: ReplyToken) =>
  silentSignals.has(signal) || signal === 'break' || signal === 'day';
/** "Pagi dan siang", "pagi sampai sore". */
const isJoint = (token: ReplyToken) =>
  'phrase' in token && /^(?:dan|sampai|dengan|and|sama|juga)$/.test(token.phrase);
const withoutParts = (tokens: readonly ReplyToken[]) =>
  tokens.filter(({ signal }) => !(signal in parts) && signal !== 'halfDay');

function readOnePart(
  tokens: readonly ReplyToken[],
  { part, isOnly }: NamedPart,
  { read, isHalf }: { read: ReadTokens; isHalf: boolean },
): Reading | undefined {
  const rest = withoutParts(tokens);
  const says = (signal: ReplyToken['signal']) => rest.some((token) => token.signal === signal);
  const only = isOnly || isHalf || says('only') || (part === 'afternoon' && says('since'));
  if (says('weakAbsent')) return read(rest);
  const said =
    readPart(rest, read) ?? (only && rest.every(isSilent) ? { status: 'present' as const } : undefined);
  if (!said) return { kind: 'unknown' };
  const answer: PartAnswer = { part, ...said };
  if (!only) return { kind: 'perSession', answers: [answer] };
  const isAway = said.status !== 'present' && said.status !== 'late';
  const other: PartAnswer = { part: otherThan(part), status: isAway ? 'present' : 'excused' };
  return { kind: 'perSession', answers: inOrder([answer, other]) };
}

const otherThan = (part: DayPart): DayPart => (part === 'morning' ? 'afternoon' : 'morning');
const inOrder = (answers: PartAnswer[]) => answers.toSorted((a, b) => b.part.localeCompare(a.part));

/** The words of a part stand behind it ("pagi izin siang hadir") unless the first status comes before any part. */
function readBothParts(
  tokens: readonly ReplyToken[],
  [first, second]: [NamedPart, NamedPart],
  read: ReadTokens,
): Reading {
  const leads = readPart(tokens.slice(0, first.index), read) !== undefined;
  const cut = leads ? first.index + 1 : second.index;
  const halves = [tokens.slice(0, cut), tokens.slice(cut)].map((half) => readPart(withoutParts(half), read));
  const [one, two] = halves;
  if (!one || !two) return { kind: 'unknown' };
  if (one.status === two.status && !one.arrival && !two.arrival)
    return { kind: 'answer', status: one.status, certain: true };
  const answers = [
    { part: first.part, ...comingLater(one, two) },
    { part: second.part, ...comingLater(two, one) },
  ];
  return { kind: 'perSession', answers: inOrder(answers) };
}

type Said = Omit<PartAnswer, 'part'>;

/** "Pagi rapat, siang menyusul": whoever is away for one part does not come late to the other, but comes. */
function comingLater(one: Said, other: Said): Said {
  const isAway = other.status !== 'present' && other.status !== 'late';
  return one.status === 'late' && !one.arrival && isAway ? { status: 'present' } : one;
}

function readPart(tokens: readonly ReplyToken[], read: ReadTokens): Said | undefined {
  const reading = read(tokens);
  if (reading.kind === 'answer') {
    const { status, arrival } = reading;
    return arrival ? { status, arrival } : { status };
  }
  if (reading.kind === 'yes' || reading.kind === 'ack') return { status: 'present' };
  if (reading.kind === 'no') return { status: 'excused' };
  const hopes = tokens.some((token) => 'phrase' in token && /^(?:insyaallah|in s)/.test(token.phrase));
  return hopes && tokens.every(isSilent) ? { status: 'present' } : undefined;
}
