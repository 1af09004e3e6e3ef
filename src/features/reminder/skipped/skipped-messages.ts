import type { Message, Say } from '#domain/message.ts';
import { parseTarget } from '#domain/reminder/reminder-target.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { formatDayShort } from '#domain/time/time-format.ts';
import { ruleTitle, shorten } from '#features/reminder/rules/rule-words.ts';
import type { Deadline } from '#storage/programme/deadline-store.ts';
import type { StoredRule } from '#storage/reminder/reminder-rule-store.ts';
import type { SkippedGroup } from '#storage/reminder/skipped-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type OpenList, openLongList } from '#telegram/screens/list-screen.ts';

const groupsEach = 5;
const namesShown = 6;

export interface SkippedView {
  programmeId: number;
  total: { items: number; groups: number };
  /** Removed ones too. */
  rules: StoredRule[];
  deadlines: Deadline[];
  zone: string;
}

/** What did not go out, why, and to whom; newest first. */
export function skippedList(
  say: Say,
  view: SkippedView,
  load: (part: { skip: number; take: number }) => Promise<SkippedGroup[]>,
): OpenList {
  const { programmeId, total } = view;
  return openLongList(
    say,
    { total: total.groups, size: groupsEach, load },
    {
      name: (group) => [titleOf(say, group, view), ...group.names].join(' '),
      head: [total.items > 0 ? say('skipped-title', { count: total.items }) : say('skipped-none')],
      line: (group) => [
        say('skipped-group', {
          what: titleOf(say, group, view),
          about: aboutOf(say, group, view),
          reason: say(`skipped-${group.reason}`),
        }),
        namesLine(say, group),
      ],
      below: [[{ label: say('button-back'), data: press('ruleList', programmeId) }]],
      to: (page) => press('skippedList', programmeId, page),
    },
  );
}

/** Told to the organizers when the bot was down so long that something lapsed. */
export function skippedNotice(
  say: Say,
  { programmeId, count }: { programmeId: number; count: number },
): Message {
  return {
    text: say('skipped-notice', { count }),
    buttons: [[{ label: say('skipped-view'), data: press('skippedList', programmeId, 0) }]],
  };
}

function titleOf(say: Say, { ruleKey, kind }: SkippedGroup, { rules }: SkippedView): string {
  const rule = rules.find(({ key }) => key === ruleKey);
  return rule ? ruleTitle(say, rule) : say(`foresee-kind-${kind}`);
}

function aboutOf(say: Say, group: SkippedGroup, { rules, deadlines, zone }: SkippedView): string {
  const dueOn = formatDayShort(localDayOf(group.dueAt, zone), say.locale);
  if (!rules.some(({ key }) => key === group.ruleKey)) return dueOn;
  const target = parseTarget(group.target);
  if (target.kind === 'trainingDay') return formatDayShort(target.heldOn, say.locale);
  if (target.kind === 'planState') return dueOn;
  return shorten(deadlines.find(({ key }) => key === target.key)?.label ?? dueOn, 30);
}

function namesLine(say: Say, { names }: SkippedGroup): string {
  const shown = names.slice(0, namesShown).join(', ');
  const more = names.length - namesShown;
  return more > 0 ? say('skipped-names-more', { names: shown, more }) : shown;
}
