import { audienceConditions, audienceRoles } from '#domain/broadcast/broadcast-audience.ts';
import { type Button, type Message, packButtons, type Say } from '#domain/message.ts';
import type { Addressee, AudienceGroup } from '#storage/broadcast/audience-store.ts';
import type { Broadcast } from '#storage/broadcast/broadcast-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import type { AudienceCounts } from './audience/count-audiences.ts';
import { listNames } from './audience/name-list.ts';

/** Asks for what is to be announced. */
export function askContentMessage(
  say: Say,
  known: { drafts: number; templates: number; hasReports: boolean; othersDraft: boolean },
): Message {
  const lines = [say('broadcast-ask-content'), ...(known.othersDraft ? [say('broadcast-others-draft')] : [])];
  const offers: Button[] = [];
  if (known.drafts > 0) {
    const label = say('broadcast-button-drafts', { count: known.drafts });
    offers.push({ label, data: press('broadcastDrafts') });
  }
  offers.push({
    label: say('broadcast-button-templates', { count: known.templates }),
    data: press('broadcastTemplates'),
  });
  if (known.hasReports)
    offers.push({ label: say('broadcast-button-reports'), data: press('broadcastReports') });
  return {
    text: lines.join('\n'),
    buttons: [...packButtons(offers), [{ label: say('button-cancel'), data: press('cancelForm') }]],
  };
}

/** An owner who has no programme in hand: which one, or make one first. */
export function noProgrammeMessage(say: Say, programmeCount: number): Message {
  if (programmeCount === 0) return { text: say('broadcast-no-programme') };
  return {
    text: say('broadcast-which-programme'),
    buttons: [[{ label: say('button-switch-programme'), data: press('chooseProgramme') }]],
  };
}

/** Asks again after [Ubah isi]. */
export function askNewContentMessage(say: Say): Message {
  return {
    text: say('broadcast-ask-new-content'),
    buttons: [[{ label: say('button-cancel'), data: press('cancelForm') }]],
  };
}

/** To whom? Every count is of people who have joined; an audience of nobody is left out. */
export function askAudienceMessage(say: Say, draft: { id: number; counts: AudienceCounts }): Message {
  const { id, counts } = draft;
  const some: Button[] = [];
  if (counts.groups > 0)
    some.push({ label: say('broadcast-button-groups'), data: press('broadcastGroups', id) });
  if (audienceRoles.some((role) => counts.roles[role] > 0))
    some.push({ label: say('broadcast-button-roles'), data: press('broadcastRoles', id) });
  const conditions = audienceConditions
    .filter((each) => counts.conditions[each] > 0)
    .map((which): Button[] => {
      const label = say('broadcast-button-condition', { which, count: counts.conditions[which] });
      return [{ label, data: press('broadcastAudience', id, which) }];
    });
  const all = say('broadcast-button-all', { count: counts.all });
  return {
    text: say('broadcast-ask-audience'),
    buttons: [
      [{ label: all, data: press('broadcastAll', id) }],
      ...(some.length > 0 ? [some] : []),
      ...conditions,
      [
        { label: say('broadcast-button-pick'), data: press('broadcastPickPage', id, 0) },
        { label: say('button-cancel'), data: press('broadcastCancel', id) },
      ],
    ],
  };
}

/** Which group? */
export function askGroupMessage(say: Say, draftId: number, groups: AudienceGroup[]): Message {
  return {
    text: say('broadcast-ask-group'),
    buttons: [
      ...groups.map((group): Button[] => [
        {
          label: say('broadcast-button-group', { group: group.name, count: group.joined }),
          data: press('broadcastGroup', draftId, group.id),
        },
      ]),
      [{ label: say('button-back'), data: press('broadcastDraft', draftId) }],
    ],
  };
}

/** Which role? */
export function askRoleMessage(say: Say, draftId: number, counts: AudienceCounts['roles']): Message {
  return {
    text: say('broadcast-ask-role'),
    buttons: [
      ...audienceRoles
        .filter((role) => counts[role] > 0)
        .map((role): Button[] => {
          const label = say('broadcast-button-role', { role, count: counts[role] });
          return [{ label, data: press('broadcastAudience', draftId, role) }];
        }),
      [{ label: say('button-back'), data: press('broadcastDraft', draftId) }],
    ],
  };
}

/** The last question, under the preview: how many get it, who they are, and who does not. */
export function confirmMessage(
  say: Say,
  draft: Pick<Broadcast, 'id' | 'audience' | 'content' | 'wantsReceipts'> & { addressees: Addressee[] },
): Message {
  const named = draft.addressees.map((each) => ({ ...each, name: each.name || say('broadcast-unnamed') }));
  const joined = named.filter((each) => each.personId !== undefined);
  const notJoined = named.filter((each) => each.personId === undefined);
  const blocked = joined.filter((each) => each.isBlocked);
  const lines = [say('broadcast-confirm', { count: joined.length })];
  if (draft.audience.kind !== 'all')
    lines.push(say('broadcast-recipients', { names: listNames(say, joined) }));
  if (draft.content.isPersonal) lines.push(say('broadcast-personal', { name: joined[0]?.name ?? '' }));
  if (notJoined.length > 0) lines.push(say('broadcast-not-joined', { names: listNames(say, notJoined) }));
  if (blocked.length > 0) lines.push(say('broadcast-blocked-before', { names: listNames(say, blocked) }));
  if (draft.wantsReceipts) lines.push(say('broadcast-with-receipts'));
  return { text: lines.join('\n'), buttons: confirmButtons(say, draft) };
}

function confirmButtons(
  say: Say,
  { id, wantsReceipts }: Pick<Broadcast, 'id' | 'wantsReceipts'>,
): Button[][] {
  const receipts = say('broadcast-button-receipts', { wish: wantsReceipts ? 'off' : 'on' });
  return [
    [
      { label: say('broadcast-button-send'), data: press('broadcastSend', id) },
      { label: say('broadcast-button-schedule'), data: press('broadcastSchedule', id) },
    ],
    [{ label: receipts, data: press('broadcastReceipts', id, wantsReceipts ? 'off' : 'on') }],
    [
      { label: say('broadcast-button-edit'), data: press('broadcastEdit', id) },
      { label: say('broadcast-button-other-people'), data: press('broadcastDraft', id) },
    ],
    [{ label: say('button-cancel'), data: press('broadcastCancel', id) }],
  ];
}

/** Nobody of this audience has joined. */
export function nobodyMessage(say: Say, draftId: number): Message {
  return {
    text: say('broadcast-nobody'),
    buttons: [
      [
        { label: say('button-back'), data: press('broadcastDraft', draftId) },
        { label: say('button-cancel'), data: press('broadcastCancel', draftId) },
      ],
    ],
  };
}
