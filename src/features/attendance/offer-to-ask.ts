import { membershipInHand } from '#domain/people/role.ts';
import { saveForm } from '#storage/state/form-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { keepMissed } from '#telegram/forms/missed-texts.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';
import { quoted } from './asking-messages.ts';

/** A longer text holds its question already and need not be typed again. */
const maxBareWords = 4;

/** "Izin bertanya" is a question and no leave: asks for it, or offers to pass on what was typed. */
export async function offerToAsk(ctx: BotContext, next: () => Promise<void>): Promise<void> {
  const { actor, say, needs, now } = ctx;
  const membership = membershipInHand(actor);
  if (!membership || membership.planOpen) return next();
  const typed = ctx.message!.text!;
  const isBare = typed.trim().split(/\s+/).length <= maxBareWords && !typed.includes('?');
  if (isBare) {
    const values = { participantId: membership.participantId };
    await saveForm(needs.database.db, actor.personId!, { kind: 'ask', values, now });
    const cancel = { label: say('button-cancel'), data: press('cancelForm') };
    return showPrompt(ctx, { text: say('rsvp-question-instead'), buttons: [[cancel]] });
  }
  // [Tanya panitia] forwards the last texts that nothing understood; this is such a text.
  await keepMissed(ctx, 'instead');
  await showPrompt(ctx, {
    text: say('rsvp-pass-on', { typed: quoted(typed) }),
    buttons: [
      [
        { label: say('button-ask'), data: press('askForward') },
        { label: say('button-menu'), data: press('menu') },
      ],
    ],
  });
}
