import { planPreview } from '#domain/plan/plan-preview.ts';
import { textPages } from '#domain/words/text-pages.ts';
import { findHolderName } from '#storage/people/role-store.ts';
import { listUnsentComments } from '#storage/review/comment-store.ts';
import { listDecisions, noteLook } from '#storage/review/review-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { leaveForm } from '#telegram/forms/open-form.ts';
import { show } from '#telegram/screens/show-message.ts';
import { changesTexts } from './changes-texts.ts';
import type { ReadableVersion } from './load-version.ts';
import { changesPageMessage, readPageMessage } from './page-messages.ts';
import { findChanges } from './version-changes.ts';
import { isUndecided, type VersionLook, versionMessage } from './version-messages.ts';

/** [Mulai meninjau]: the card of the version; from then on it counts as seen. */
export async function showVersion(ctx: BotContext, view: ReadableVersion, present = show): Promise<void> {
  const { needs, now, say } = ctx;
  const { id: submissionId } = view.submission;
  const { personId } = view.right.by;
  await leaveForm(ctx, 'reviewComment');
  const look = await loadLook(ctx, view);
  await noteLook(needs.database.db, { submissionId, personId, lookedAt: now });
  await present(ctx, versionMessage(say, look));
}

const mayDecide = ({ right }: ReadableVersion) => right.action === 'reviewPlan';

async function loadLook(ctx: BotContext, view: ReadableVersion): Promise<VersionLook> {
  const { db } = ctx.needs.database;
  const { personId } = view.right.by;
  const { planId, id } = view.submission;
  const decided = (await listDecisions(db, id)).at(-1);
  const by = decided && (await findHolderName(db, decided.byPersonId));
  return {
    view,
    mayDecide: mayDecide(view),
    changes: await findChanges(db, view, ctx.say.locale),
    unsent: (await listUnsentComments(db, planId, personId)).length,
    decision: decided && { ...decided, by: by ?? ctx.say('review-unnamed') },
  };
}

/** A page of the text as it was handed in; a number beyond the last shows the last. */
export async function readVersion(ctx: BotContext, view: ReadableVersion, wanted: number): Promise<void> {
  const { say } = ctx;
  const pages = planPreview({ sections: view.sections, context: view.context, locale: say.locale });
  const isOpen = isUndecided({ view }) && mayDecide(view);
  await show(ctx, readPageMessage(say, { view, pages, page: wanted, isOpen }));
}

/** What changed, in full. */
export async function showChanges(ctx: BotContext, view: ReadableVersion, wanted: number): Promise<void> {
  const { say } = ctx;
  const found = await findChanges(ctx.needs.database.db, view, say.locale);
  if (!found) return showVersion(ctx, view);
  const pages = textPages(changesTexts(say, view, found), 17);
  await show(
    ctx,
    changesPageMessage(say, { id: view.submission.id, sinceN: found.sinceN, pages, page: wanted }),
  );
}
