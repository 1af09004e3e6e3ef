import type { FormKind, FormValues } from '#domain/forms/form-catalogue.ts';
import { closeForm, findForm, saveForm } from '#storage/state/form-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { askedNow, noteForm } from './asked.ts';

/**
 * Opens a form for whoever acts, in place of what they had open. Nobody who is not on record is asked for anything, so
 * a stranger never has one.
 */
export async function openForm<K extends FormKind>(
  ctx: BotContext,
  kind: K,
  values: FormValues<K>,
): Promise<void> {
  const { needs, actor, now } = ctx;
  if (actor.personId === undefined) return;
  await saveForm(needs.database.db, actor.personId, { kind, values, now });
  noteForm(ctx, kind);
}

/** Closes it if it is still of one of these kinds. */
export async function leaveForm(ctx: BotContext, ...kinds: FormKind[]): Promise<void> {
  const { needs, actor } = ctx;
  if (actor.personId === undefined) return;
  await closeForm(needs.database.db, actor.personId, ...kinds);
  if (kinds.some((kind) => kind === askedNow(ctx).of)) noteForm(ctx, undefined);
}

/** What the form of this kind holds now, whatever the update found at its start. */
export async function findFormNow<K extends FormKind>(
  { needs, actor, now }: BotContext,
  kind: K,
): Promise<FormValues<K> | undefined> {
  return actor.personId === undefined
    ? undefined
    : findForm(needs.database.db, actor.personId, { kind, now });
}
