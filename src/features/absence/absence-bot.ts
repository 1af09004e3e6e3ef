import { Composer } from 'grammy';
import { isAbsenceKind } from '#domain/attendance/absence.ts';
import { unmarkedRule } from '#domain/attendance/unmarked-day.ts';
import type { Right } from '#domain/people/authorise.ts';
import { isDayOn } from '#domain/time/day-parsing.ts';
import { findOutcome } from '#storage/state/applied-updates.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import type { Feature } from '#telegram/feature.ts';
import { listScreen } from '#telegram/forms/find-in-list.ts';
import { findFormNow, openForm } from '#telegram/forms/open-form.ts';
import { show, toast } from '#telegram/screens/show-message.ts';
import { absenceDialogues, refuse, submitRequest } from './absence-dialogue.ts';
import { withdrawQuestion } from './absence-messages.ts';
import { addRulePresses } from './absence-rules-presses.ts';
import {
  askKind,
  askWhen,
  askWhichSession,
  showOwn,
  showOwnRequests,
  withOwnAbsence,
  withPlace,
} from './absence-screens.ts';
import { askAddition } from './addition-dialogue.ts';
import { offerDaysAway } from './ask-for-range.ts';
import { claimAttended } from './claim-attended.ts';
import { addDecisionPresses, openQueue } from './decision-presses.ts';
import type { RequestOutcome } from './request-absence.ts';
import { withdrawAbsence } from './withdraw-absence.ts';
import { wordUnmarked } from './word-unmarked.ts';

/** I can't come: a request with its days and reason, the organizers' decision, an appeal. */
export function createAbsence(): Feature {
  const bot = new Composer<BotContext>();
  onPress(bot, 'absenceNew', (ctx, id) => withPlace(ctx, id, (right) => askWhen(ctx, right)));
  onPress(bot, 'absenceDay', (ctx, id, day) =>
    withPlace(ctx, id, async (right) => {
      if (isDayOn(day)) await askWhichSession(ctx, right, day);
    }),
  );
  onPress(bot, 'absenceSession', (ctx, id, day, sessionId) =>
    withPlace(ctx, id, async (right) => {
      const one = sessionId === 0 ? {} : { sessionId };
      if (isDayOn(day)) await askKind(ctx, right, { fromOn: day, untilOn: day, ...one });
    }),
  );
  onPress(bot, 'absenceAttended', claim);
  onPress(bot, 'absenceKind', chooseKind);
  onPress(bot, 'absenceLetterLater', letterLater);
  onPress(bot, 'absenceCard', (ctx, id) => showOwn(ctx, id));
  onPress(bot, 'absenceList', (ctx, id) => withPlace(ctx, id, (right) => showOwnRequests(ctx, right)));
  onPress(bot, 'absenceReply', (ctx, id) => askAddition(ctx, id, 'reply'));
  onPress(bot, 'absenceAppeal', (ctx, id) => askAddition(ctx, id, 'appeal'));
  onPress(bot, 'absenceLetter', (ctx, id) => askAddition(ctx, id, 'letter'));
  onPress(bot, 'absenceEvidence', (ctx, id) => askAddition(ctx, id, 'file'));
  onPress(bot, 'absenceWithdraw', (ctx, id) =>
    withOwnAbsence(ctx, id, (absence) => show(ctx, withdrawQuestion(ctx.say, absence))),
  );
  onPress(bot, 'absenceWithdrawYes', withdraw);
  addDecisionPresses(bot);
  addRulePresses(bot);
  const lists = [listScreen('absenceQueue', openQueue)];
  const wordReminder = { rules: [unmarkedRule], word: wordUnmarked };
  return { name: 'absence', bot, offers: offerDaysAway, lists, dialogues: absenceDialogues, wordReminder };
}

/** "Saya hadir": the organizers see it and decide. */
async function claim(ctx: BotContext, participantId: number, heldOn: string): Promise<void> {
  await withPlace(ctx, participantId, async (right) => {
    if (!isDayOn(heldOn)) return;
    const { say, updateId, acted, now } = ctx;
    const outcome = await claimAttended(ctx.needs, { right, heldOn, updateId, acted, now });
    if (outcome.kind === 'tooLate')
      return show(ctx, { text: say('absence-too-late', { days: outcome.lateDays }) });
    if (outcome.kind === 'nothingUnrecorded') {
      await toast(ctx, say('unmarked-nothing'));
      return showOwnRequests(ctx, right);
    }
    const title = say('absence-filed', { kind: say('absence-attended') });
    await showOwn(ctx, outcome.requestId, { title });
  });
}

/** Sakit is filed at once; the other kinds still need words. */
async function chooseKind(ctx: BotContext, participantId: number, kind: string): Promise<void> {
  await withPlace(ctx, participantId, async (right) => {
    const form = await findFormNow(ctx, 'absence');
    if (!form?.scope || !isAbsenceKind(kind)) return repeatOrAskWhen(ctx, right);
    if (kind === 'sick') return submitRequest(ctx, right, { kind, scope: form.scope });
    await openForm(ctx, 'absence', { ...form, kind });
    if (kind !== 'official_duty') return refuse(ctx, ctx.say('absence-why'));
    await show(ctx, letterQuestion(ctx, participantId));
  });
}

/** The letter of Dinas luar follows: the request is filed without it. */
async function letterLater(ctx: BotContext, participantId: number): Promise<void> {
  await withPlace(ctx, participantId, async (right) => {
    const form = await findFormNow(ctx, 'absence');
    if (!form?.scope) return repeatOrAskWhen(ctx, right);
    await submitRequest(ctx, right, { kind: 'official_duty', scope: form.scope });
  });
}

/** The same press again finds its form closed and its request filed; any other begins anew. */
async function repeatOrAskWhen(ctx: BotContext, right: Right<'requestAbsence'>): Promise<void> {
  const act = { updateId: ctx.updateId, action: 'requestAbsence' };
  const earlier = await findOutcome<RequestOutcome>(ctx.needs.database.db, act);
  return earlier && 'requestId' in earlier ? showOwn(ctx, earlier.requestId) : askWhen(ctx, right);
}

function letterQuestion({ say }: BotContext, participantId: number) {
  const later = { label: say('absence-letter-later'), data: press('absenceLetterLater', participantId) };
  return { text: say('absence-ask-letter'), buttons: [[later]] };
}

async function withdraw(ctx: BotContext, requestId: number): Promise<void> {
  await withOwnAbsence(ctx, requestId, async (_, right) => {
    const { say, now, updateId } = ctx;
    const outcome = await withdrawAbsence(ctx.needs, { right, requestId, updateId, now });
    if (outcome.kind === 'gone') await toast(ctx, say('absence-gone'));
    await showOwn(ctx, requestId, { title: say('absence-withdrawn') });
  });
}
