import { readDigits } from '#domain/attendance/check-in-code.ts';
import { membershipInHand } from '#domain/people/actor.ts';
import type { Right } from '#domain/people/authorise.ts';
import { judgeText } from '#domain/plan/answers/judge-text.ts';
import { placeBefore } from '#domain/plan/answers/place-before.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import {
  findSection,
  isBegun,
  isLocked,
  loadedAnswer,
  loadPlan,
  type PlanView,
} from '#features/plan/load-plan.ts';
import { takeTyped } from '#features/plan/nudge/nudge-dialogue.ts';
import { findWriter } from '#features/plan/plan-writer.ts';
import type { BegunPlan } from '#storage/plan/plan-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { isNewest } from '#telegram/forms/place.ts';
import { sectionPlace, within } from '#telegram/forms/question.ts';
import { nothing, type Offer } from '#telegram/offers/offer.ts';
import type { SaidText } from '#telegram/offers/said-text.ts';
import { offerLast } from './offer-last.ts';
import { offerTalk } from './offer-talk.ts';
import { type AnsweredSection, sectionOffer } from './section-offer.ts';
import { readStep, takeStep } from './typed-step.ts';

type Writing = { right: Right<'writePlan'>; view: PlanView<BegunPlan>; section: NumberedSection };

/** What a text is to the plan of its writer: an answer of the open section, of the one before, or no answer. */
export async function offerAnswer(ctx: BotContext, said: SaidText): Promise<Offer[]> {
  const right = findWriter(ctx);
  if (!right) return nothing;
  if (said.meant) return offerMeant(ctx, said, right);
  if (!membershipInHand(ctx.actor)?.planOpen) return offerLast(ctx, said, right);
  const view = await loadPlan(ctx.needs.database.db, { right, updateId: said.updateId });
  if (!isBegun(view)) return nothing;
  const open = view.stored.openSectionKey;
  const section = open === undefined ? undefined : findSection(view, open);
  const offer = { ctx, said, right, view };
  if (view.stored.earlier)
    return [{ ...sectionOffer({ ...offer, isLoaded: true }), kind: 'repeated', sure: 'sure' }];
  // Nothing is written any more: whoever goes on hears why.
  if (isLocked(view)) return [{ ...sectionOffer({ ...offer, isLoaded: true }), sure: 'sure' }];
  return section ? offerOpen(ctx, said, { right, view, section }) : nothing;
}

async function offerOpen(ctx: BotContext, said: SaidText, writing: Writing): Promise<Offer[]> {
  const { right, view, section } = writing;
  const place = sectionPlace(right.about.participantId, section.key);
  const isIn =
    said.isIn('section', place) || said.repliesTo('section', place) || wasJustHere(ctx, said, view);
  // Whatever was shown since ends what went before: a form, say.
  const isLast = said.question === undefined || said.asksFor('section', place);
  const before = isLast ? findBefore(said, writing) : undefined;
  const rest = before?.kind === 'rest' && fitOf(said, { ...writing, section: before.section });
  // A title takes no second line unasked, and nobody's greeting.
  const isSureRest = (rest === 'fits' || rest === 'unfit') && !isLine(before?.section);
  const offer = { ctx, said, right, view };
  // Sent before the question could be read, it belongs to the one before.
  if (before && rest && rest !== 'talk')
    return [
      {
        ...sectionOffer({ ...offer, section: before.section, how: 'join' }),
        sure: isSureRest ? 'sure' : 'likely',
      },
      ...(isSureRest ? [] : [sectionOffer({ ...offer, section, isLoaded: true })]),
    ];
  const fit = fitOf(said, writing);
  const asAnswer = sectionOffer({ ...offer, section, isLoaded: true });
  if (before?.kind === 'hasty' && fit === 'unfit')
    return [sectionOffer({ ...offer, section: before.section, how: 'join' }), asAnswer];
  const step = isIn || fit === 'unfit' ? offerStep(ctx, said, { right, asAnswer }) : undefined;
  if (step) return [step];
  if (fit === 'talk') return offerTalk(ctx, said, writing);
  const isHere =
    isIn || (fit === 'fits' && said.asksFor('section', place) && (await isNewest(ctx, said.question!)));
  // Six digits that are no answer are a code, or the way to one.
  const isCode = fit !== 'fits' && readDigits(said.text) !== undefined;
  const isSure = said.repliesTo('section', place) || (isHere && fit !== 'doubtful' && !isCode);
  return [{ ...asAnswer, sure: isSure ? 'sure' : 'likely' }];
}

const isLine = (section: NumberedSection | undefined): boolean =>
  section?.answer.type === 'text' && section.answer.oneLine === true;

/** The place is lost (an emptied Redis); what was answered a short while ago is still known. */
function wasJustHere({ now }: BotContext, { question }: SaidText, { stored }: Writing['view']): boolean {
  const { lastAnsweredAt } = stored;
  return !question && lastAnsweredAt !== undefined && within({ shownAt: lastAnsweredAt.toISOString() }, now);
}

const fitOf = ({ text, talk, sentAt }: SaidText, { view, section }: Pick<Writing, 'view' | 'section'>) =>
  judgeText({ section, current: loadedAnswer(view, section.key), text, talk, context: view.context, sentAt });

/** The section that was finished last, when this text may be the rest of its answer. */
function findBefore({ text, sentAt }: SaidText, { view }: Writing) {
  const { pending, openSectionKey } = view.stored;
  if (!pending?.finished || pending.section === openSectionKey) return undefined;
  const section = findSection(view, pending.section);
  const kind = placeBefore({ ...pending.finished, lastInputAt: pending.lastInputAt }, { text, sentAt });
  return section && kind ? { section, kind } : undefined;
}

/** “lewati”, “kembali”, “ingatkan saya besok”: what can be pressed, in words. */
function offerStep(
  ctx: BotContext,
  said: SaidText,
  { right, asAnswer }: { right: Right<'writePlan'>; asAnswer: Offer },
): Offer | undefined {
  const reminder = /^(?:ingatkan saya|remind me)\b(.{0,40})$/iu.exec(said.text.trim())?.[1];
  if (reminder !== undefined)
    return { kind: 'section', sure: 'sure', take: () => takeTyped(ctx, right, reminder) };
  const step = readStep(said.text);
  if (!step) return undefined;
  // While a cell or a row is asked for, the word may be what goes there.
  const take = async () => (await takeStep(ctx, right, step)) || asAnswer.take();
  return { kind: 'section', sure: 'sure', take };
}

/** Its person has said which section it is for, and perhaps whether it is added or stands instead. */
async function offerMeant(ctx: BotContext, said: SaidText, right: Right<'writePlan'>): Promise<Offer[]> {
  const [key = '', how] = said.isMeant('section') ? (said.meant?.of ?? '').split('-') : [];
  if (key === '') return nothing;
  const view = await loadPlan(ctx.needs.database.db, { right, sectionKey: key, updateId: ctx.updateId });
  const section = findSection(view, key);
  if (!section || isLocked(view)) return nothing;
  const meant: AnsweredSection = { ctx, said, right, view, section, isLoaded: true };
  if (how === 'join' || how === 'replace') meant.how = how;
  return [{ ...sectionOffer(meant), of: said.meant?.of, sure: 'sure' }];
}
