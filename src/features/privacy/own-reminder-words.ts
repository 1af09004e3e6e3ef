import type { OwnDataSection } from '#documents/paper/own-data-pdf.ts';
import { formatDay } from '#domain/time/time-format.ts';
import type { OwnPlace } from '#storage/privacy/own-place-data.ts';
import { factSection, sayDay, sayInstant, tableSection, type Wording } from './own-data-section.ts';

/** When the participant asked to be reminded of the plan, and every reminder there was or will be. */
export function reminderSections({ planNudge, reminders }: OwnPlace, wording: Wording): OwnDataSection[] {
  const { say } = wording;
  return [
    ...factSection(
      say,
      { title: say('own-nudge'), level: 2 },
      planNudge
        ? [
            ['own-nudge-time', planNudge.timeOfDay.replace(':', '.')],
            ['own-nudge-next', sayDay(wording, planNudge.nextOn)],
            ['own-nudge-daily', say(planNudge.isDaily ? 'own-yes' : 'own-no')],
            ['own-nudge-set', sayInstant(wording, planNudge.setAt)],
          ]
        : [],
    ),
    ...tableSection(
      say,
      { title: say('own-reminders'), level: 2 },
      {
        columns: ['own-when', 'own-what', 'own-state'],
        rows: reminders.map((each) => [
          sayInstant(wording, each.dueAt),
          sayReminded(each, wording),
          say(`own-reminder-${each.state}`),
        ]),
      },
    ),
  ];
}

/** What a reminder was about, as far as its target tells; the JSON has the rule and the target themselves. */
function sayReminded({ target, kind }: OwnPlace['reminders'][number], { say }: Wording): string {
  const [what, about = ''] = target.split(':');
  if (what === 'day') return say('own-reminder-day', { day: formatDay(about, say.locale) });
  if (what === 'deadline') return say('rule-title-deadline');
  if (target === 'plan:notStarted' || target === 'plan:changesRequested') return say(`rule-title-${about}`);
  return say(`own-reminder-${kind}`);
}
