import type { Message, Say } from '#domain/message.ts';
import { packButtons } from '#domain/message.ts';
import { addressed } from '#domain/people/addressed.ts';
import { formatInstant } from '#domain/time/time-format.ts';
import type { Participant } from '#storage/people/participant-store.ts';
import type { Programme } from '#storage/programme/programme-store.ts';
import type { Session } from '#storage/schedule/session-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import type { Alarm } from './miss-code.ts';

/** The privacy notice, before anything is stored. The other language is one press away. */
export function noticeMessage(say: Say, programme: Programme, linkId: number): Message {
  const other = say.locale === 'id' ? 'en' : 'id';
  return {
    text: say('join-notice', {
      programme: programme.name,
      controller: programme.dataController ?? say('join-controller-unnamed'),
      days: programme.draftsKeptDays,
    }),
    buttons: [
      [{ label: say('join-agree'), data: press('joinAgree', linkId) }],
      [{ label: say('join-read-more'), data: press('joinNoticeFull', linkId) }],
      [
        { label: say('button-other-language'), data: press('joinNotice', linkId, other) },
        { label: say('button-cancel'), data: press('joinCancel', linkId) },
      ],
    ],
  };
}

/** The whole notice, at most 300 words. */
export function fullNoticeMessage(say: Say, programme: Programme, linkId: number): Message {
  return {
    text: say('join-notice-full', {
      programme: programme.name,
      controller: programme.dataController ?? say('join-controller-unnamed'),
      days: programme.draftsKeptDays,
    }),
    buttons: [
      [{ label: say('join-agree'), data: press('joinAgree', linkId) }],
      [{ label: say('button-cancel'), data: press('joinCancel', linkId) }],
    ],
  };
}

/** Is this you? */
export function confirmIdentityMessage(say: Say, participant: Participant, linkId: number): Message {
  const lines = [
    say('join-confirm'),
    say('join-confirm-name', { name: participant.name }),
    ...(participant.unit ? [say('join-confirm-unit', { unit: participant.unit })] : []),
    say('join-confirm-opd', { opd: participant.opd }),
  ];
  return {
    text: lines.join('\n'),
    buttons: [
      [{ label: say('join-yes'), data: press('joinConfirm', linkId) }],
      [
        { label: say('join-needs-fix'), data: press('joinNeedsFix', linkId) },
        { label: say('join-not-me'), data: press('joinNotMe', linkId) },
      ],
    ],
  };
}

/**
 * Welcome, with the first session still to come and the first thing the bot will ask; `asksAt` is the wall time of
 * that on the day before, undefined where nobody is asked then.
 */
export function joinedMessage(
  say: Say,
  joined: {
    participant: Participant;
    programme: Programme;
    nextSession?: Session;
    /** Some session of theirs has begun: the next one is not their first. */
    hasBegun: boolean;
    asksAt?: string;
  },
): Message {
  const { participant, programme, nextSession, hasBegun, asksAt } = joined;
  const lines = [say('join-done', { name: addressed(participant, say.locale) })];
  if (nextSession) {
    const startsAt = formatInstant(nextSession.startsAt, programme.zone, say.locale);
    const place = nextSession.place?.split(',')[0];
    lines.push(
      say(place ? 'join-session-at' : 'join-session', {
        startsAt,
        place: place ?? '',
        which: hasBegun ? 'next' : 'first',
      }),
      ...(asksAt ? [say('join-will-ask', { at: asksAt.replace(':', '.') })] : []),
    );
  } else lines.push(say(hasBegun ? 'join-no-session-left' : 'join-no-session-yet'));
  return {
    text: lines.join('\n'),
    buttons: packButtons([
      { label: say('join-view-schedule'), data: press('scheduleToday') },
      { label: say('join-plan'), data: press('planHome') },
      { label: say('button-status'), data: press('statusNow') },
      { label: say('button-ask'), data: press('ask') },
    ]),
  };
}

/** What stands under an invitation that cannot be used; the text key says why. */
export function refusedInvitationMessage(
  say: Say,
  why: 'used' | 'expired' | 'unknown' | 'other-place',
): Message {
  return { text: say(`join-refused-${why}`) };
}

/** What organizers are told of codes that are tried; closed ones are opened again from here. */
export function alarmMessage(say: Say, alarm: Alarm): Message {
  if (alarm !== 'closed') return { text: say(`join-alarm-${alarm}`) };
  const open = { label: say('join-codes-open'), data: press('codesOpen') };
  return { text: say('join-alarm-closed'), buttons: [[open]] };
}
