import type { RsvpStatus } from '#domain/attendance/attendance.ts';
import { type HowToRead, readTokens } from './read-tokens.ts';
import type { Reading } from './reading.ts';
import { ambiguous, statusOf, unknown } from './said-statuses.ts';
import type { ReplyToken } from './scan-reply.ts';
import { clausesOf, isHarmless } from './set-aside.ts';
import type { Signal } from './signals.ts';

/** What makes a bare "izin" leave, and no politeness before something else. */
const reasons: readonly Signal[] = ['there', 'kin', 'place', 'boss', 'must', 'care', 'event', 'prep'];

/**
 * Reads the one clause that is an answer, where the others say nothing that could turn it: "maaf banget bu, gak bisa ikut".
 * Bare leave counts only beside a reason. Unknown when no clause is one, or two differ.
 */
export function readByClause(tokens: readonly ReplyToken[], how: HowToRead): Reading {
  const clauses = clausesOf(tokens).filter((clause) => clause.length > 0);
  if (clauses.length < 2) return unknown;
  const read = clauses.map((clause) =>
    clause.some(({ signal }) => signal === 'unknown') ? unknown : readTokens(clause, how),
  );
  const answers = read.flatMap((reading) => (reading.kind === 'answer' ? [reading] : []));
  const [answer] = answers;
  const isTurned = clauses.some((clause, index) => read[index]?.kind !== 'answer' && !isHarmless(clause));
  if (!answer || isTurned || answers.some(({ status }) => status !== answer.status)) return unknown;
  const words = tokens.filter((token) => statusOf(token) !== undefined);
  const isBareLeave = words.every(({ signal }) => signal === 'permit');
  if (answer.status === 'excused') {
    const other = otherCause(tokens);
    if (other) return ambiguous(['excused', other]);
  }
  const hasReason = tokens.some(({ signal }) => (reasons as readonly string[]).includes(signal));
  return isBareLeave && !hasReason ? unknown : { ...answer, certain: false };
}

/** "Ada meeting dengan kementerian, ga bisa": a clause that could not be read names a cause with a status of its own. */
function otherCause(tokens: readonly ReplyToken[]): RsvpStatus | undefined {
  const names = (...signals: readonly Signal[]) =>
    tokens.some(({ signal }) => (signals as readonly string[]).includes(signal));
  if (names('duty', 'dutyEvent', 'dutyVerb', 'boss')) return 'official_duty';
  return names('sick', 'hospital', 'toHospital') && !names('kin') ? 'sick' : undefined;
}
