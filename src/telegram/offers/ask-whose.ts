import type { Button, Message, Say } from '#domain/message.ts';
import { countWords } from '#domain/words/word-count.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { keepUpdate } from '#telegram/inbox/kept-updates.ts';
import { askAbout } from '#telegram/screens/show-message.ts';
import type { Offer, OfferWords } from './offer.ts';
import { quotedEnds } from './quoted-ends.ts';
import type { SaidText } from './said-text.ts';

/** So long somebody can say what a text was for, in hours. */
const keptHours = 72;

/** Asks what a text is for; its words are kept until somebody says so. The question that was open stays open. */
export async function askWhose(ctx: BotContext, said: SaidText, offers: readonly Offer[]): Promise<void> {
  await keepUpdate(ctx, keptHours);
  await askAbout(ctx, whoseMessage(ctx.say, said, offers), said.question);
}

/** The question: whose it may be, the text itself, a button for each. */
export function whoseMessage(say: Say, { text, updateId }: SaidText, offers: readonly Offer[]): Message {
  const quoted = say('whose-quoted', { text: quotedEnds(text), words: countWords(text) });
  const worded = offers.flatMap(({ words, kind, of }) => (words ? { ...words(), kind, of } : []));
  const isAlone = offers.length === 1;
  const choices = worded.map(
    ({ label, alone, kind, of }): Button => ({
      label: (isAlone && alone?.label) || label,
      data: press('meant', updateId, kind, of ?? '-'),
    }),
  );
  const none = {
    label: say(isAlone ? 'whose-not' : 'whose-none'),
    data: press('meantNone', updateId),
  };
  return {
    text: [headline(say, worded, isAlone), quoted].join('\n'),
    buttons: [...choices.map((choice) => [choice]), [none]],
  };
}

function headline(say: Say, worded: readonly OfferWords[], isAlone: boolean): string {
  const [only] = worded;
  if (isAlone && only?.alone) return only.alone.question;
  const names = worded.map(({ name }) => name);
  if (names.length < 2) return say('whose-one', { name: names[0] ?? '' });
  return say('whose-several', { first: names.slice(0, -1).join(', '), last: names.at(-1) ?? '' });
}
