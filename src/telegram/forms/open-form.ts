import type { FormKind, FormValues } from '#domain/forms/form-catalogue.ts';
import { closeForm, findForm, saveForm } from '#storage/state/form-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';

/**
 * Opens a form for whoever acts, in place of what they had open. Nobody who is not on record is asked for anything, so
 * a stranger never has one.
 */
export async function openForm<K extends FormKind>(
  { needs, actor, now }: BotContext,
  kind: K,
  values: FormValues<K>,
): Promise<void> {
  if (actor.personId !== undefined) await saveForm(needs.database.db, actor.personId, { kind, values, now });
}

/** Closes it if it is still of one of these kinds. */
export async function leaveForm({ needs, actor }: BotContext, ...kinds: FormKind[]): Promise<void> {
  if (actor.personId !== undefined) await closeForm(needs.database.db, actor.personId, ...kinds);
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
