import type { NextFunction } from 'grammy';
import type { BroadcastContent } from '#domain/broadcast/broadcast.ts';
import { type FormValues, valuesOf } from '#domain/forms/form-catalogue.ts';
import type { TextEntity } from '#domain/message.ts';
import { authorise, type Right } from '#domain/people/authorise.ts';
import { showAudience } from '#features/broadcast/audience/audience-presses.ts';
import type { BotContext, KnownContext } from '#telegram/bot-context.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { leaveForm, openForm } from '#telegram/forms/open-form.ts';
import { albumIdOf } from '#telegram/screens/album-id.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';
import { addAlbumPart } from './add-album-part.ts';
import { composeDraft } from './compose-draft.ts';
import { contentOfText, entitiesBehind, type ReadContent, readContent } from './read-content.ts';
import { refusedContentMessage } from './refused-content-messages.ts';
import { withDraft } from './with-draft.ts';

type Composing = FormValues<'broadcast'>;

/** Answers an update once more that was taken in its time. */
export type Repeat = () => Promise<unknown>;

/** The same update again, after its content was taken: the answer is repeated. */
export function repeatComposed(ctx: BotContext): Repeat | undefined {
  const { draftId, takenUpdateId } = valuesOf(ctx.actor.form, 'broadcast') ?? {};
  if (draftId === undefined || takenUpdateId !== ctx.updateId) return undefined;
  return () => withDraft(ctx, draftId, (draft, right) => showAudience(ctx, { right, draftId: draft.id }));
}

/** A further part of the album whose first part is the draft: kept, without another question. */
export async function takeAlbumPart(ctx: BotContext, next: NextFunction): Promise<void> {
  const form = valuesOf(ctx.actor.form, 'broadcast');
  const albumId = albumIdOf(ctx.message);
  if (form?.draftId === undefined || !albumId || form.albumId !== albumId) return next();
  if (form.takenUpdateId === undefined || form.takenUpdateId === ctx.updateId) return next();
  const right = authorise(ctx.actor, 'broadcast', { programmeId: form.programmeId });
  if (!right) return next();
  const read = readContent(ctx.message!, contentKind(ctx.message));
  ctx.answered = true;
  if (read.kind !== 'content') return refuseContent(ctx, form, read);
  await addAlbumPart(ctx.needs, { right, broadcastId: form.draftId, part: read.content });
}

/** Takes the content, or says why not. */
export async function takeContent(ctx: KnownContext, form: Composing): Promise<void> {
  const right = authorise(ctx.actor, 'broadcast', { programmeId: form.programmeId });
  if (!right) {
    await leaveForm(ctx, 'broadcast');
    return refuse(ctx);
  }
  const read = readContent(ctx.message!, contentKind(ctx.message));
  if (read.kind === 'content') return keepContent(ctx, right, { form, content: read.content });
  await refuseContent(ctx, form, read);
}

/** Every part of an album is an update of its own; only the first one that is refused is answered. */
async function refuseContent(
  ctx: BotContext,
  values: Composing,
  read: Exclude<ReadContent, { kind: 'content' }>,
): Promise<void> {
  const albumId = albumIdOf(ctx.message);
  if (albumId) {
    ctx.answered = true;
    if (values.albumId === albumId && values.albumUpdateId !== ctx.updateId && !values.takenUpdateId) return;
    // A refused part takes its siblings along: what was kept of them is no whole album.
    const { programmeId, draftId } = values;
    await openForm(ctx, 'broadcast', { programmeId, draftId, albumId, albumUpdateId: ctx.updateId });
  }
  // As the newest question: what was asked about the parts before can be pressed no more.
  await showPrompt(ctx, refusedContentMessage(ctx.say, { read, kind: contentKind(ctx.message) }));
}

/** What was typed behind the command. */
export async function takeTyped(
  ctx: BotContext,
  given: { right: Right<'broadcast'>; typed: string },
): Promise<void> {
  const { right } = given;
  const form = { programmeId: right.about.programmeId };
  const { text, entities } = ctx.message as { text: string; entities?: TextEntity[] };
  const skipped = text.lastIndexOf(given.typed);
  const read = contentOfText(given.typed, entitiesBehind(entities ?? [], skipped));
  if (read.kind === 'content') return keepContent(ctx, right, { form, content: read.content });
  await openForm(ctx, 'broadcast', form);
  await showPrompt(ctx, refusedContentMessage(ctx.say, { read, kind: 'text' }));
}

/** Keeps what is to be announced and asks to whom. */
async function keepContent(
  ctx: BotContext,
  right: Right<'broadcast'>,
  { form, content }: { form: Composing; content: BroadcastContent },
): Promise<void> {
  if (form.albumId !== undefined && form.albumId === content.album?.id) {
    // Its first part was refused: the rest is not taken either.
    ctx.answered = true;
    return;
  }
  const { broadcastId } = await composeDraft(ctx.needs, {
    right,
    draftId: form.draftId,
    content,
    updateId: ctx.updateId,
    now: ctx.now,
  });
  await showAudience(ctx, { right, draftId: broadcastId }, showPrompt);
}
