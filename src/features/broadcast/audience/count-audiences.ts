import type {
  AudienceCondition,
  AudienceRole,
  BroadcastAudience,
} from '#domain/broadcast/broadcast-audience.ts';
import type { Right } from '#domain/people/authorise.ts';
import { momentOf } from '#features/broadcast/send/queue-recipients.ts';
import { countJoined, listAudienceGroups } from '#storage/broadcast/audience-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';

/** How many of each audience have joined; an audience of nobody is not offered. */
export interface AudienceCounts {
  all: number;
  groups: number;
  roles: Record<AudienceRole, number>;
  conditions: Record<AudienceCondition, number>;
}

/** Counts every audience an announcement can have. */
export async function countAudiences(
  ctx: BotContext,
  { about: { programmeId } }: Right<'broadcast'>,
): Promise<AudienceCounts> {
  const { db } = ctx.needs.database;
  const moment = await momentOf(db, programmeId, ctx.now);
  const count = (audience: BroadcastAudience) => countJoined(db, moment, audience);
  return {
    all: await count({ kind: 'all' }),
    groups: (await listAudienceGroups(db, programmeId)).length,
    roles: {
      organizer: await count({ kind: 'role', role: 'organizer' }),
      reviewer: await count({ kind: 'role', role: 'reviewer' }),
    },
    conditions: {
      unconfirmed: await count({ kind: 'unconfirmed' }),
      absentToday: await count({ kind: 'absentToday' }),
      planNotSubmitted: await count({ kind: 'planNotSubmitted' }),
    },
  };
}
