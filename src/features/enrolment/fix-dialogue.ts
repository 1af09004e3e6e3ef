import type { FormValues } from '#domain/forms/form-catalogue.ts';
import { saveForm } from '#storage/state/form-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onForm } from '#telegram/forms/on-form.ts';
import { openForm } from '#telegram/forms/open-form.ts';
import { send, show } from '#telegram/screens/show-message.ts';
import { notifyStaff } from '#telegram/sending/notify-staff.ts';
import { confirmIdentityMessage } from './enrolment-messages.ts';
import { type InvitationInHand, withInvitation } from './invitation-in-hand.ts';

/** Asks what the roster has wrong about somebody who is joining. */
export async function askWhatToFix(ctx: BotContext, linkId: number): Promise<void> {
  await withInvitation(ctx, linkId, async () => {
    await openForm(ctx, 'joinFix', { linkId });
    await show(ctx, { text: ctx.say('join-what-to-fix') });
  });
}

/** Takes the words on what is wrong on the roster: they go to the organizers, joining goes on. */
async function takeFix(ctx: BotContext, { linkId }: FormValues<'joinFix'>): Promise<void> {
  const { say } = ctx;
  const words = ctx.message?.text;
  if (!words) return show(ctx, { text: say('join-fix-needs-text') });
  await withInvitation(ctx, linkId, async (invitation) => {
    const { participant, link } = invitation;
    await passOn(ctx, invitation, words);
    await send(ctx, { text: say('join-fix-sent') });
    await send(ctx, confirmIdentityMessage(say, participant, link.id));
  });
}

async function passOn(
  ctx: BotContext,
  { personId, participant, link }: InvitationInHand,
  words: string,
): Promise<void> {
  const { needs, now } = ctx;
  await needs.database.transaction(async (db) => {
    await saveForm(db, personId, { kind: 'join', values: { linkId: link.id }, now });
    await notifyStaff(needs, db, {
      programmeId: participant.programmeId,
      dedupeKey: `joinFix:${ctx.updateId}`,
      now,
      word: (staffSay) => ({
        text: staffSay('join-fix-for-staff', { name: participant.name, words: words.slice(0, 1_000) }),
      }),
    });
  });
}

export const fixDialogue = onForm('joinFix', takeFix);
