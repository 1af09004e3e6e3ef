import { type Message, packButtons, type Say } from '#domain/message.ts';
import type { Group } from '#storage/people/group-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import type { Reviewer } from './overview-messages.ts';

/** Who would get how many, before it is done. */
export function confirmSpreadMessage(
  say: Say,
  { plans, counts }: { plans: number; counts: readonly { name: string; count: number }[] },
): Message {
  return {
    text: [
      say('reviews-spread-confirm', { plans }),
      ...counts.slice(0, 14).map(({ name, count }) => say('reviews-spread-line', { name, plans: count })),
      say('reviews-spread-keeps'),
    ].join('\n'),
    buttons: [
      [{ label: say('button-back'), data: press('reviewPanel') }],
      [{ label: say('reviews-button-spread-yes'), data: press('reviewSpreadYes') }],
    ],
  };
}

/** Which group gets a reviewer? */
export function chooseGroupMessage(say: Say, groups: readonly Group[]): Message {
  return {
    text: say('reviews-choose-group'),
    buttons: [
      ...packButtons(groups.map(({ id, name }) => ({ label: name, data: press('reviewGroup', id) }))),
      [{ label: say('button-back'), data: press('reviewPanel') }],
    ],
  };
}

/** Who reviews the plans of this group? The one who does so far is replaced. */
export function chooseReviewerMessage(say: Say, group: Group, reviewers: readonly Reviewer[]): Message {
  return {
    text: say('reviews-choose-reviewer', { group: group.name }),
    buttons: [
      ...packButtons(
        reviewers.map(({ personId, name }) => ({
          label: name,
          data: press('reviewGroupTo', group.id, personId),
        })),
      ),
      [{ label: say('button-back'), data: press('reviewGroups') }],
    ],
  };
}
