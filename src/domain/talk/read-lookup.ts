import type { Lookup } from './talk.ts';
import type { Said } from './talk-lexicon.ts';
import { says, tokensOf, wholly } from './talk-parts.ts';
import type { TalkClause, TalkToken } from './talk-words.ts';

/** What is looked up, the most particular first: "jadwal seminar" is about the seminar. */
const subjects: readonly Lookup[] = [
  ...([
    'seminar',
    'certificate',
    'checkIn',
    'status',
    'attendance',
    'plan',
    'help',
    'menu',
    'schedule',
  ] as const),
];
/** Where or when, without a subject, is about the next session. */
const about: readonly Said[] = ['when', 'where'];
/** Why, who and how are for people; how to check in stands on its own screen. */
const forPeople = /^(?:siapa|kenapa|bagaimana|who|whom|why|how)\b/;
const polite: readonly Said[] = [
  'greeting',
  'vocative',
  'leave',
  'weakLeave',
  'request',
  'agree',
  'self',
  'name',
];
const beside: readonly Said[] = [
  ...polite,
  ...about,
  'dayWord',
  'askWord',
  'lookupGlue',
  'glue',
  ...subjects,
];

/**
 * What a whole text looks up: a subject ("jadwal", "kapan seminar"), where or when ("jam berapa besok"), or a day alone
 * ("senin", "lusa bu"). `date` is what was typed of a date; alone it looks nothing up, for it may be an answer.
 */
export function readLookup(
  clauses: readonly TalkClause[],
  date: string | undefined,
): { lookup: Lookup; day?: string } | undefined {
  const tokens = tokensOf(clauses);
  if (!wholly(tokens, beside)) return undefined;
  if (tokens.some(({ phrase }) => forPeople.test(phrase)) && !says(tokens, 'checkIn')) return undefined;
  const day = date ?? typedDay(tokens);
  const lookup = subjects.find((subject) => says(tokens, subject)) ?? impliedLookup(tokens, asked(clauses));
  if (lookup === undefined || (lookup === 'plan' && day !== undefined)) return undefined;
  return day === undefined ? { lookup } : { lookup, day };
}

function impliedLookup(tokens: readonly TalkToken[], isAsked: boolean): Lookup | undefined {
  if (says(tokens, ...about)) return 'schedule';
  if (!says(tokens, 'dayWord')) return undefined;
  if (tokens.some(({ phrase }) => phrase === 'selamat hari')) return undefined;
  const alone = wholly(tokens, ['dayWord', 'vocative', 'greeting', 'name']) || onlyDay(tokens);
  return alone || isAsked || says(tokens, 'askWord') ? 'schedule' : undefined;
}

/** "hari senin", "untuk besok", "info besok". */
function onlyDay(tokens: readonly TalkToken[]): boolean {
  const lead = tokens.findIndex(({ said }) => said.has('dayWord'));
  const words = ['hari', 'untuk', 'informasi', 'lihat', 'cek'];
  return lead === tokens.length - 1 && tokens.slice(0, lead).every(({ phrase }) => words.includes(phrase));
}

function asked(clauses: readonly TalkClause[]): boolean {
  return clauses.some(({ mark }) => mark === '?');
}

/** The day in words that the reader of days knows: "besok pagi" is besok, "nanti siang" and "sekarang" are today. */
function typedDay(tokens: readonly TalkToken[]): string | undefined {
  const phrase = tokens.find(({ said }) => said.has('dayWord'))?.phrase;
  if (phrase === undefined) return undefined;
  return /^(?:sekarang|nanti)/.test(phrase) ? 'hari ini' : phrase.replace(/ (?:pagi|siang|sore)$/, '');
}
