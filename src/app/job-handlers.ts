import type { Api } from 'grammy';
import type { JobHandlers } from '#jobs/job-catalogue.ts';
import { forgetCheckInMisses } from '#storage/attendance/check-in-store.ts';
import { forgetCodeMisses } from '#storage/people/code-miss-store.ts';
import { findNextDeliveryAt } from '#storage/sending/delivery-store.ts';
import { forgetAppliedUpdates } from '#storage/state/applied-updates.ts';
import { forgetExpiredDialogueState } from '#storage/state/dialogue-state.ts';
import { forgetHandledUpdates } from '#storage/state/inbox-store.ts';
import { releaseExpired } from '#storage/state/kept-update-store.ts';
import type { Pace } from '#storage/state/pace.ts';
import { lastTickKey, saveSetting } from '#storage/state/setting-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { createPump } from '#telegram/sending/delivery-pump.ts';
import { features } from './features.ts';

interface HandlerNeeds {
  needs: Needs;
  /** For cards edited in place; counted like replies. */
  api: Api;
  /** For the pump, which takes a turn for each send: never repeats one by itself. */
  sendApi: Api;
  pace: Pace;
  ratePerSecond: number;
}

const keepHandledMs = 3 * 24 * 3_600_000;

/** What each job does. */
export function createJobHandlers({ needs, api, sendApi, pace, ratePerSecond }: HandlerNeeds): JobHandlers {
  return {
    tick: async () => {
      for (const feature of features.list) {
        // One feature's trouble must not keep the others from their work; the next tick tries again.
        await feature
          .tick?.(needs, { api })
          .catch((err) => needs.log.error({ err, feature: feature.name }, 'tick.failed'));
      }
      await forgetOld(needs);
      await saveSetting(needs.database.db, lastTickKey, needs.clock.now().toISOString());
      const dueAt = await findNextDeliveryAt(needs.database.db);
      if (dueAt && dueAt <= needs.clock.now()) await needs.jobs.enqueue('deliver');
    },
    deliver: createPump({
      ...needs,
      api: sendApi,
      pace,
      ratePerSecond,
      wordReminder: (delivery) => features.wordReminder(needs, delivery),
      onUndelivered: async (delivery, status) => {
        for (const feature of features.list) await feature.onUndelivered?.(needs, delivery, status);
      },
      onReminded: async (delivery) => {
        for (const feature of features.list) await feature.onReminded?.(needs, delivery, { api });
      },
      onBroadcastStep: (broadcastId) => features.onBroadcastStep(needs, { api, broadcastId }),
    }),
  };
}

async function forgetOld(needs: Needs): Promise<void> {
  const before = new Date(needs.clock.now().getTime() - keepHandledMs);
  await forgetAppliedUpdates(needs.database.db, before);
  await forgetHandledUpdates(needs.database.db, before);
  await forgetCodeMisses(needs.database.db, before);
  await forgetCheckInMisses(needs.database.db, before);
  await releaseExpired(needs.database.db, needs.clock.now());
  await forgetExpiredDialogueState(needs.database.db, needs.clock.now());
}
