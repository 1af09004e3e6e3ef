import { type Button, type Message, packButtons, type Say } from '#domain/message.ts';
import { formatInstant } from '#domain/time/time-format.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { inSeconds } from './issue-screen-key.ts';

/** How the venue screen of a programme stands. */
export interface ScreenView {
  programme: { id: number; name: string; zone: string };
  /** False where the bot has no web pages. */
  hasPages: boolean;
  key?: {
    issuedAt: Date /** Undefined when it can no longer be read: the bot's token has changed. */;
    address?: string;
  };
  /** Check-ins of the day worth a look. */
  doubtful: { heldOn: string; count: number };
}

/** The venue screen: its address, and what an organizer can do about it. */
export function screenMessage(say: Say, view: ScreenView, headline?: string): Message {
  const { programme, hasPages, key } = view;
  const lines = hasPages
    ? [headline ?? say('check-in-screen-title', { programme: programme.name }), ...keyLines(say, view)]
    : [say('check-in-screen-no-pages')];
  const buttons = hasPages ? keyButtons(say, view) : [];
  return {
    text: lines.join('\n'),
    buttons: [
      ...(key?.address && hasPages ? [[{ label: say('check-in-screen-copy'), copy: key.address }]] : []),
      ...packButtons([...buttons, ...doubtfulButton(say, view)]),
      [{ label: say('button-panel'), data: press('panel') }],
    ],
  };
}

function keyLines(say: Say, { key, programme }: ScreenView): string[] {
  if (!key) return [say('check-in-screen-none')];
  if (!key.address) return [say('check-in-screen-unreadable')];
  const since = formatInstant(key.issuedAt, programme.zone, say.locale);
  return [key.address, say('check-in-screen-how'), say('check-in-screen-since', { since })];
}

function keyButtons(say: Say, { key, programme }: ScreenView): Button[] {
  if (!key) return [{ label: say('check-in-screen-make'), data: press('checkInScreenNew', programme.id) }];
  return [
    { label: say('check-in-screen-renew'), data: press('checkInScreenAsk', programme.id, 'renew') },
    { label: say('check-in-screen-revoke'), data: press('checkInScreenAsk', programme.id, 'revoke') },
  ];
}

function doubtfulButton(say: Say, { doubtful, programme }: ScreenView): Button[] {
  const { heldOn, count } = doubtful;
  return count > 0
    ? [
        {
          label: say('check-in-look-count', { count }),
          data: press('checkInDoubtful', programme.id, heldOn, 0),
        },
      ]
    : [];
}

/** Asks once: a screen that runs with the address stops. */
export function confirmScreenMessage(
  say: Say,
  { programme, key }: ScreenView & { key: NonNullable<ScreenView['key']> },
  act: 'renew' | 'revoke',
): Message {
  const seen = inSeconds(key.issuedAt);
  const data =
    act === 'renew'
      ? press('checkInScreenRenew', programme.id, seen)
      : press('checkInScreenRevoke', programme.id, seen);
  return {
    text: say(`check-in-screen-confirm-${act}`),
    buttons: [
      [{ label: say('button-back'), data: press('checkInScreen', programme.id) }],
      [{ label: say(`check-in-screen-${act}`), data }],
    ],
  };
}
