import { Composer } from 'grammy';
import { type FormValues, type ReachingKind, valuesOf } from '#domain/forms/form-catalogue.ts';
import type { Button } from '#domain/message.ts';
import type { BotContext, KnownContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { askAbout, toast } from '#telegram/screens/show-message.ts';
import type { Dialogue } from './dialogues.ts';
import { isKnownContext, onForm } from './on-form.ts';
import { leaveForm, openForm } from './open-form.ts';

/** What stands above the words that wait for [Kirim]: whom they reach and with what; and the way back. */
export interface SendQuestion {
  lead: string;
  back: Button;
}

/** A form whose words reach somebody else. */
export interface WordsForm<K extends ReachingKind> {
  /** The typed words as they would be sent. Undefined when they cannot be: why was said, and the form stays open. */
  read(ctx: KnownContext, values: FormValues<K>): Promise<string | undefined>;
  /** Undefined when the thing is gone or not this person's any more: that was said, and the form is closed. */
  ask(ctx: KnownContext, values: FormValues<K>): Promise<SendQuestion | undefined>;
  /** [Kirim] was pressed. Repeated by the same update it gives the same answer; the form is closed behind it. */
  send(ctx: KnownContext, values: FormValues<K>, words: string): Promise<unknown>;
}

/**
 * The dialogue of a form that acts on somebody else. What is typed is shown with its recipient and waits for [Kirim];
 * further words take its place, so that nothing goes out at the first text that happens to come.
 */
export function onWordsForm<K extends ReachingKind>(kind: K, form: WordsForm<K>): Dialogue {
  const take = async (ctx: KnownContext, values: FormValues<K>) => {
    const question = await form.ask(ctx, values);
    if (!question) return leaveForm(ctx, kind);
    const words = await form.read(ctx, values);
    if (words === undefined) return;
    await openForm(ctx, kind, { ...values, words: { text: words, updateId: ctx.updateId } });
    await askAbout(ctx, sendMessage(ctx, question, words));
  };
  return {
    ...onForm(kind, take),
    send: { kind, run: (ctx, updateId) => sendWords(ctx, updateId, { kind, form }) },
  };
}

function sendMessage({ say, updateId }: BotContext, { lead, back }: SendQuestion, words: string) {
  return {
    text: [lead, `“${words}”`, say('form-not-sent')].join('\n'),
    buttons: [[back, { label: say('form-send'), data: press('formSend', updateId) }]],
  };
}

async function sendWords<K extends ReachingKind>(
  ctx: BotContext,
  updateId: number,
  { kind, form }: { kind: K; form: WordsForm<K> },
): Promise<void> {
  const values = valuesOf(ctx.actor.form, kind);
  const words = values?.words;
  // Sent already, left since, or other words were typed below: this button stands for nothing any more.
  if (!values || words?.updateId !== updateId || !isKnownContext(ctx))
    return toast(ctx, ctx.say('form-nothing-waits'));
  await form.send(ctx, values, words.text);
  await leaveForm(ctx, kind);
  // What was sent is not called back by editing what was typed.
  await ctx.needs.state.remove('askedAbout', ctx.actor.telegramUserId);
}

/** [Kirim] of whichever form of these is open. */
export function installSending(dialogues: Dialogue[]): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  onPress(composer, 'formSend', async (ctx, updateId) => {
    const open = dialogues.find(({ send }) => send && send.kind === ctx.actor.form?.kind);
    await (open?.send ? open.send.run(ctx, updateId) : toast(ctx, ctx.say('form-nothing-waits')));
  });
  return composer;
}
