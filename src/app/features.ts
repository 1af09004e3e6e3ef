import type { Api } from 'grammy';
import { createEnrolment } from '#features/enrolment/enrolment-bot.ts';
import { createHome } from '#features/home/home-bot.ts';
import { createSchedule } from '#features/schedule/schedule-bot.ts';
import type { Needs } from '#telegram/bot-context.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';

const listCommands = (): CommandEntry[] => list.flatMap((feature) => feature.commands ?? []);

const enrolment = createEnrolment(listCommands);
const home = createHome(listCommands);

/** Every feature, in the order updates meet them. */
const list: Feature[] = [enrolment, createSchedule(), home];

export const features = {
  list,
  home,
  get commands(): CommandEntry[] {
    return listCommands();
  },
  onBroadcastStep: async (_needs: Needs, _step: { api: Api; broadcastId: number }): Promise<void> => {},
};
