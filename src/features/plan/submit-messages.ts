import type { Message } from '#domain/message.ts';
import { planProgress } from '#domain/plan-progress.ts';
import { formatInstant } from '#domain/time-format.ts';
import { press } from '#telegram/button-catalogue.ts';
import { listRow } from './home-card.ts';
import type { PlanScreen } from './plan-words.ts';
import { gapLines, gapRows } from './preview-message.ts';
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

/** Everything is there: one question before the version is locked. */
function confirmMessage({ say, view }: PlanScreen, { n, timing }: Submitting): Message {
  const { zone, participantId } = view.stored;
  const at = (instant: Date) => formatInstant(instant, zone, say.locale);
  const lines = [say('plan-submit-confirm', { n })];
  if (timing.kind === 'inTime' && timing.dueAt) lines.push(say('plan-submit-due', { at: at(timing.dueAt) }));
  if (timing.kind === 'late') lines.push(say('plan-submit-late', { at: at(timing.dueAt) }));
  if (timing.kind === 'late' && timing.untilAt)
    lines.push(say('plan-submit-until', { at: at(timing.untilAt) }));
  return {
    text: lines.join('\n'),
    buttons: [
      [
        { label: say('button-back'), data: press('planPreview', 0) },
        { label: say('plan-button-submit'), data: press('planSubmitYes', participantId, n) },
      ],
    ],
  };
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
