/**
 * What a text may be. `repeated` one that was taken in its time and comes again · `checkIn` the code on the venue screen · `wrongCode` six digits that are no code while a window is
 * open · `invitation` a link or code to join with · `more` another part of what was just said to somebody · `form` what is
 * asked for · `section` an answer of the plan · `attendance` an answer about coming · `personal` a number that is not to be
 * written here · `lookup` a plain word for something to look at · `talk` thanks, a greeting, an “ok” · `cancel` · `asking` leave
 * to ask · `hint` help for what was done half · `askedAgain` attendance that was not understood · `organizers` a question to a
 * person
 */
export type OfferKind =
  | 'repeated'
  | 'personal'
  | 'checkIn'
  | 'invitation'
  | 'cancel'
  | 'more'
  | 'form'
  | 'section'
  | 'attendance'
  | 'wrongCode'
  | 'asking'
  | 'lookup'
  | 'talk'
  | 'hint'
  | 'askedAgain'
  | 'organizers';

/** What is only said: of several that answer it the first does. */
const spoken: readonly OfferKind[] = ['asking', 'lookup', 'talk', 'hint'];

/**
 * Who goes first among those that are sure. Within a line nobody does: then it is asked. A command and a reply to a known
 * message come before all of this: they name whose they are.
 */
const order: readonly (readonly OfferKind[])[] = [
  // What cannot be anything else.
  ['repeated', 'personal', 'checkIn', 'invitation', 'cancel'],
  // What its person is in, unless it is plainly talk; then it is sure of nothing.
  ['more', 'form', 'section', 'attendance', 'wrongCode'],
  // Plain words: nothing to choose between, whoever knows best what is open is asked first.
  spoken,
  // With a question about attendance open: that question again.
  ['askedAgain'],
  // Where it may belong.
  ['organizers'],
];

const lineOf = new Map(order.flatMap((line, place) => line.map((kind) => [kind, place] as const)));

/** One thing that a text may be, and how sure that is. */
export interface Offered {
  kind: OfferKind;
  sure: 'sure' | 'likely';
  /** Likely only as long as it is nothing else. */
  weak?: boolean;
}

export type Decision<O extends Offered> =
  | { kind: 'act'; offer: O }
  | { kind: 'ask'; offers: O[] }
  | { kind: 'menu' };

/**
 * Whose text is this: what every feature made of it, decided. One sure offer acts; several that are equally near, or only
 * likely ones, are asked about; none is the menu. What is asked again shows its own buttons and needs no question before
 * it; organizers are offered beside something else, since the menu leads to them anyway.
 */
export function whoseText<O extends Offered>(offers: readonly O[]): Decision<O> {
  const sure = nearest(offers.filter((offer) => offer.sure === 'sure'));
  const first = sure.find(({ kind }) => kind === 'repeated') ?? sure[0];
  // Whoever took it first says what came of it then.
  const isOne = sure.length === 1 || first?.kind === 'repeated' || (first && spoken.includes(first.kind));
  if (first) return isOne ? { kind: 'act', offer: first } : { kind: 'ask', offers: sure };
  const likely = withoutWeak(offers).toSorted((a, b) => placeOf(a) - placeOf(b));
  const [only] = likely;
  if (!only || likely.every(({ kind }) => kind === 'organizers')) return { kind: 'menu' };
  const asksItself = only.kind === 'askedAgain' || only.kind === 'talk';
  // The question that stands again has the way to the organizers among its buttons.
  const others = likely.filter(
    ({ kind }) => only.weak || only.kind !== 'askedAgain' || kind !== 'organizers',
  );
  if (others.length === 1 && asksItself) return { kind: 'act', offer: only };
  return { kind: 'ask', offers: likely };
}

/** “Ya” may answer what is open, and a long text is no reply to a short question: these give way to whatever else it may be. */
function withoutWeak<O extends Offered>(offers: readonly O[]): readonly O[] {
  const strong = offers.filter(({ weak }) => !weak);
  return strong.some(({ kind }) => kind !== 'organizers') ? strong : offers;
}

/** Those of the first line that any of them stands in. */
function nearest<O extends Offered>(offers: readonly O[]): O[] {
  const first = Math.min(...offers.map(placeOf));
  return offers.filter((offer) => placeOf(offer) === first);
}

const placeOf = ({ kind }: Offered): number => lineOf.get(kind) ?? order.length;
