import type { Button, Message, Say } from '#domain/message.ts';
import type { ReminderPause } from '#domain/reminder/reminder-pause.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { formatDay } from '#domain/time/time-format.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

/** How long the pause shall last; what still arrives is said before anything is pressed. */
export function askPauseMessage(say: Say): Message {
  const choice = (word: string) => ({ label: say(`pause-${word}`), data: press('pauseFor', word) });
  return {
    text: [say('pause-ask'), say('pause-still-comes')].join('\n'),
    buttons: [[choice('tomorrow'), choice('week')], [choice('date'), choice('open')], [menuButton(say)]],
  };
}

/** The pause that holds; `isNew`: it has just been set. */
export function pausedMessage(
  say: Say,
  { pause, zone, isNew }: { pause: ReminderPause; zone: string; isNew: boolean },
): Message {
  const { resumeAt } = pause;
  const title = resumeAt
    ? say(isNew ? 'pause-set-until' : 'pause-holds-until', {
        day: formatDay(localDayOf(resumeAt, zone), say.locale),
      })
    : say(isNew ? 'pause-set-open' : 'pause-holds-open');
  const then = resumeAt ? say('pause-then') : say('pause-until-resumed');
  return {
    text: [title, then, say('pause-still-comes')].join('\n'),
    buttons: [
      [
        { label: say('pause-resume'), data: press('pauseEnd') },
        { label: say('button-change'), data: press('pauseFor', 'change') },
      ],
      [menuButton(say)],
    ],
  };
}

/** Reminders go again. */
export function resumedMessage(say: Say, { wasPaused }: { wasPaused: boolean }): Message {
  return {
    text: say(wasPaused ? 'pause-resumed' : 'pause-none'),
    buttons: [[{ label: say('pause-again'), data: press('pause') }, menuButton(say)]],
  };
}

/** The question for a day of one's own choice. */
export function askPauseDayMessage(say: Say, example: string): Message {
  return { text: say('pause-ask-day', { example }), buttons: [[backButton(say)]] };
}

/** A day that cannot be taken, with why. */
export function refusedPauseDayMessage(
  say: Say,
  refused: {
    reason: 'notADate' | 'noSuchDay' | 'past' | 'tooFar' | 'noText';
    typed: string;
    example: string;
  },
): Message {
  const { reason, typed, example } = refused;
  return { text: say('pause-refused', { reason, typed, example }), buttons: [[backButton(say)]] };
}

const menuButton = (say: Say): Button => ({ label: say('button-menu'), data: press('menu') });
const backButton = (say: Say): Button => ({ label: say('button-back'), data: press('pauseFor', 'change') });
