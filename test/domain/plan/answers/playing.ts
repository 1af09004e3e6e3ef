import { applyInput } from '#domain/plan/answers/apply-input.ts';
import { type AnswerValue, emptyAnswer, type SectionAnswer } from '#domain/plan/plan-answer.ts';
import type { PlanContext, PlanInput } from '#domain/plan/plan-input.ts';
import type { ApplyOutcome } from '#domain/plan/plan-outcome.ts';
import { getSection, medan } from '#test/domain/innovation-plan.ts';

const startAt = Date.parse('2019-03-19T13:05:00Z');

export type Played = { outcome: ApplyOutcome; answer: SectionAnswer; history: AnswerValue[] };

/** Plays inputs into one section, a minute apart (or as `apartMs` says), and gives the last outcome. */
export function play(
  key: string,
  inputs: readonly (PlanInput | string)[],
  { context = medan, apartMs = 60_000, from = emptyAnswer }: PlayOptions = {},
): Played {
  const history: AnswerValue[] = [];
  let answer = from;
  let outcome: ApplyOutcome | undefined;
  for (const [nth, given] of inputs.entries()) {
    const input: PlanInput = typeof given === 'string' ? { kind: 'text', text: given } : given;
    const sentAt = new Date(startAt + nth * apartMs);
    outcome = applyInput({ section: getSection(key), current: answer, input, context, sentAt });
    answer = outcome.answer;
    if (outcome.replaced) history.push(outcome.replaced);
  }
  if (!outcome) throw new Error('nothing played');
  return { outcome, answer, history };
}

type PlayOptions = { context?: PlanContext; apartMs?: number; from?: SectionAnswer };

/** So many words: `kata1 kata2 …`. */
export function words(count: number): string {
  return Array.from({ length: count }, (_, index) => `kata${index + 1}`).join(' ');
}
