import type { Button, Message, Say } from '#domain/message.ts';
import { addDays, instantOf, localDayOf, relativeDay } from '#domain/time/local-time.ts';
import { isSendingAllowed } from '#domain/time/quiet-hours.ts';
import type { SendingWindow } from '#domain/time/sending-window.ts';
import { formatDayShort, formatInstant, formatTime, formatWallTime } from '#domain/time/time-format.ts';
import type { SendManner } from '#features/broadcast/send/send-broadcast.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

/** A draft, or a scheduled announcement, whose time is being settled. */
export interface Timed {
  id: number;
  now: Date;
  zone: string;
  /** The time that was chosen; none for now. */
  at?: Date;
}

/** The button that sends, or schedules, in this manner. */
function wish({ id, at }: Timed, manner: SendManner): string {
  if (at) return press('broadcastAt', id, Math.floor(at.getTime() / 60_000), manner);
  const now = {
    ask: 'broadcastSend',
    anyway: 'broadcastRepeat',
    later: 'broadcastLater',
    silently: 'broadcastSilent',
  } as const;
  return press(now[manner], id);
}

const backOrCancel = (say: Say, { id, at }: Timed): Button =>
  at
    ? { label: say('button-back'), data: press('broadcastSchedule', id) }
    : { label: say('button-cancel'), data: press('broadcastCancel', id) };

/** When? A few usual times as buttons; any other is typed. `refused` says first why the last one was none. */
export function askTimeMessage(
  say: Say,
  asked: Timed & { window: SendingWindow; refused?: string; isScheduled: boolean },
): Message {
  const { id, now, zone, window, refused, isScheduled } = asked;
  const todayOn = localDayOf(now, zone);
  const times = [
    instantOf(todayOn, '16:00', zone),
    instantOf(addDays(todayOn, 1), '08:00', zone),
    instantOf(addDays(todayOn, 1), '16:00', zone),
  ].filter((at) => at > now && isSendingAllowed(at, window));
  const buttons = times.map((at): Button[] => {
    const values = {
      day: relativeDay(now, localDayOf(at, zone), zone),
      time: formatWallTime(at, zone),
      date: formatDayShort(localDayOf(at, zone), say.locale),
    };
    return [{ label: say('broadcast-button-time', values), data: wish({ ...asked, at }, 'ask') }];
  });
  const back = isScheduled ? press('broadcastCard', id) : press('broadcastConfirm', id);
  return {
    text: [...(refused ? [refused] : []), say('broadcast-ask-time')].join('\n'),
    buttons: [...buttons, [{ label: say('button-back'), data: back }]],
  };
}

/** The same went, or goes, to the same people shortly before or after. */
export function repeatedMessage(say: Say, draft: Timed & { sentAt: Date }): Message {
  return {
    text: say('broadcast-repeated', {
      time: formatTime(draft.sentAt, draft.zone),
      when: draft.sentAt > draft.now ? 'scheduled' : 'sent',
    }),
    buttons: [
      [backOrCancel(say, draft)],
      [{ label: say('broadcast-button-repeat'), data: wish(draft, 'anyway') }],
    ],
  };
}

/** Outside the sending window, and why: at the next allowed minute, or as wished without a sound. */
export function quietMessage(say: Say, draft: Timed & { nextAt: Date; why: string }): Message {
  const { now, nextAt, zone, at, why } = draft;
  const day = relativeDay(now, localDayOf(nextAt, zone), zone);
  const values = {
    day,
    time: formatTime(nextAt, zone),
    wallTime: formatWallTime(nextAt, zone),
    at: formatInstant(nextAt, zone, say.locale),
  };
  const silently = say('broadcast-button-silent', { when: at ? 'then' : 'now' });
  return {
    text: [say('broadcast-quiet', values), why].join('\n'),
    buttons: [
      [{ label: say('broadcast-button-later', values), data: wish(draft, 'later') }],
      [{ label: silently, data: wish(draft, 'silently') }],
      [backOrCancel(say, draft)],
    ],
  };
}
