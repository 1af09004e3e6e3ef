import {
  asksWhen,
  asksYesNo,
  type OpenForm,
  reachesOthers,
  takesTalk,
  takesText,
} from '#domain/forms/form-catalogue.ts';
import type { Talk } from '#domain/talk/talk.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { noteTaken } from '#telegram/inbox/repeats.ts';
import { type MakeOffers, nothing } from '#telegram/offers/offer.ts';
import type { SaidText } from '#telegram/offers/said-text.ts';
import type { Dialogue } from './dialogues.ts';
import { isNewest } from './place.ts';
import { within } from './question.ts';

/**
 * The form that is open takes a text while its person is in it, and while its question is the newest on the screen. Talk is
 * no answer to a form, but to one whose words go to people as they are.
 */
export function offerForms(dialogues: readonly Dialogue[]): MakeOffers {
  return async (ctx, said) => {
    const { form } = ctx.actor;
    const dialogue = dialogues.find((each) => each.isOpen(ctx.actor));
    if (!form || !dialogue || !takesText(form)) return nothing;
    const sure = said.isMeant('form', form.kind) ? 'sure' : await howSure(ctx, { said, form });
    if (!sure) return nothing;
    const words = () => {
      const name = ctx.say('form-name', { kind: form.kind });
      return { label: ctx.say('form-answer', { name }), name };
    };
    return [{ kind: 'form', of: form.kind, sure, words, take: () => takeOnce(ctx, dialogue) }];
  };
}

async function howSure(
  ctx: BotContext,
  { said, form }: { said: SaidText; form: OpenForm },
): Promise<'sure' | 'likely' | undefined> {
  const { kind } = said.talk;
  const isTalk = kind !== 'none' && !mayAnswer(form, said.talk);
  if (isTalk && kind !== 'question') return undefined;
  const { formShownAt } = ctx.actor;
  const isIn = formShownAt !== undefined && within({ shownAt: formShownAt.toISOString() }, ctx.now);
  const isHere =
    isIn || said.isIn('form', form.kind) || (said.question && (await isNewest(ctx, said.question)));
  return isHere && !isTalk ? 'sure' : 'likely';
}

/** Whether what is only said elsewhere may be the very answer to this form. */
function mayAnswer(form: OpenForm, { kind, lookup }: Talk): boolean {
  if (takesTalk(form)) return true;
  // What goes to somebody may well ask them something; it waits for [Kirim].
  if (kind === 'question') return reachesOthers(form);
  if (kind === 'agreement') return asksYesNo(form);
  return lookup === 'schedule' && asksWhen(form);
}

/** A form notes which update it takes before it does. */
async function takeOnce(ctx: BotContext, dialogue: Dialogue): Promise<void> {
  if (!ctx.callbackQuery) await noteTaken(ctx);
  await dialogue.take(ctx);
}
