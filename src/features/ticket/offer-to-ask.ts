import type { Right } from '#domain/people/authorise.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { keepMissed } from '#telegram/forms/missed-texts.ts';
import { openForm } from '#telegram/forms/open-form.ts';
import { quotedEnds } from '#telegram/offers/quoted-ends.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';

/** A longer text holds its question already and need not be typed again. */
const maxBareWords = 4;

/** "Izin bertanya" is a question and no leave: asks for it, or offers to pass on what was typed. */
export async function offerToAsk(ctx: BotContext, typed: string, right: Right<'askQuestion'>): Promise<void> {
  const { say } = ctx;
  const isBare = typed.trim().split(/\s+/).length <= maxBareWords && !typed.includes('?');
  if (isBare) {
    await openForm(ctx, 'ask', { participantId: right.about.participantId });
    const cancel = { label: say('button-cancel'), data: press('cancelForm') };
    return showPrompt(ctx, { text: say('rsvp-question-instead'), buttons: [[cancel]] });
  }
  // [Tanya panitia] forwards the last texts that nothing understood; this is such a text.
  await keepMissed(ctx, 'instead');
  await showPrompt(ctx, {
    text: say('rsvp-pass-on', { typed: quotedEnds(typed) }),
    buttons: [
      [
        { label: say('button-ask'), data: press('askForward') },
        { label: say('button-menu'), data: press('menu') },
      ],
    ],
  });
}
