import type { SectionAnswer } from '#domain/plan/plan-answer.ts';
import type { PlanContext } from '#domain/plan/plan-input.ts';
import type { ApplyOutcome } from '#domain/plan/plan-outcome.ts';
import type { PlanSection } from '#domain/plan/template/plan-template.ts';
import type { Talk, TalkKind } from '#domain/talk/talk.ts';
import { countWords } from '#domain/words/word-count.ts';
import { applyInput } from './apply-input.ts';

/**
 * What a text would be to a section. `fits` its rule (length, date, rows, amount, option) · `unfit` it would be kept and
 * helped · `doubtful` it may be an answer and may be said to somebody, so it is asked about · `talk` no answer at all
 */
export type Fit = 'fits' | 'unfit' | 'doubtful' | 'talk';

interface Judged {
  section: PlanSection;
  current: SectionAnswer;
  text: string;
  talk: Talk;
  context: PlanContext;
  sentAt: Date;
}

/** Above so many words a section wants an essay: nobody's greeting is one. */
const fewWords = 20;

/** The type of the section decides first: “setuju” answers a declaration, “jadwal” may be the output of a milestone. */
export function judgeText(judged: Judged): Fit {
  const { section, current, talk } = judged;
  const fits = fitsRule(applyInput({ ...judged, input: { kind: 'text', text: judged.text } }));
  switch (section.answer.type) {
    case 'choice':
    case 'choices':
    case 'money':
    case 'confirm':
      return fits ? 'fits' : talk.kind === 'none' ? 'unfit' : 'talk';
    case 'text':
      if (section.answer.maxWords > fewWords && current.awaiting === null)
        return judgeLong(judged, section.answer.minWords, fits);
      return judgeShort(talk, fits);
    case 'list':
    case 'table':
    case 'milestones':
    case 'people':
      if (current.awaiting === null && isSaid(talk.kind)) return 'talk';
      return judgeShort(talk, fits);
  }
}

/** An essay is talk only when the whole of it is, and below its minimum. */
function judgeLong({ text, talk }: Judged, minWords: number, fits: boolean): Fit {
  if (talk.kind === 'none') return fits ? 'fits' : 'unfit';
  if (countWords(text) >= minWords) return 'doubtful';
  return talk.kind === 'question' ? 'doubtful' : 'talk';
}

/** A greeting of six words makes a valid title: whatever greets, thanks or asks somebody is asked about first. */
function judgeShort(talk: Talk, fits: boolean): Fit {
  if (talk.kind === 'lookup') return fits ? 'fits' : 'talk';
  if (talk.kind !== 'none') return fits || talk.kind === 'question' ? 'doubtful' : 'talk';
  if (talk.touches.length > 0) return 'doubtful';
  return fits ? 'fits' : 'unfit';
}

const isSaid = (kind: TalkKind): boolean => ['thanks', 'greeting', 'agreement'].includes(kind);

const fitting: readonly ApplyOutcome['kind'][] = ['saved', 'asksConfirmation', 'asksFreeText', 'asksCell'];

/** It would be the answer, or a part of it that the section asks for piece by piece. */
function fitsRule(outcome: ApplyOutcome): boolean {
  if (outcome.kind !== 'draft') return fitting.includes(outcome.kind);
  // Good rows, though more are wanted; a text that is too short or too long is not.
  const isFaulty = outcome.problems.some(({ kind }) => kind === 'row');
  return outcome.rows !== undefined && outcome.rows > 0 && !isFaulty;
}
