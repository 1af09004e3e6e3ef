import type { Composer } from 'grammy';
import { checkReason } from '#domain/attendance/attendance.ts';
import { authorise, type Right } from '#domain/people/authorise.ts';
import {
  type Absence,
  completeAbsence,
  findAbsence,
  listAbsences,
} from '#storage/attendance/absence-store.ts';
import { findStoredFile } from '#storage/stored-file-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import type { UseList } from '#telegram/forms/find-in-list.ts';
import { onWordsForm } from '#telegram/forms/on-words-form.ts';
import { leaveForm, openForm } from '#telegram/forms/open-form.ts';
import { staffAbsenceMessage } from '#telegram/screens/absence-card.ts';
import { sendFile, show, showPrompt, toast } from '#telegram/screens/show-message.ts';
import { type DecideInput, type Decision, decideAbsence } from './decide-absence.ts';
import { absenceQueue } from './queue-messages.ts';

/** What organizers do with requests: see them, decide, change a decision, look at a letter. */
export function addDecisionPresses(bot: Composer<BotContext>): void {
  onPress(bot, 'absenceStaffCard', (ctx, id) => withAbsence(ctx, id, (absence) => showCard(ctx, absence)));
  onPress(bot, 'absenceApprove', (ctx, id) =>
    withAbsence(ctx, id, (_, right) => decide(ctx, { right, requestId: id, decision: 'approved' })),
  );
  onPress(bot, 'absenceRefuse', (ctx, id) =>
    withAbsence(ctx, id, (absence) => askReason(ctx, absence, { decision: 'refused' })),
  );
  onPress(bot, 'absenceQuestion', (ctx, id) =>
    withAbsence(ctx, id, (absence) => askReason(ctx, absence, { decision: 'questioned' })),
  );
  onPress(bot, 'absenceChange', (ctx, id) => withAbsence(ctx, id, (absence) => showChange(ctx, absence)));
  onPress(bot, 'absenceChangeTo', (ctx, id, word) =>
    withAbsence(ctx, id, (absence, right) =>
      word === 'approved'
        ? decide(ctx, { right, requestId: id, decision: 'approved', change: true })
        : askReason(ctx, absence, { decision: 'refused', change: true }),
    ),
  );
  onPress(bot, 'absencePaper', (ctx, id) =>
    withAbsence(ctx, id, async (absence) => {
      const { db } = ctx.needs.database;
      if (!absence.paperReceivedAt) await completeAbsence(db, id, { paperReceivedAt: ctx.now });
      await showCard(ctx, (await findAbsence(db, id))!);
    }),
  );
  onPress(bot, 'absenceFile', (ctx, id) => withAbsence(ctx, id, (absence) => handOverFile(ctx, absence)));
}

/** Runs with a request this person may decide; nobody else learns that it exists. */
async function withAbsence(
  ctx: BotContext,
  requestId: number,
  run: (absence: Absence, right: Right<'decideAbsence'>) => Promise<unknown>,
): Promise<void> {
  const found = await findDecidable(ctx, requestId);
  if (found) await run(found.absence, found.right);
}

async function findDecidable(ctx: BotContext, requestId: number) {
  const absence = await findAbsence(ctx.needs.database.db, requestId);
  const right = absence && authorise(ctx.actor, 'decideAbsence', { programmeId: absence.programmeId });
  if (right) return { absence, right };
  await refuse(ctx);
  return undefined;
}

const showCard = (ctx: BotContext, absence: Absence) => show(ctx, staffAbsenceMessage(ctx.say, absence));

/** What waits for the organizers, then what has been decided. */
export async function openQueue(ctx: BotContext, use: UseList): Promise<void> {
  const { programmeId } = ctx.actor;
  if (programmeId === undefined || !authorise(ctx.actor, 'decideAbsence', { programmeId }))
    return refuse(ctx);
  const { db } = ctx.needs.database;
  const waiting = await listAbsences(db, { programmeId, states: ['requested', 'questioned'] });
  const decided = await listAbsences(db, { programmeId, states: ['approved', 'refused'] });
  const absences = [...waiting, ...decided.toReversed()];
  await use(absenceQueue(ctx.say, { absences, hasDecided: decided.length > 0 }));
}

type Wish = Pick<DecideInput, 'right' | 'requestId' | 'decision' | 'reason' | 'change'>;

async function decide(ctx: BotContext, wish: Wish): Promise<void> {
  const { say, now, updateId } = ctx;
  const outcome = await decideAbsence(ctx.needs, { ...wish, updateId, now });
  const absence = await findAbsence(ctx.needs.database.db, wish.requestId);
  // Words that were asked for before this press are none any more; those of [Kirim] close behind the act.
  if (wish.reason === undefined) await leaveForm(ctx, 'absenceDecision');
  if (!absence) return show(ctx, { text: say('absence-gone') });
  if (outcome.kind !== 'decided') await toast(ctx, say(`absence-${outcome.kind}`));
  await show(ctx, staffAbsenceMessage(say, absence));
}

/** A refusal and a question need words; they are typed. */
async function askReason(
  ctx: BotContext,
  absence: Absence,
  { decision, change = false }: { decision: Exclude<Decision, 'approved'>; change?: boolean },
): Promise<void> {
  const isOpen = change || absence.state === 'requested' || absence.state === 'questioned';
  if (!isOpen) {
    await toast(ctx, ctx.say('absence-alreadyDecided'));
    return showCard(ctx, absence);
  }
  await openForm(ctx, 'absenceDecision', { requestId: absence.id, decision, change });
  await promptReason(ctx, absence.id, ctx.say(`absence-why-${decision}`, { name: absence.name }));
}

/** The words of a refusal or a question. They go to the participant, so they wait for [Kirim]. */
export const decisionDialogue = onWordsForm('absenceDecision', {
  ask: async (ctx, { requestId, decision }) => {
    const found = await findDecidable(ctx, requestId);
    if (!found) return undefined;
    return {
      lead: ctx.say(`absence-send-${decision}`, { name: found.absence.name }),
      back: backTo(ctx, requestId),
    };
  },
  read: async (ctx, { requestId }) => {
    const checked = checkReason(ctx.message?.text ?? '');
    if (checked.kind === 'reason') return checked.reason;
    await promptReason(ctx, requestId, ctx.say(`absence-${checked.kind}`, { chars: checked.chars }));
    return undefined;
  },
  send: (ctx, { requestId, decision, change }, reason) =>
    withAbsence(ctx, requestId, (_, right) => decide(ctx, { right, requestId, decision, change, reason })),
});

const backTo = ({ say }: BotContext, requestId: number) => ({
  label: say('button-back'),
  data: press('absenceStaffCard', requestId),
});

async function promptReason(ctx: BotContext, requestId: number, text: string): Promise<void> {
  await showPrompt(ctx, { text, buttons: [[backTo(ctx, requestId)]] });
}

async function showChange(ctx: BotContext, absence: Absence): Promise<void> {
  const { say } = ctx;
  const other = absence.state === 'approved' ? 'refused' : 'approved';
  await show(ctx, {
    text: say('absence-change-question', { name: absence.name }),
    buttons: [
      [
        { label: say('button-back'), data: press('absenceStaffCard', absence.id) },
        {
          label: say(other === 'approved' ? 'absence-approve' : 'absence-refuse'),
          data: press('absenceChangeTo', absence.id, other),
        },
      ],
    ],
  });
}

async function handOverFile(ctx: BotContext, { evidenceFileId, name }: Absence): Promise<void> {
  const file =
    evidenceFileId === undefined ? undefined : await findStoredFile(ctx.needs.database.db, evidenceFileId);
  if (!file) return toast(ctx, ctx.say('absence-file-gone'));
  await sendFile(ctx, {
    fileName: file.name,
    bytes: file.bytes,
    caption: {
      text: ctx.say('absence-file-caption', { name }),
      buttons: [[{ label: ctx.say('file-delete'), data: press('fileDelete') }]],
    },
  });
}
