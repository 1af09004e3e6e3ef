import type { Message } from '#domain/message.ts';
import { isWritable } from '#domain/plan/plan-state.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { formatDay, formatInstant } from '#domain/time/time-format.ts';
import { placeOf } from '#domain/words/list-part.ts';
import { textPages } from '#domain/words/text-pages.ts';
import { findSection } from '#features/plan/load-plan.ts';
import type { PlanStanding } from '#features/plan/plan-standing.ts';
import type { PlanScreen } from '#features/plan/plan-words.ts';
import { begunPlan } from '#storage/plan/plan-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { pageTitle, turnRow } from '#telegram/screens/list-screen.ts';
import {
  approvedMessage,
  fixRequestMessage,
  reopenedMessage,
  type SectionComment,
} from '#telegram/screens/review-outcome-messages.ts';
import { listRow } from './home-card.ts';

/** The card of a plan that has been handed in: where it is, or what to fix. Undefined for one that is a draft. */
export function standingMessage(screen: PlanScreen, standing: PlanStanding): Message | undefined {
  const { stored } = screen.view;
  const { draftsErasedAt } = stored;
  if (draftsErasedAt && (stored.kind === 'notBegun' || isWritable(stored.state)))
    return erasedMessage(screen, draftsErasedAt);
  switch (begunPlan(stored)?.state) {
    case undefined:
    case 'drafting':
      return undefined;
    case 'submitted':
    case 'resubmitted':
      return withReviewersMessage(screen, standing);
    case 'changesRequested':
      return fixMessage(screen, standing);
    case 'approved':
    case 'presented':
      return doneMessage(screen, standing);
  }
}

/** The time for drafts is over: what was handed in can still be read. */
function erasedMessage(screen: PlanScreen, erasedAt: Date): Message {
  const { say, view } = screen;
  const day = localDayOf(erasedAt, view.stored.zone);
  const [, preview] = listRow(screen);
  const hasVersion = begunPlan(view.stored)?.state === 'changesRequested';
  return {
    text: say('plan-drafts-erased', {
      day: formatDay(day, say.locale),
      version: hasVersion ? 'kept' : 'none',
    }),
    buttons: hasVersion ? [[preview!]] : [],
  };
}

function withReviewersMessage(screen: PlanScreen, { latest }: PlanStanding): Message {
  const { say, view } = screen;
  const at = latest ? formatInstant(latest.submittedAt, view.stored.zone, say.locale) : '';
  return { text: say('plan-with-reviewers', { n: latest?.n ?? 1, at }), buttons: [listRow(screen)] };
}

function doneMessage(screen: PlanScreen, standing: PlanStanding): Message {
  const { say, view } = screen;
  const { decision, latest } = standing;
  const { participantId, zone } = view.stored;
  const at = decision ? formatInstant(decision.decidedAt, zone, say.locale) : '';
  const comments = sectionComments(screen, standing);
  const card = approvedMessage(say, { participantId, n: latest?.n ?? 1, at, comments });
  const seminar = { label: say('seminar-button-mine'), data: press('seminarMine') };
  return {
    text:
      begunPlan(view.stored)?.state === 'presented'
        ? [card.text, say('plan-presented')].join('\n')
        : card.text,
    buttons: [...(card.buttons ?? []), ...(standing.hasSeminar ? [[seminar]] : [])],
  };
}

function fixMessage(screen: PlanScreen, standing: PlanStanding): Message {
  const { say, view } = screen;
  const { decision, reviewer } = standing;
  const [list, preview] = listRow(screen);
  const send = { label: say('plan-button-submit'), data: press('planSubmit') };
  if (decision?.kind === 'reopened')
    return { ...reopenedMessage(say, decision.reason ?? ''), buttons: [[send, preview!], [list!]] };
  const card = fixRequestMessage(say, {
    participantId: view.stored.participantId,
    comments: sectionComments(screen, standing),
    reviewer: reviewer ?? say('review-unnamed'),
  });
  return { ...card, buttons: [...(card.buttons ?? []), [send, list!]] };
}

/** The comments with the names of their sections, also of one the template no longer has. */
export function sectionComments(
  { say, view }: PlanScreen,
  { comments, changedKeys }: PlanStanding,
): SectionComment[] {
  return comments.map(({ sectionKey, text }) => ({
    sectionKey,
    text,
    title: findSection(view, sectionKey)?.shortTitle[say.locale] ?? sectionKey,
    isFixed: changedKeys.has(sectionKey),
  }));
}

/** The comments in full, a page at a time; a number beyond the last shows the last. */
export function commentsMessage(screen: PlanScreen, standing: PlanStanding, wanted: number): Message {
  const { say, view } = screen;
  const texts = sectionComments(screen, standing).map(({ title, text }) =>
    say('review-comment', { title, text }),
  );
  const pages = textPages(texts);
  const place = placeOf(pages.length, { wanted, size: 1 });
  const to = (page: number) => press('planComments', view.stored.participantId, page);
  return {
    text: [pageTitle(say, say('review-comments-page'), place), ...(pages[place.page] ?? [])].join('\n'),
    buttons: [...turnRow(say, place, to), [{ label: say('button-back'), data: press('planHome') }]],
  };
}
