import type { Button, Message, Say } from '#domain/message.ts';
import { countWords } from '#domain/words/word-count.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { keepUpdate } from '#telegram/inbox/kept-updates.ts';
import { askAbout } from '#telegram/screens/show-message.ts';
import type { Offer } from './offer.ts';
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
  const choices = offers.flatMap(({ label, alone, kind, of }): Button[] => {
    const words = offers.length === 1 ? (alone?.label ?? label) : label;
    return words === undefined ? [] : [{ label: words, data: press('meant', updateId, kind, of ?? '-') }];
  });
  const none = {
    label: say(offers.length === 1 ? 'whose-not' : 'whose-none'),
    data: press('meantNone', updateId),
  };
  return {
    text: [headline(say, offers), quoted].join('\n'),
    buttons: [...choices.map((choice) => [choice]), [none]],
  };
}

function headline(say: Say, offers: readonly Offer[]): string {
  const [only] = offers;
  if (offers.length === 1 && only?.alone) return only.alone.question;
  const names = offers.flatMap(({ name }) => name ?? []);
  if (names.length < 2) return say('whose-one', { name: names[0] ?? '' });
  return say('whose-several', { first: names.slice(0, -1).join(', '), last: names.at(-1) ?? '' });
}
