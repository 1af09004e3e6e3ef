import { Composer } from 'grammy';
import type { Message } from '#domain/message.ts';
import { nextDraftStep } from '#domain/privacy/retention.ts';
import { findLastAudited } from '#storage/privacy/audit-store.ts';
import { erasedJson } from '#storage/privacy/erase-draft.ts';
import { foreseeErasure, listUnsentDrafts } from '#storage/privacy/programme-drafts.ts';
import type { Programme } from '#storage/programme/programme-store.ts';
import { readSendingWindow } from '#storage/programme/sending-window-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { permit } from '#telegram/commands/permit.ts';
import type { Feature } from '#telegram/feature.ts';
import { show } from '#telegram/screens/show-message.ts';
import { erasedAction } from './erase-due-drafts.ts';
import { erasedScreen, foreseenScreen } from './retention-messages.ts';
import { nextDraftMoment, watchDrafts } from './watch-drafts.ts';

/** Drafts are kept as long as the notice promised, and no longer. */
export function createRetention(): Feature {
  const bot = new Composer<BotContext>();
  onPress(bot, 'retentionView', showDrafts);
  return { name: 'retention', bot, tick: watchDrafts, nextDueAt: nextDraftMoment };
}

async function showDrafts(ctx: BotContext, programmeId: number): Promise<void> {
  const permitted = await permit(ctx, 'editProgramme', programmeId);
  if (permitted) await show(ctx, await wordDrafts(ctx, permitted.programme));
}

/** What went, or what would go if it were deleted now. */
async function wordDrafts({ needs, say, now }: BotContext, programme: Programme): Promise<Message> {
  const { database } = needs;
  const { id: programmeId } = programme;
  const step = nextDraftStep(programme, { window: await readSendingWindow(database.db, programme), now });
  if (!step) {
    const erased = await findLastAudited(database.db, { programmeId, action: erasedAction });
    const gone = erasedJson.read(erased?.details);
    return erasedScreen(say, { programme, gone, erasedAt: programme.draftsErasedAt! });
  }
  const unsent = await listUnsentDrafts(database.db, programmeId);
  const foreseen = await foreseeErasure(database, programmeId);
  return foreseenScreen(say, { programme, step, foreseen, unsent });
}
