import { type BroadcastContent, excerptOf } from '#domain/broadcast/broadcast.ts';
import { type Correction, judgeReplacement, type Replacement } from '#domain/broadcast/correction.ts';
import { type FormValues, valuesOf } from '#domain/forms/form-catalogue.ts';
import type { Right } from '#domain/people/authorise.ts';
import type { Repeat } from '#features/broadcast/compose/composing-dialogue.ts';
import { type ReadContent, readContent } from '#features/broadcast/compose/read-content.ts';
import { refusedContentMessage } from '#features/broadcast/compose/refused-content-messages.ts';
import { withBroadcast } from '#features/broadcast/with-broadcast.ts';
import { listSentMessages } from '#storage/broadcast/broadcast-change-store.ts';
import type { Broadcast } from '#storage/broadcast/broadcast-store.ts';
import type { BotContext, KnownContext } from '#telegram/bot-context.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { openForm } from '#telegram/forms/open-form.ts';
import { albumIdOf } from '#telegram/screens/album-id.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { send, showPrompt } from '#telegram/screens/show-message.ts';
import {
  askCorrectionMessage,
  confirmCorrectionMessage,
  refusedCorrectionMessage,
} from './change-messages.ts';
import { draftCorrection } from './correct-broadcast.ts';
import { showCorrected } from './preview-correction.ts';

/** [Perbaiki isi]: the form takes the right content. */
export async function openCorrection(ctx: BotContext, broadcast: Broadcast): Promise<void> {
  await openForm(ctx, 'broadcastCorrect', { broadcastId: broadcast.id });
  await showPrompt(ctx, askCorrectionMessage(ctx.say, broadcast));
}

/** Takes the right content, shows it, and asks whether to put it in place. */
export async function takeCorrection(
  ctx: KnownContext,
  values: FormValues<'broadcastCorrect'>,
): Promise<void> {
  await withBroadcast(ctx, values.broadcastId, async (broadcast, right) => {
    const kind = contentKind(ctx.message);
    const read = readContent(ctx.message!, kind);
    if (read.kind !== 'content') return showPrompt(ctx, refusedContentMessage(ctx.say, { read, kind }));
    const judged = judgeReplacement(broadcast.content, read.sent);
    if (judged.kind !== 'replacement') {
      const albumId = albumIdOf(ctx.message);
      ctx.answered = true;
      if (albumId && values.albumId === albumId) return;
      await openForm(ctx, 'broadcastCorrect', { ...values, albumId });
      return showPrompt(ctx, refusedCorrectionMessage(ctx.say, { refused: judged, broadcast }));
    }
    if (judged.replacement.kind === 'caption' && read.content.isPersonal) {
      const refused = { kind: 'placeholdersInCaption' } as const;
      return showPrompt(ctx, refusedContentMessage(ctx.say, { read: refused, kind }));
    }
    await keepCorrection(ctx, right, { broadcast, read, replacement: judged.replacement });
  });
}

async function keepCorrection(
  ctx: BotContext,
  right: Right<'broadcast'>,
  given: { broadcast: Broadcast; read: Extract<ReadContent, { kind: 'content' }>; replacement: Replacement },
): Promise<void> {
  const { broadcast, replacement } = given;
  const copy = await showCorrected(ctx, { broadcast, replacement });
  const content = { ...correctedContent(given), ...(copy ? { copy } : {}) };
  const correction: Correction = { content, replacement };
  const drafted = await draftCorrection(ctx.needs, {
    right,
    broadcastId: broadcast.id,
    correction,
    updateId: ctx.updateId,
    now: ctx.now,
  });
  if (drafted.kind === 'gone') return refuse(ctx);
  const { changeId } = drafted;
  await openForm(ctx, 'broadcastCorrect', {
    broadcastId: broadcast.id,
    changeId,
    takenUpdateId: ctx.updateId,
  });
  await askToSave(ctx, broadcast, changeId);
}

/** What the announcement says once it is corrected. A caption leaves the picture what it is. */
function correctedContent(given: {
  broadcast: Broadcast;
  read: Extract<ReadContent, { kind: 'content' }>;
  replacement: Replacement;
}): BroadcastContent {
  const { broadcast, read, replacement } = given;
  const { copy } = broadcast.content;
  if (replacement.kind !== 'caption') return { ...read.content, copy };
  const { fingerprint } = read.content;
  return { ...broadcast.content, excerpt: excerptOf(replacement.text), fingerprint };
}

async function askToSave(ctx: BotContext, broadcast: Broadcast, changeId: number): Promise<void> {
  const sent = await listSentMessages(ctx.needs.database.db, broadcast.id);
  await send(
    ctx,
    confirmCorrectionMessage(ctx.say, { changeId, broadcastId: broadcast.id, count: sent.length }),
  );
}

/** The same content delivered once more: the question is repeated. */
export function repeatCorrection(ctx: BotContext): Repeat | undefined {
  const { broadcastId, changeId, takenUpdateId } = valuesOf(ctx.actor.form, 'broadcastCorrect') ?? {};
  if (broadcastId === undefined || changeId === undefined || takenUpdateId !== ctx.updateId) return undefined;
  return () => withBroadcast(ctx, broadcastId, (broadcast) => askToSave(ctx, broadcast, changeId));
}
