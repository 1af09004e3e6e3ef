import type { ImportCounts } from '#domain/import-plan.ts';
import type { Message, Say } from '#domain/message.ts';
import { press } from '#telegram/button-catalogue.ts';
import { countsText } from './preview-message.ts';

/** What was saved: on the first line where it is one sheet, a line a sheet where it is both. */
export function savedMessage(say: Say, saved: { roster?: ImportCounts; schedule?: ImportCounts }): Message {
  const text = (counts: ImportCounts | undefined) =>
    counts ? countsText(say, { new: counts.new, changed: counts.changed }) : '';
  const [roster, schedule] = [text(saved.roster), text(saved.schedule)];
  const buttons = [[{ label: say('roster-open'), data: press('rosterPage', 0) }]];
  if (roster && schedule) {
    const lines = [
      say('import-saved-both'),
      say('import-count-roster', { counts: roster }),
      say('import-count-schedule', { counts: schedule }),
    ];
    return { text: lines.join('\n'), buttons };
  }
  return { text: say('import-saved', { counts: roster || schedule }), buttons };
}
