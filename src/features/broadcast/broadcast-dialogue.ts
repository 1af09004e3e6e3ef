import type { NextFunction } from 'grammy';
import { authorise } from '#domain/authorise.ts';
import { type BroadcastContent, maxCaptionChars } from '#domain/broadcast.ts';
import type { TextEntity } from '#domain/message.ts';
import { closeForm, saveForm } from '#storage/form-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { contentKind } from '#telegram/content-kind.ts';
import type { Dialogue } from '#telegram/dialogues.ts';
import { show, showPrompt } from '#telegram/show-message.ts';
import { composeDraft } from './compose-draft.ts';
import { showAudience } from './draft-presses.ts';
import { contentOfText, entitiesBehind, readContent } from './read-content.ts';

interface FormValues {
  programmeId: number;
  draftId?: number;
  /** The update that brought the content; the form waits for nothing more. */
  takenUpdateId?: number;
  /** An album that was refused, and the update that was told so. */
  albumId?: string;
  albumUpdateId?: number;
}

const valuesOf = (ctx: BotContext) => ctx.actor.form!.values as unknown as FormValues;

/** Takes the one message that is to be announced, whatever kind it is. */
export const composingDialogue: Dialogue = {
  isOpen: (actor) => actor.form?.kind === 'broadcast' && actor.form.values.takenUpdateId === undefined,
  take: takeContent,
};

/** The same update again, after its content was taken: the answer is repeated. */
export async function repeatAnswer(ctx: BotContext, next: NextFunction): Promise<void> {
  const { form } = ctx.actor;
  if (form?.kind !== 'broadcast' || form.values.takenUpdateId !== ctx.updateId) return next();
  await showAudience(ctx, Number(form.values.draftId));
}

async function takeContent(ctx: BotContext): Promise<void> {
  const { actor, say } = ctx;
  const { programmeId } = valuesOf(ctx);
  if (!authorise(actor, 'broadcast', { programmeId })) {
    await closeForm(ctx.needs.database.db, actor.personId!, 'broadcast');
    return show(ctx, { text: say('not-allowed') });
  }
  const kind = contentKind(ctx.message);
  const read = readContent(ctx.message!, kind);
  switch (read.kind) {
    case 'content':
      return keepContent(ctx, read.content);
    case 'album':
      return refuseAlbum(ctx, read.albumId);
    case 'unsupported':
      return show(ctx, {
        text: [say('content-refused', { kind }), say('broadcast-unsupported')].join('\n'),
      });
    case 'captionTooLong': {
      const values = { chars: read.chars, max: maxCaptionChars };
      return show(ctx, { text: say('broadcast-caption-too-long', values) });
    }
  }
}

/** Every part of an album is an update of its own; only the first one is answered. */
async function refuseAlbum(ctx: BotContext, albumId: string): Promise<void> {
  const values = valuesOf(ctx);
  ctx.answered = true;
  if (values.albumId === albumId && values.albumUpdateId !== ctx.updateId) return;
  await saveForm(ctx.needs.database.db, ctx.actor.personId!, {
    kind: 'broadcast',
    values: { ...values, albumId, albumUpdateId: ctx.updateId },
    now: ctx.now,
  });
  await show(ctx, { text: ctx.say('broadcast-album') });
}

/** What was typed behind the command. */
export async function takeTyped(
  ctx: BotContext,
  given: { programmeId: number; typed: string },
): Promise<void> {
  const { text, entities } = ctx.message as { text: string; entities?: TextEntity[] };
  const skipped = text.lastIndexOf(given.typed);
  await keepContent(
    ctx,
    contentOfText(given.typed, entitiesBehind(entities ?? [], skipped)),
    given.programmeId,
  );
}

async function keepContent(ctx: BotContext, content: BroadcastContent, programmeId?: number): Promise<void> {
  const form: Partial<FormValues> = programmeId === undefined ? valuesOf(ctx) : { programmeId };
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
