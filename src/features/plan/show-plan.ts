import type { Right } from '#domain/people/authorise.ts';
import { emptyAnswer } from '#domain/plan/plan-answer.ts';
import { planProgress } from '#domain/plan/plan-progress.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import { formatTime } from '#domain/time/time-format.ts';
import { begunPlan } from '#storage/plan/plan-store.ts';
import { listDeadlines } from '#storage/programme/deadline-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { leaveForm } from '#telegram/forms/open-form.ts';
import { showPrompt, toast } from '#telegram/screens/show-message.ts';
import { submitMessage } from './hand-in/submit-messages.ts';
import { findSubmitting } from './hand-in/submit-plan.ts';
import {
  findSection,
  loadedAnswer,
  loadPlan,
  loadWholePlan,
  type PlanView,
  withEveryAnswer,
} from './load-plan.ts';
import { loadStanding } from './plan-standing.ts';
import { asksFor } from './plan-words.ts';
import { homeCard } from './read/home-card.ts';
import { endMessage } from './read/preview-messages.ts';
import { standingMessage } from './read/standing-messages.ts';
import { stayMessage } from './write/answer-messages.ts';
import type { Answered, AnswerResult } from './write/answer-result.ts';
import { type Opened, type OpenTarget, openSection, resume } from './write/open-section.ts';
import { refusalText } from './write/refusal-text.ts';
import { finishedLines } from './write/saved-lines.ts';
import { withComment } from './write/section-comment.ts';
import { sectionMessage } from './write/section-messages.ts';

export async function showHomeCard(ctx: BotContext, right: Right<'writePlan'>): Promise<void> {
  const { db } = ctx.needs.database;
  const view = await loadWholePlan(db, right);
  const standing = await loadStanding(db, view);
  const card = standingMessage({ say: ctx.say, view }, standing);
  if (card) return showPrompt(ctx, card);
  const deadlines = await listDeadlines(db, view.stored.programmeId);
  await showPrompt(ctx, homeCard({ say: ctx.say, view }, { deadlines, now: ctx.now }));
}

/** Opens a section and asks its question. A form that was open gives way: the next text is for the plan. */
export async function goTo(ctx: BotContext, right: Right<'writePlan'>, target: OpenTarget): Promise<void> {
  const { actor, needs, now } = ctx;
  const outcome = await openSection(needs, { right, target, now });
  if (outcome.kind === 'nothingOpen')
    return showEnd(ctx, right, { view: await loadWholePlan(needs.database.db, right) });
  if (outcome.kind !== 'opened') return showHomeCard(ctx, right);
  if (actor.form) await leaveForm(ctx, actor.form.kind);
  await showOpened(ctx, outcome, target.kind !== 'leftOff');
}

async function showOpened(ctx: BotContext, opened: Opened, isRevisit: boolean): Promise<void> {
  const screen = { say: ctx.say, view: opened.view };
  const { section, current, resumed } = opened;
  const message = resumed
    ? stayMessage(screen, { section, said: resumed, current, isDone: false, isResumed: true })
    : sectionMessage(screen, section, { current, isRevisit });
  await showPrompt(ctx, await withComment(ctx, opened, message), asksFor(opened.view, section));
}

/** Shows the open section as it stands, with the ways on when asked for, or the plan's card when none is open. */
export async function showPresent(
  ctx: BotContext,
  right: Right<'writePlan'>,
  isRevisit = false,
): Promise<void> {
  const view = await loadPlan(ctx.needs.database.db, { right });
  const openSectionKey = begunPlan(view.stored)?.openSectionKey;
  const section = openSectionKey === undefined ? undefined : findSection(view, openSectionKey);
  if (!section) return showHomeCard(ctx, right);
  const { current, resumed } = resume(view, section, ctx.now);
  await showOpened(ctx, { kind: 'opened', view, section, current, resumed }, isRevisit);
}

/** Shows what came of an input and what comes next. */
export async function showAnswered(
  ctx: BotContext,
  right: Right<'writePlan'>,
  result: AnswerResult,
): Promise<void> {
  if (result.kind !== 'answered') return showHomeCard(ctx, right);
  if (result.said.kind === 'refused' && ctx.callbackQuery) {
    await toast(ctx, toastText(ctx, result));
    return showPresent(ctx, right);
  }
  const { view, next } = result;
  const screen = { say: ctx.say, view };
  if (next.kind === 'stay')
    return showPrompt(ctx, stayMessage(screen, result), asksFor(view, result.section));
  const lateTime = ctx.preface === undefined ? undefined : formatTime(ctx.actedAt, view.stored.zone);
  const lead = finishedLines(screen, { ...result, lateTime });
  if (next.kind === 'end') {
    const whole = await withEveryAnswer(ctx.needs.database.db, view);
    return showEnd(ctx, right, { view: whole, lead, isAgreed: result.section.answer.type === 'confirm' });
  }
  const following = next.kind === 'section' ? findSection(view, next.key) : undefined;
  if (following)
    return showPrompt(
      ctx,
      sectionMessage(screen, following, {
        ...{
          current: result.nextAnswer,
          lead,
          leadRows: [...tidyRow(ctx, result), ...splitRow(ctx, result, following)],
        },
        undoes: result.section,
      }),
      asksFor(view, following),
    );
  const goOn = { label: ctx.say('button-plan-continue'), data: press('planContinue') };
  await showPrompt(ctx, { text: lead.join('\n'), buttons: [[goOn]] });
}

/** Behind the last section: what is still open, or the question whether to hand in. */
async function showEnd(
  ctx: BotContext,
  right: Right<'writePlan'>,
  { view, lead = [], isAgreed = false }: { view: PlanView; lead?: string[]; isAgreed?: boolean },
): Promise<void> {
  const screen = { say: ctx.say, view };
  const progress = planProgress(view.sections, view.context);
  if (progress.gaps.length > 0) return showPrompt(ctx, endMessage(screen, { lead, progress }));
  const submitting = await findSubmitting(ctx.needs.database.db, view, ctx.acted);
  if (!submitting) return showHomeCard(ctx, right);
  const question = submitMessage(screen, submitting);
  // After the declaration the question says it all; its first line has to stand alone.
  const lines = isAgreed ? [question.text] : [...lead, question.text];
  await showPrompt(ctx, { ...question, text: lines.join('\n') });
}

function tidyRow({ say }: BotContext, { section, said, view }: Answered) {
  const isShouted = said.kind === 'saved' && said.warnings.some(({ kind }) => kind === 'allCapitals');
  if (!isShouted) return [];
  const data = press('planAction', view.stored.participantId, section.key, 'tidy', 0);
  return [[{ label: say('plan-button-tidy'), data }]];
}

/** What was joined to the answer before can be taken out again, and stand in the question that is asked now. */
function splitRow(
  { say, updateId }: BotContext,
  { said, isJoined, view }: Answered,
  following: NumberedSection,
) {
  const undo = begunPlan(view.stored)?.undo;
  if (!isJoined || !undo || said.kind === 'refused') return [];
  const data = press('planSeparate', view.stored.participantId, undo.revision, updateId);
  return [[{ label: say('plan-button-separate', { number: following.number }), data }]];
}

function toastText({ say }: BotContext, { view, section, said }: Answered): string {
  if (said.kind !== 'refused') return '';
  const lastAnsweredAt = begunPlan(view.stored)?.lastAnsweredAt;
  if (said.reason.kind === 'nothingToConfirm' && lastAnsweredAt)
    return say('plan-saved-already', {
      time: formatTime(lastAnsweredAt, view.stored.zone).split(' ')[0] ?? '',
    });
  return refusalText({ say, view }, section, said.reason).split('\n')[0] ?? '';
}

/** One section (the open one when none is named) with its answer as stored, for looking at it again. */
export async function loadSection(ctx: BotContext, right: Right<'writePlan'>, sectionKey?: string) {
  const view = await loadPlan(ctx.needs.database.db, { right, sectionKey });
  const key = sectionKey ?? begunPlan(view.stored)?.openSectionKey;
  const section = key === undefined ? undefined : findSection(view, key);
  const current = section ? loadedAnswer(view, section.key) : emptyAnswer;
  return { view, section, current };
}
