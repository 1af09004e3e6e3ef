import type { Say } from '#domain/message.ts';
import { type DraftStep, draftsDueOn } from '#domain/privacy/retention.ts';
import { addDays, localDayOf } from '#domain/time/local-time.ts';
import { formatDay } from '#domain/time/time-format.ts';
import type { Programme } from '#storage/programme/programme-store.ts';

/** Until when drafts are kept, and why so long; or when they were deleted. `drafts` is what comes next. */
export function retentionLine(
  say: Say,
  { programme, drafts }: { programme: Programme; drafts: DraftStep | undefined },
): string {
  const { draftsErasedAt, draftsKeptDays: days, zone } = programme;
  if (draftsErasedAt)
    return say('programme-card-drafts-gone', {
      day: formatDay(localDayOf(draftsErasedAt, zone), say.locale),
    });
  const goOn = drafts?.goOn ?? draftsDueOn(programme);
  const isLater = goOn > draftsDueOn(programme);
  const day = formatDay(addDays(goOn, -1), say.locale);
  return say(isLater ? 'programme-card-drafts-later' : 'programme-card-drafts', { day, days });
}
