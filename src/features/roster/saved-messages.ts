import type { Button, Message, Say } from '#domain/message.ts';
import { formatDay } from '#domain/time/time-format.ts';
import type { ImportCounts } from '#domain/workbook/import-plan.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { countsText } from './preview-messages.ts';
import type { CollectedSchedule } from './stage-schedule.ts';

interface Saved {
  roster?: ImportCounts;
  schedule?: ImportCounts;
  collected?: CollectedSchedule;
}

/** What was saved: on the first line where it is one sheet, a line a sheet where it is both. */
export function savedMessage(say: Say, saved: Saved): Message {
  const { collected } = saved;
  const text = (counts: ImportCounts | undefined) =>
    counts ? countsText(say, { new: counts.new, changed: counts.changed }) : '';
  const [roster, schedule] = [text(saved.roster), collected ? '' : text(saved.schedule)];
  if (collected && roster === '') return collectedMessage(say, collected);
  const lines =
    roster && schedule
      ? bothLines(say, roster, schedule)
      : [say('import-saved', { counts: roster || schedule })];
  return {
    text: [...lines, ...(collected ? collectedLines(say, collected) : [])].join('\n'),
    buttons: [
      ...(collected ? draftButtons(say) : []),
      [{ label: say('roster-open'), data: press('rosterPage', 0) }],
    ],
  };
}

function bothLines(say: Say, roster: string, schedule: string): string[] {
  return [
    say('import-saved-both'),
    say('import-count-roster', { counts: roster }),
    say('import-count-schedule', { counts: schedule }),
  ];
}

/** A timetable alone, in a programme with people who have to be told. */
function collectedMessage(say: Say, collected: CollectedSchedule): Message {
  const headline = say(collected.count > 0 ? 'import-collected' : 'import-collected-none');
  return {
    text: [headline, ...collectedLines(say, collected)].join('\n'),
    buttons: draftButtons(say),
  };
}

const refusedShown = 8;

function collectedLines(say: Say, { count, refused }: CollectedSchedule): string[] {
  const others = refused.length - refusedShown;
  return [
    ...(count > 0 ? [say('import-collected-count', { count })] : []),
    ...refused.slice(0, refusedShown).map(({ title, heldOn, fault }) =>
      say('import-not-collected', {
        session: `${title}, ${formatDay(heldOn, say.locale)}`,
        fault: fault.kind,
        other: fault.kind === 'overlap' ? fault.title : '',
      }),
    ),
    ...(others > 0 ? [say('import-not-collected-others', { count: others })] : []),
  ];
}

const draftButtons = (say: Say): Button[][] => [
  [{ label: say('import-see-changes'), data: press('draftView') }],
];
