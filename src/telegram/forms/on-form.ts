import { type FormKind, type FormValues, isListening, valuesOf } from '#domain/forms/form-catalogue.ts';
import type { BotContext, KnownContext } from '#telegram/bot-context.ts';
import type { Dialogue } from './dialogues.ts';

/** The dialogue of one kind of form: takes what its person sends while it listens. */
export function onForm<K extends FormKind>(
  kind: K,
  take: (ctx: KnownContext, values: FormValues<K>) => Promise<unknown>,
): Dialogue {
  return {
    isOpen: ({ form }) => form?.kind === kind && isListening(form),
    take: async (ctx) => {
      const values = valuesOf(ctx.actor.form, kind);
      if (values && isKnownContext(ctx)) await take(ctx, values);
    },
  };
}

export const isKnownContext = (ctx: BotContext): ctx is KnownContext => ctx.actor.personId !== undefined;
