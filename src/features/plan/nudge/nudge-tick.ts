import type { Message } from '#domain/message.ts';
import { planProgress } from '#domain/plan/plan-progress.ts';
import { addDays, instantOf, localDayOf } from '#domain/time/local-time.ts';
import { isLocked, loadPlanToRemindOf } from '#features/plan/load-plan.ts';
import { listNudges, removeNudge, saveNudge } from '#storage/plan/plan-nudge-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { readSendingWindow } from '#storage/programme/sending-window-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import type { WordedItem } from '#telegram/feature.ts';
import { nextPlaceWords } from './nudge-messages.ts';
import { placeNudge, queueNudge } from './set-nudge.ts';

/** Once a nudge's time has come it is queued already: the next day's follows, and a single one is forgotten. */
export async function advanceNudges({ database, clock }: Needs): Promise<void> {
  const now = clock.now();
  // A zone is at most 14 hours ahead of UTC; which are really past is decided by each programme's own clock.
  const untilOn = localDayOf(now, 'Pacific/Kiritimati');
  for (const nudge of await listNudges(database.db, untilOn)) {
    const { participantId, programmeId } = nudge;
    await database.transaction(async (db) => {
      const window = await readSendingWindow(db, await getProgramme(db, programmeId));
      if (instantOf(nudge.on, nudge.timeOfDay, window.zone) > now) return;
      if (!nudge.isDaily) return removeNudge(db, participantId);
      const todayOn = localDayOf(now, window.zone);
      const lastOn = [todayOn, nudge.on].toSorted().at(-1)!;
      const next = { ...nudge, on: addDays(lastOn, 1) };
      const place = placeNudge(next, window);
      if (!place) return removeNudge(db, participantId);
      await saveNudge(db, { ...next, on: place.on, setAt: now });
      await queueNudge(db, { participantId, programmeId, nudge: { ...next, on: place.on }, at: place.at });
    });
  }
}

/** Words a nudge when it goes: where the plan stands and what comes next. None for a plan that lacks nothing. */
export async function wordNudge(needs: Needs, item: WordedItem): Promise<Message | undefined> {
  const say = needs.sayIn(item.locale);
  const view = await loadPlanToRemindOf(needs.database.db, item.participantId);
  const { filled, total, gaps } = planProgress(view.sections, view.context);
  if (isLocked(view) || gaps.length === 0) return undefined;
  const lines = [say('plan-nudge-title', { filled, total }), ...nextPlaceWords({ say, view })];
  return {
    text: lines.join('\n'),
    buttons: [
      [{ label: say('button-plan-continue'), data: press('planContinue') }],
      [{ label: say('plan-button-nudge-change'), data: press('planNudge') }],
    ],
  };
}
