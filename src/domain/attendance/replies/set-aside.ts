import { statusOf } from './said-statuses.ts';
import type { ReplyToken } from './scan-reply.ts';
import { type Signal, silentSignals } from './signals.ts';

/** A name, a place, an event or a reason stands behind these; so many unknown words of it are set aside. */
const openers: ReadonlySet<ReplyToken['signal']> = new Set<Signal>([
  ...(['self', 'origin', 'because', 'there', 'prep', 'boss', 'place', 'kin', 'delegate', 'other'] as const),
  ...([
    'present',
    'late',
    'excused',
    'dutyEvent',
    'dutyVerb',
    'duty',
    'weakDuty',
    'event',
    'care',
    'hospital',
    'sick',
    'illness',
    'hindrance',
  ] as const),
]);
const maxSetAside = 5;

/**
 * Takes out the words that nobody knows where they cannot turn the reply into something else: a few behind a word that
 * opens a name, a place, an event or a reason, and whole clauses beside one that says the answer. The tokens themselves
 * when there is nothing to set aside; what is left unknown keeps the reply unread.
 */
export function setAside(tokens: readonly ReplyToken[]): readonly ReplyToken[] {
  if (tokens.every(({ signal }) => signal !== 'unknown')) return tokens;
  // A condition is asked about, whatever it is.
  if (tokens.some(({ signal }) => signal === 'if'))
    return tokens.filter(({ signal }) => signal !== 'unknown');
  return withoutStrangeClauses(withoutObjects(tokens));
}

function withoutObjects(tokens: readonly ReplyToken[]): ReplyToken[] {
  const kept: ReplyToken[] = [];
  let left = 0;
  for (const token of tokens) {
    if (token.signal === 'unknown' && left > 0) left -= 1;
    else {
      // A form of address stands before the name: "diwakili pak Joko".
      if (!(silentSignals.has(token.signal) || token.signal === 'honorific') || openers.has(token.signal))
        left = openers.has(token.signal) && !takesObject(token) ? maxSetAside : 0;
      kept.push(token);
    }
  }
  return kept;
}

/** "Masuk ICU", "ikut lomba": nobody knows what is entered or joined, so it is not the training for certain. */
function takesObject(token: ReplyToken): boolean {
  return (
    token.signal === 'present' &&
    /^(?:masuk|ikut|mengikuti|menghadiri|join|attend|attending)$/.test(token.phrase)
  );
}

const boundary: ReadonlySet<ReplyToken['signal']> = new Set<ReplyToken['signal']>(['break', 'vocative']);
const answering: ReadonlySet<ReplyToken['signal']> = new Set<Signal>([
  ...(['present', 'late', 'excused', 'leave', 'sick', 'duty'] as const),
]);
const turning: ReadonlySet<ReplyToken['signal']> = new Set<Signal>([
  ...([
    'not',
    'notYet',
    'if',
    'ask',
    'askWord',
    'report',
    'confirm',
    'delegate',
    'other',
    'which',
    'schedule',
  ] as const),
  ...(['morning', 'afternoon', 'halfDay', 'no'] as const),
]);

/** Whether a clause that could not be read may be left out beside one that could. */
export function isHarmless(clause: readonly ReplyToken[]): boolean {
  return clause.every((token) => statusOf(token) === undefined && !turning.has(token.signal));
}

/** "Ban bocor bu, telat": a clause that says nothing the reader knows of, beside one that is an answer. */
function withoutStrangeClauses(tokens: readonly ReplyToken[]): ReplyToken[] {
  const clauses = clausesOf(tokens);
  const isStrange = (clause: readonly ReplyToken[]) => clause.some(({ signal }) => signal === 'unknown');
  const isAnswered = clauses.some(
    (clause) => !isStrange(clause) && clause.some(({ signal }) => answering.has(signal)),
  );
  return clauses.filter((clause) => !(isStrange(clause) && isAnswered && isHarmless(clause))).flat();
}

/** The clauses of a reply; a form of address ends one and stands by itself. */
export function clausesOf(tokens: readonly ReplyToken[]): ReplyToken[][] {
  const clauses: ReplyToken[][] = [[]];
  for (const token of tokens) {
    if (boundary.has(token.signal)) clauses.push([token], []);
    else clauses.at(-1)!.push(token);
  }
  return clauses;
}
