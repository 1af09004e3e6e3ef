import type { NextFunction } from 'grammy';
import type { BroadcastContent } from '#domain/broadcast/broadcast.ts';
import type { TextEntity } from '#domain/message.ts';
import { authorise } from '#domain/people/authorise.ts';
import type { Actor } from '#domain/people/role.ts';
import { showAudience } from '#features/broadcast/audience/audience-presses.ts';
import { closeForm, saveForm } from '#storage/state/form-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';
import { addAlbumPart } from './add-album-part.ts';
import { composeDraft } from './compose-draft.ts';
import { contentOfText, entitiesBehind, type ReadContent, readContent } from './read-content.ts';
import { refusedContentMessage } from './refused-content-messages.ts';

interface FormValues {
  programmeId: number;
  draftId?: number;
  /** The update that brought the content; the form waits for nothing more. */
  takenUpdateId?: number;
  /** The album whose parts still come in, or the one that was refused. */
  albumId?: string;
  albumUpdateId?: number;
}

const valuesOf = (ctx: BotContext) => ctx.actor.form!.values as unknown as FormValues;

/** The form waits for the one message, or album, that is to be announced. */
export const isComposing = (actor: Actor) =>
  actor.form?.kind === 'broadcast' && actor.form.values.takenUpdateId === undefined;

/** The same update again, after its content was taken: the answer is repeated. */
export async function repeatComposed(ctx: BotContext, next: NextFunction): Promise<void> {
  const { form } = ctx.actor;
  if (form?.kind !== 'broadcast' || form.values.takenUpdateId !== ctx.updateId) return next();
  await showAudience(ctx, Number(form.values.draftId));
}

/** A further part of the album whose first part is the draft: kept, without another question. */
export async function takeAlbumPart(ctx: BotContext, next: NextFunction): Promise<void> {
  const { form } = ctx.actor;
  const albumId = ctx.message?.media_group_id;
  if (form?.kind !== 'broadcast' || !albumId || form.values.albumId !== albumId) return next();
  if (form.values.takenUpdateId === undefined || form.values.takenUpdateId === ctx.updateId) return next();
  const read = readContent(ctx.message!, contentKind(ctx.message));
  ctx.answered = true;
  if (read.kind !== 'content') return refuseContent(ctx, read);
  const broadcastId = Number(form.values.draftId);
  await addAlbumPart(ctx.needs, { broadcastId, part: read.content });
}

/** Takes the content, or says why not. */
export async function takeContent(ctx: BotContext): Promise<void> {
  const { actor } = ctx;
  const { programmeId } = valuesOf(ctx);
  if (!authorise(actor, 'broadcast', { programmeId })) {
    await closeForm(ctx.needs.database.db, actor.personId!, 'broadcast');
    return refuse(ctx);
  }
  const read = readContent(ctx.message!, contentKind(ctx.message));
  if (read.kind === 'content') return keepContent(ctx, read.content);
  await refuseContent(ctx, read);
}

/** Every part of an album is an update of its own; only the first one that is refused is answered. */
async function refuseContent(
  ctx: BotContext,
  read: Exclude<ReadContent, { kind: 'content' }>,
): Promise<void> {
  const albumId = ctx.message?.media_group_id;
  if (albumId) {
    const values = valuesOf(ctx);
    ctx.answered = true;
    if (values.albumId === albumId && values.albumUpdateId !== ctx.updateId && !values.takenUpdateId) return;
    // A refused part takes its siblings along: what was kept of them is no whole album.
    const { programmeId, draftId } = values;
    await saveForm(ctx.needs.database.db, ctx.actor.personId!, {
      kind: 'broadcast',
      values: { programmeId, draftId, albumId, albumUpdateId: ctx.updateId },
      now: ctx.now,
    });
  }
  // As the newest question: what was asked about the parts before can be pressed no more.
  await showPrompt(ctx, refusedContentMessage(ctx.say, { read, kind: contentKind(ctx.message) }));
}

/** What was typed behind the command. */
export async function takeTyped(
  ctx: BotContext,
  given: { programmeId: number; typed: string },
): Promise<void> {
  const { text, entities } = ctx.message as { text: string; entities?: TextEntity[] };
  const skipped = text.lastIndexOf(given.typed);
  const read = contentOfText(given.typed, entitiesBehind(entities ?? [], skipped));
  if (read.kind === 'content') return keepContent(ctx, read.content, given.programmeId);
  await saveForm(ctx.needs.database.db, ctx.actor.personId!, {
    kind: 'broadcast',
    values: { programmeId: given.programmeId },
    now: ctx.now,
  });
  await showPrompt(ctx, refusedContentMessage(ctx.say, { read, kind: 'text' }));
}

/** Keeps what is to be announced and asks to whom. */
async function keepContent(ctx: BotContext, content: BroadcastContent, programmeId?: number): Promise<void> {
  const form: Partial<FormValues> = programmeId === undefined ? valuesOf(ctx) : { programmeId };
  if (form.albumId !== undefined && form.albumId === content.album?.id) {
    // Its first part was refused: the rest is not taken either.
    ctx.answered = true;
    return;
  }
  const { broadcastId } = await composeDraft(ctx.needs, {
    programmeId: form.programmeId!,
    personId: ctx.actor.personId!,
    draftId: form.draftId,
    content,
    updateId: ctx.updateId,
    now: ctx.now,
  });
  await showAudience(ctx, broadcastId, showPrompt);
}
