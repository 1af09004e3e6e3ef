import { saveForm } from '#storage/form-store.ts';
import { findLinkById } from '#storage/link-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import type { Dialogue } from '#telegram/dialogues.ts';
import { notifyStaff } from '#telegram/notify-staff.ts';
import { send, show } from '#telegram/show-message.ts';
import { confirmIdentityMessage } from './enrolment-messages.ts';
import { loadInvitation, withInvitation } from './invitation-in-hand.ts';

/** Asks what the roster has wrong about somebody who is joining. */
export async function askWhatToFix(ctx: BotContext, linkId: number): Promise<void> {
  await withInvitation(ctx, linkId, async () => {
    await saveForm(ctx.needs.database.db, ctx.actor.personId!, {
      kind: 'joinFix',
      values: { linkId },
      now: ctx.now,
    });
    await show(ctx, { text: ctx.say('join-what-to-fix') });
  });
}

/** Takes the words on what is wrong on the roster: they go to the organizers, joining goes on. */
async function takeFix(ctx: BotContext): Promise<void> {
  const { needs, actor, say, now } = ctx;
  const words = ctx.message?.text;
  if (!words) return show(ctx, { text: say('join-fix-needs-text') });
  const linkId = Number(actor.form?.values.linkId);
  const link = await findLinkById(needs.database.db, linkId);
  if (!link?.participantId) return needs.home(ctx);
  const { participant } = await loadInvitation(ctx, link.participantId);
  await needs.database.transaction(async (db) => {
    await saveForm(db, actor.personId!, { kind: 'join', values: { linkId }, now });
    await notifyStaff(needs, db, {
      programmeId: participant.programmeId,
      dedupeKey: `joinFix:${ctx.updateId}`,
      now,
      word: (staffSay) => ({
        text: staffSay('join-fix-for-staff', { name: participant.name, words: words.slice(0, 1_000) }),
      }),
    });
  });
  await send(ctx, { text: say('join-fix-sent') });
  await send(ctx, confirmIdentityMessage(say, participant, linkId));
}

export const fixDialogue: Dialogue = { isOpen: (actor) => actor.form?.kind === 'joinFix', take: takeFix };
