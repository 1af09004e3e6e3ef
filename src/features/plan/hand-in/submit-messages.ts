import type { Message, Say } from '#domain/message.ts';
import { planProgress } from '#domain/plan/plan-progress.ts';
import { formatInstant } from '#domain/time/time-format.ts';
import { findSection } from '#features/plan/load-plan.ts';
import type { PlanStanding } from '#features/plan/plan-standing.ts';
import type { PlanScreen } from '#features/plan/plan-words.ts';
import { listRow } from '#features/plan/read/home-card.ts';
import { gapLines, gapRows } from '#features/plan/read/preview-messages.ts';
import { sectionComments } from '#features/plan/read/standing-messages.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { fixRows, type SectionComment } from '#telegram/screens/review-outcome-messages.ts';
import type { Submitting } from './submit-plan.ts';

/** The way to hand in: what is still missing, that it is too late, or the one question before it. */
export function submitMessage(screen: PlanScreen, submitting: Submitting): Message {
  const { say, view } = screen;
  const { gaps } = planProgress(view.sections, view.context);
  if (gaps.length > 0) {
    const lines = [say('plan-submit-gaps', { gaps: gaps.length }), ...gapLines(screen, gaps)];
    return { text: lines.join('\n'), buttons: [...gapRows(screen, gaps), listRow(screen)] };
  }
  return submitting.timing.kind === 'closed'
    ? closedMessage(screen, submitting.timing.dueAt)
    : confirmMessage(screen, submitting);
}

/** Everything is there: one question before the version is locked, and which comments nothing was done about. */
function confirmMessage(screen: PlanScreen, { n, timing, standing }: Submitting): Message {
  const { say, view } = screen;
  const { zone, participantId } = view.stored;
  const open = openComments(screen, standing);
  const at = (instant: Date) => formatInstant(instant, zone, say.locale);
  const lines = [say('plan-submit-confirm', { n })];
  if (timing.kind === 'inTime' && timing.dueAt) lines.push(say('plan-submit-due', { at: at(timing.dueAt) }));
  if (timing.kind === 'late') lines.push(say('plan-submit-late', { at: at(timing.dueAt) }));
  if (timing.kind === 'late' && timing.untilAt)
    lines.push(say('plan-submit-until', { at: at(timing.untilAt) }));
  if (open.length > 0) lines.push(openLine(say, open));
  return {
    text: lines.join('\n'),
    buttons: [
      ...fixRows(say, participantId, open),
      [
        { label: say('button-back'), data: press('planPreview', 0) },
        { label: say('plan-button-submit'), data: press('planSubmitYes', participantId, n) },
      ],
    ],
  };
}

/** The comments of the last decision whose sections are as they were, of those the plan still has. */
function openComments(screen: PlanScreen, standing: PlanStanding): SectionComment[] {
  return sectionComments(screen, standing).filter(
    ({ isFixed, sectionKey }) => !isFixed && findSection(screen.view, sectionKey) !== undefined,
  );
}

const maxOpenNames = 3;

function openLine(say: Say, open: readonly SectionComment[]): string {
  const titles = [...new Set(open.map(({ title }) => title))];
  const rest = titles.length - maxOpenNames;
  const named = [...titles.slice(0, maxOpenNames), ...(rest > 0 ? [say('plan-and-more', { rest })] : [])];
  return say('plan-submit-comments', { comments: open.length, titles: named.join(', ') });
}

function closedMessage({ say, view }: PlanScreen, dueAt: Date): Message {
  const at = formatInstant(dueAt, view.stored.zone, say.locale);
  return {
    text: say('plan-submit-closed', { at }),
    buttons: [
      [
        { label: say('button-ask'), data: press('ask') },
        { label: say('plan-button-preview'), data: press('planPreview', 0) },
      ],
    ],
  };
}

/** The version is with the reviewers. */
export function submittedMessage(
  { say, view }: PlanScreen,
  sent: { n: number; at: Date; isLate: boolean },
): Message {
  const at = formatInstant(sent.at, view.stored.zone, say.locale);
  return {
    text: say(sent.isLate ? 'plan-submitted-late' : 'plan-submitted', { n: sent.n, at }),
    buttons: [[{ label: say('plan-button-preview'), data: press('planPreview', 0) }]],
  };
}
