import type { Button } from '#domain/message.ts';
import type { Right } from '#domain/people/authorise.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { formatDayShort, formatWallTime } from '#domain/time/time-format.ts';
import { listBroadcasts } from '#storage/broadcast/broadcast-store.ts';
import { findHolderName } from '#storage/people/role-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { show } from '#telegram/screens/show-message.ts';

const draftsShown = 10;

/** The drafts of the programme, one's own first; those of colleagues are told with whose they are. */
export async function showDrafts(ctx: BotContext, { by, about }: Right<'broadcast'>): Promise<void> {
  const { say } = ctx;
  const { db } = ctx.needs.database;
  const { programmeId } = about;
  const { zone } = await getProgramme(db, programmeId);
  const drafts = await listBroadcasts(db, { programmeId, states: ['draft'], take: 40 });
  const own = drafts.filter((each) => each.author.personId === by.personId);
  const others = drafts.filter((each) => each.author.personId !== by.personId);
  const buttons = own.slice(0, draftsShown).map(({ id, content, createdAt }): Button[] => {
    const day = formatDayShort(localDayOf(createdAt, zone), say.locale);
    const label =
      content.excerpt || say('broadcast-draft-of', { day, time: formatWallTime(createdAt, zone) });
    return [{ label, data: press('broadcastDraft', id) }];
  });
  const lines = [say('broadcast-drafts', { count: own.length })];
  for (const personId of new Set(others.map((each) => each.author.personId))) {
    const name = (await findHolderName(db, personId)) ?? say('broadcast-unnamed');
    const count = others.filter((each) => each.author.personId === personId).length;
    lines.push(say('broadcast-drafts-of-other', { name, count }));
  }
  await show(ctx, {
    text: lines.join('\n'),
    buttons: [...buttons, [{ label: say('button-back'), data: press('broadcastNew') }]],
  });
}
