import { type Button, type Message, packButtons } from '#domain/message.ts';
import { type PreviewLine, type PreviewPage, planPreview } from '#domain/plan/plan-preview.ts';
import { type PlanGap, type PlanProgress, planProgress } from '#domain/plan/plan-progress.ts';
import { placeOf } from '#domain/words/list-part.ts';
import { isLocked } from '#features/plan/load-plan.ts';
import type { PlanScreen } from '#features/plan/plan-words.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { pageTitle, turnRow } from '#telegram/screens/list-screen.ts';
import { planFileRow } from '#telegram/screens/plan-file-row.ts';
import { withHeadings } from '#telegram/screens/plan-page.ts';
import { gapButton, gapLine, gapWhy } from './gap-words.ts';

const maxGapLines = 15;
const maxGapButtons = 6;

/** The gaps of the whole text, and the way into it. */
export function previewMessage(screen: PlanScreen): Message {
  const { say, view } = screen;
  const progress = planProgress(view.sections, view.context);
  const { gaps, filled, total } = progress;
  const title =
    gaps.length === 0
      ? say('plan-text-complete', { filled, total })
      : say('plan-text-gaps', { gaps: gaps.length });
  return {
    text: [title, ...gapLines(screen, gaps)].join('\n'),
    buttons: [
      ...gapRows(screen, gaps),
      [{ label: say('plan-button-read'), data: press('planPreview', 1) }],
      planFileRow(say, { participantId: view.stored.participantId, n: 0 }),
      submitRow(screen),
    ],
  };
}

/** Handing in, left of the list: the next screen asks once more, and has its own [Kirim] on the right. */
function submitRow(screen: PlanScreen): Button[] {
  const { say } = screen;
  const list = { label: say('plan-button-groups'), data: press('planGroups') };
  return isLocked(screen.view)
    ? [list]
    : [{ label: say('plan-button-submit'), data: press('planSubmit') }, list];
}

/** Behind the last section, while something is still open. */
export function endMessage(
  screen: PlanScreen,
  { lead, progress }: { lead: string[]; progress: PlanProgress },
): Message {
  const { say } = screen;
  const { filled, total, gaps } = progress;
  const lines = [say('plan-end-open', { filled, total }), ...gapLines(screen, gaps)];
  return {
    text: [...lead, ...lines].join('\n'),
    buttons: [
      ...gapRows(screen, gaps),
      [
        { label: say('plan-button-preview'), data: press('planPreview', 0) },
        { label: say('plan-button-groups'), data: press('planGroups') },
      ],
    ],
  };
}

/** One page of the whole text; a number beyond the last shows the last. */
export function previewPageMessage(screen: PlanScreen, wanted: number): Message {
  const { say, view } = screen;
  const pages = planPreview({ sections: view.sections, context: view.context, locale: say.locale });
  const place = placeOf(pages.length, { wanted: wanted - 1, size: 1 });
  const page = pages[place.page] ?? { lines: [] };
  return {
    ...withHeadings(pageTitle(say, say('plan-text-page'), place), page, (line) => lineText(screen, line)),
    buttons: [
      ...gapRows(screen, gapsOn(page)),
      ...turnRow(say, place, (number) => press('planPreview', number + 1)),
      [{ label: say('button-back'), data: press('planPreview', 0) }],
    ],
  };
}

function lineText(screen: PlanScreen, line: PreviewLine): string {
  return line.kind === 'gap' ? screen.say('plan-text-gap', { why: gapWhy(screen, line.gap) }) : line.text;
}

function gapsOn({ lines }: PreviewPage): PlanGap[] {
  return lines.flatMap((line) => (line.kind === 'gap' ? [line.gap] : []));
}

export function gapLines(screen: PlanScreen, gaps: readonly PlanGap[]): string[] {
  const shown = gaps.slice(0, gaps.length > maxGapLines + 1 ? maxGapLines : gaps.length);
  const rest = gaps.length - shown.length;
  const lines = shown.map((gap) => gapLine(screen, gap));
  return rest === 0 ? lines : [...lines, screen.say('plan-and-more', { rest })];
}

/** Few gaps have a button each; many are better found in the list of sections. */
export function gapRows(screen: PlanScreen, gaps: readonly PlanGap[]): Button[][] {
  return packButtons(gaps.slice(0, maxGapButtons).map((gap) => gapButton(screen, gap)));
}
