import { type Message, packButtons } from '#domain/message.ts';
import {
  findGap,
  type GroupProgress,
  planProgress,
  type SectionStanding,
  sectionStandings,
} from '#domain/plan/plan-progress.ts';
import { getGroupTitle } from '#domain/plan/template/plan-template.ts';
import { isNewSection } from '#features/plan/load-plan.ts';
import type { PlanScreen } from '#features/plan/plan-words.ts';
import { hasExamplePlan } from '#features/plan/write/example-plan-messages.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { gapWhy, isTooLong } from './gap-words.ts';
import { oldSectionKeys } from './old-sections-messages.ts';

/** The groups of sections and how each stands. */
export function groupsMessage(screen: PlanScreen): Message {
  const { say, view } = screen;
  const { groups } = planProgress(view.sections, view.context);
  const { participantId } = view.stored;
  const old = oldSectionKeys(screen);
  const titled = groups.map((group) => ({
    group,
    title: getGroupTitle(view.template, group.key)[say.locale],
  }));
  const lines = titled.map(({ group, title }) => say('plan-gap', { title, why: groupWords(screen, group) }));
  return {
    text: [say('plan-groups'), ...lines].join('\n'),
    buttons: [
      ...packButtons(
        titled.map(({ group, title }) => ({ label: title, data: press('planGroup', group.key) })),
      ),
      ...(old.length > 0
        ? [
            [
              {
                label: say('plan-button-old', { count: old.length }),
                data: press('planOldSections', participantId, 1),
              },
            ],
          ]
        : []),
      [
        ...(hasExamplePlan(screen)
          ? [{ label: say('plan-button-example-plan'), data: press('planExamplePlan', 1) }]
          : []),
        { label: say('button-back'), data: press('planHome') },
      ],
    ],
  };
}

function groupWords({ say }: PlanScreen, group: GroupProgress): string {
  const { filled, total, skipped, drafts } = group;
  const [draft] = drafts;
  const gap = draft && findGap(draft);
  if (total === 1 && gap) return say(isTooLong(gap) ? 'plan-group-draft-long' : 'plan-group-draft');
  if (filled === total) return say('plan-group-complete', { filled, total });
  const count = say('plan-group-count', { filled, total });
  const more = [
    ...(drafts.length > 0 ? [say('plan-group-drafts', { drafts: drafts.length })] : []),
    ...(skipped > 0 ? [say('plan-group-skipped', { skipped })] : []),
  ];
  return [count, ...more].join(', ');
}

/** The sections of one group, to go to any of them; undefined when there is no such group. */
export function groupMessage(screen: PlanScreen, groupKey: string): Message | undefined {
  const { say, view } = screen;
  const standings = sectionStandings(view.sections, view.context).filter(
    ({ section }) => section.group === groupKey,
  );
  if (standings.length === 0) return undefined;
  const title = getGroupTitle(view.template, groupKey)[say.locale];
  const asked = standings.filter(({ state }) => state !== 'notAsked');
  const buttons = asked.map(({ section }) => ({
    label: section.shortTitle[say.locale],
    data: press('planOpen', view.stored.participantId, section.key),
  }));
  return {
    text: [say('plan-group', { title }), ...standings.map((each) => sectionLine(screen, each))].join('\n'),
    buttons: [...packButtons(buttons), [{ label: say('button-back'), data: press('planGroups') }]],
  };
}

function sectionLine(screen: PlanScreen, standing: SectionStanding): string {
  const { say } = screen;
  const { section, state, problems } = standing;
  const values = { number: section.number, title: section.shortTitle[say.locale] };
  if (state === 'notAsked' || state === 'complete')
    return say('plan-section-line', { ...values, why: say(`plan-state-${state}`) });
  if (isNewSection(screen.view, section.key))
    return say('plan-section-line', { ...values, why: say('plan-state-new') });
  const why = state === 'draft' ? { kind: state, problems } : { kind: state };
  return say('plan-section-line', { ...values, why: gapWhy(screen, { section, why }) });
}
