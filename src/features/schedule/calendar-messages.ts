import { type Button, type Message, packButtons, type Say } from '#domain/message.ts';
import { formatInstant } from '#domain/time/time-format.ts';
import type { Feed } from '#storage/schedule/feed-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

/** Where a participant's calendar stands. */
export interface CalendarView {
  say: Say;
  zone: string;
  /** The address in force. */
  feed?: Feed;
  /** Whether this bot has pages that a calendar can read. */
  hasPages: boolean;
}

/** The schedule for the phone's own calendar: as a file, or by an address that it reads again. */
export function calendarMessage(view: CalendarView, headline?: string): Message {
  const { say, zone, feed, hasPages } = view;
  const since = feed && formatInstant(feed.createdAt, zone, say.locale);
  const lines = [
    headline ?? say('calendar-title'),
    say('calendar-file-note'),
    ...(hasPages ? [since ? say('calendar-feed-since', { since }) : say('calendar-feed-note')] : []),
  ];
  return {
    text: lines.join('\n'),
    buttons: [
      ...packButtons([{ label: say('calendar-download'), data: press('calendarFile') }]),
      ...(hasPages ? [feedButtons(view)] : []),
      [{ label: say('button-back'), data: press('scheduleToday') }],
    ],
  };
}

function feedButtons({ say, feed }: CalendarView): Button[] {
  if (!feed) return [{ label: say('calendar-feed-make'), data: press('feedRenew', 0) }];
  return [
    { label: say('calendar-feed-renew'), data: press('feedAsk', 'renew') },
    { label: say('calendar-feed-revoke'), data: press('feedAsk', 'revoke') },
  ];
}

/** Asks once: the calendars that read the address in force stop doing so. */
export function confirmFeedMessage({ say }: CalendarView, feed: Feed, act: 'renew' | 'revoke'): Message {
  return {
    text: say(`calendar-confirm-${act}`),
    buttons: [
      [{ label: say('button-back'), data: press('calendar') }],
      [
        {
          label: say(`calendar-feed-${act}`),
          data: act === 'renew' ? press('feedRenew', feed.id) : press('feedRevoke', feed.id),
        },
      ],
    ],
  };
}

/** The address, in a message of its own that stays in the chat: it cannot be shown again. */
export function addressMessage(say: Say, address: string): Message {
  return {
    text: [say('calendar-address-title'), address, say('calendar-address-how')].join('\n'),
    buttons: [[{ label: say('calendar-address-copy'), copy: address }]],
  };
}
