import { localDayOf, relativeDay } from '#domain/local-time.ts';
import type { Button, Message, Say } from '#domain/message.ts';
import { formatInstant, formatTime, formatWallTime } from '#domain/time-format.ts';
import type { Addressee, AudienceGroup } from '#storage/audience-store.ts';
import { press } from '#telegram/button-catalogue.ts';
import { listNames } from './name-list.ts';

/** Asks for what is to be announced. */
export function askContentMessage(
  say: Say,
  known: { draftId?: number; hasReports: boolean; othersDraft: boolean },
): Message {
  const lines = [say('broadcast-ask-content'), ...(known.othersDraft ? [say('broadcast-others-draft')] : [])];
  const buttons: Button[][] = [[{ label: say('button-cancel'), data: press('cancelForm') }]];
  if (known.hasReports)
    buttons.unshift([{ label: say('broadcast-button-reports'), data: press('broadcastReports') }]);
  if (known.draftId)
    buttons.unshift([{ label: say('broadcast-button-draft'), data: press('broadcastDraft', known.draftId) }]);
  return { text: lines.join('\n'), buttons };
}

/** An owner who has no programme in hand: which one, or make one first. */
export function noProgrammeMessage(say: Say, programmeCount: number): Message {
  if (programmeCount === 0) return { text: say('broadcast-no-programme') };
  return {
    text: say('broadcast-which-programme'),
    buttons: [[{ label: say('button-switch-programme'), data: press('chooseProgramme') }]],
  };
}

/** Asks again after [Ubah]. */
export function askNewContentMessage(say: Say): Message {
  return {
    text: say('broadcast-ask-new-content'),
    buttons: [[{ label: say('button-cancel'), data: press('cancelForm') }]],
  };
}

/** To whom? Every count is of people who have joined. */
export function askAudienceMessage(
  say: Say,
  draft: { id: number; joined: number; hasGroups: boolean },
): Message {
  const all = say('broadcast-button-all', { count: draft.joined });
  const groups = { label: say('broadcast-button-groups'), data: press('broadcastGroups', draft.id) };
  const cancel = { label: say('button-cancel'), data: press('broadcastCancel', draft.id) };
  return {
    text: say('broadcast-ask-audience'),
    buttons: [
      [{ label: all, data: press('broadcastAll', draft.id) }],
      draft.hasGroups ? [groups, cancel] : [cancel],
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

/** The last question, under the preview: how many get it, and who does not. */
export function confirmMessage(say: Say, draft: { id: number; addressees: Addressee[] }): Message {
  const { id, addressees } = draft;
  const joined = addressees.filter((each) => each.personId !== undefined);
  const notJoined = addressees.filter((each) => each.personId === undefined);
  const blocked = joined.filter((each) => each.isBlocked);
  const lines = [say('broadcast-confirm', { count: joined.length })];
  if (notJoined.length > 0) lines.push(say('broadcast-not-joined', { names: listNames(say, notJoined) }));
  if (blocked.length > 0) lines.push(say('broadcast-blocked-before', { names: listNames(say, blocked) }));
  return {
    text: lines.join('\n'),
    buttons: [
      [{ label: say('broadcast-button-send'), data: press('broadcastSend', id) }],
      [
        { label: say('button-change'), data: press('broadcastEdit', id) },
        { label: say('button-cancel'), data: press('broadcastCancel', id) },
      ],
    ],
  };
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

/** The same went to the same people minutes ago. */
export function repeatedMessage(
  say: Say,
  draft: { id: number; sentAt: Date; now: Date; zone: string },
): Message {
  return {
    text: say('broadcast-repeated', {
      time: formatTime(draft.sentAt, draft.zone),
      when: draft.sentAt > draft.now ? 'scheduled' : 'sent',
    }),
    buttons: [
      [{ label: say('button-cancel'), data: press('broadcastCancel', draft.id) }],
      [{ label: say('broadcast-button-repeat'), data: press('broadcastRepeat', draft.id) }],
    ],
  };
}

/** Outside the sending window: at the next allowed minute, or now without a sound. */
export function quietMessage(
  say: Say,
  draft: { id: number; now: Date; nextAt: Date; zone: string },
): Message {
  const { id, now, nextAt, zone } = draft;
  const day = relativeDay(now, localDayOf(nextAt, zone), zone);
  const values = {
    day,
    time: formatTime(nextAt, zone),
    wallTime: formatWallTime(nextAt, zone),
    at: formatInstant(nextAt, zone, say.locale),
    now: formatWallTime(now, zone),
  };
  return {
    text: say('broadcast-quiet', values),
    buttons: [
      [{ label: say('broadcast-button-later', values), data: press('broadcastLater', id) }],
      [{ label: say('broadcast-button-silent'), data: press('broadcastSilent', id) }],
      [{ label: say('button-cancel'), data: press('broadcastCancel', id) }],
    ],
  };
}
