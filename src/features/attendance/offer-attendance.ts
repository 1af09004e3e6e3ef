import { isAttendanceReply, readAskedReply } from '#domain/attendance/replies/attendance-reader.ts';
import type { Reading } from '#domain/attendance/replies/reading.ts';
import { isWaiting } from '#domain/forms/form-catalogue.ts';
import { relativeDay } from '#domain/time/local-time.ts';
import { formatDayShort } from '#domain/time/time-format.ts';
import { lowerFirst } from '#domain/words/short-text.ts';
import { countWords } from '#domain/words/word-count.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { nothing, type Offer } from '#telegram/offers/offer.ts';
import type { SaidText } from '#telegram/offers/said-text.ts';
import { findDaysForText } from './asked-day.ts';
import { isUnanswered } from './attendance-day.ts';
import type { OpenedDay } from './submit-answer.ts';
import { takeMeant, takeReading, takeShortWord, takeUnread } from './take-reading.ts';

/** Beyond this a text is rather about something else that is open. */
const maxUnreadWords = 8;

/**
 * What a text says about coming, while a day is asked about; nothing typed is saved before it is confirmed. One that is
 * not understood gets the question again. In the middle of something else only a whole answer counts.
 */
export async function offerAttendance(ctx: BotContext, said: SaidText): Promise<Offer[]> {
  const { actor } = ctx;
  // Days away are a request: features/absence.
  if (said.reply.kind === 'range') return nothing;
  // A reason or a letter is part of an answer, and knows an answer when it meets one.
  const isAddition = actor.form?.kind === 'rsvpReason' || actor.form?.kind === 'rsvpLetter';
  if (actor.memberships.length === 0 || isAddition) return nothing;
  const isBusy = (actor.form && isWaiting(actor.form)) || isInPlan(ctx, said);
  if (!isAttendanceReply(said.reply) && (isBusy || isElse(said))) return nothing;
  const days = await findDaysForText(ctx);
  const offers = days.map((opened) => offerDay(ctx, said, opened));
  const named = days.length > 1 ? await nameProgrammes(ctx, days, offers) : offers;
  return named.flatMap((offer) => offer ?? []);
}

/** A section whose question was shown or answered a short while ago. */
const isInPlan = ({ actor }: BotContext, said: SaidText): boolean =>
  said.isInSection && actor.memberships.some(({ planOpen }) => planOpen);

/** Thanks, a plain word, leave to ask: these have an answer of their own. */
const isElse = ({ talk, reply }: SaidText): boolean =>
  reply.kind === 'question' || ['thanks', 'greeting', 'cancel', 'lookup'].includes(talk.kind);

const isLong = ({ text }: SaidText) => countWords(text) > maxUnreadWords;
const hasPlan = ({ actor }: Pick<BotContext, 'actor'>) => actor.memberships.some(({ planOpen }) => planOpen);

/** A text that nothing else can be meant for is read as the answer to the question; beside a form or a section it is not. */
function readFor(ctx: BotContext, said: SaidText): { reply: Reading; isLoose: boolean } {
  const { form } = ctx.actor;
  const isBusy = (form && isWaiting(form)) || isInPlan(ctx, said);
  if (said.reply.kind === 'question' || (isBusy && !said.meant)) return { reply: said.reply, isLoose: false };
  const asked = isAttendanceReply(said.reply) ? said.reply : readAskedReply(said.text);
  return isAttendanceReply(asked)
    ? { reply: asked, isLoose: asked !== said.reply }
    : { reply: said.reply, isLoose: false };
}

const shortKinds: readonly Reading['kind'][] = ['ack', 'yes', 'no', 'later'];

function offerDay(ctx: BotContext, said: SaidText, opened: OpenedDay): Offer | undefined {
  const { say, now } = ctx;
  const { day } = opened;
  const of = `${day.participantId}-${day.heldOn}`;
  const words = {
    of,
    words: () => {
      const values = { day: formatDayShort(day.heldOn, say.locale) };
      const label = say(`rsvp-meant-${relativeDay(now, day.heldOn, day.zone)}`, values);
      return { label, name: lowerFirst(label) };
    },
  };
  const { reply, isLoose } = readFor(ctx, said);
  const read = { reply, text: said.text };
  // A loose reading is shown before it is saved, whatever was pressed.
  const take = isLoose ? takeReading : takeMeant;
  if (said.isMeant('attendance', of))
    return { kind: 'attendance', sure: 'sure', ...words, take: () => take(ctx, opened, read) };
  if (isAttendanceReply(reply)) {
    const sure = isLoose && hasPlan(ctx) ? 'likely' : 'sure';
    return {
      kind: 'attendance',
      sure,
      weak: isLoose && isLong(said),
      ...words,
      take: () => takeReading(ctx, opened, read),
    };
  }
  const isShort = shortKinds.includes(reply.kind);
  if (isUnanswered(day, { at: now })) {
    if (isShort)
      return { kind: 'attendance', sure: 'sure', ...words, take: () => takeShortWord(ctx, opened, said) };
    const again = () => takeUnread(ctx, opened);
    return { kind: 'askedAgain', sure: 'likely', weak: isLong(said), ...words, take: again };
  }
  if (reply.kind !== 'ack') return undefined;
  return { kind: 'talk', sure: 'sure', take: () => takeShortWord(ctx, opened, said) };
}

/** Several programmes have asked: each offer names its own. */
async function nameProgrammes(ctx: BotContext, days: OpenedDay[], offers: (Offer | undefined)[]) {
  const { db } = ctx.needs.database;
  return Promise.all(
    offers.map(async (offer, place) => {
      const programme = await getProgramme(db, days[place]!.right.about.programmeId);
      const day = formatDayShort(days[place]!.day.heldOn, ctx.say.locale);
      const values = { programme: programme.name, day };
      const words = () => ({
        label: ctx.say('rsvp-which-programme-day', values),
        name: ctx.say('rsvp-which-programme-name', values),
      });
      return offer && { ...offer, words };
    }),
  );
}
