import type { BroadcastAudience } from '#domain/broadcast/broadcast-audience.ts';
import { listAudienceGroups } from '#storage/broadcast/audience-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';

/** An audience in words: `semua peserta`, the name of a group, `belum konfirmasi`. */
export async function audienceName(
  ctx: BotContext,
  programmeId: number,
  audience: BroadcastAudience,
): Promise<string> {
  if (audience.kind === 'group') {
    const groups = await listAudienceGroups(ctx.needs.database.db, programmeId);
    return groups.find((each) => each.id === audience.groupId)?.name ?? '-';
  }
  const which = audience.kind === 'role' ? audience.role : audience.kind;
  return ctx.say('broadcast-audience', { which });
}
