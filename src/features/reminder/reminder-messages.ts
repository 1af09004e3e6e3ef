import { daysBetween, localDayOf } from '#domain/local-time.ts';
import type { Button, Message, Say } from '#domain/message.ts';
import type { NumberedSection } from '#domain/plan-sections.ts';
import { formatInstant } from '#domain/time-format.ts';
import type { Deadline } from '#storage/deadline-store.ts';
import { press } from '#telegram/button-catalogue.ts';

const maxNamed = 5;

/** A deadline of the plan: how long there is, and what is still missing. */
export function deadlineMessage(
  say: Say,
  about: { deadline: Deadline; gaps: NumberedSection[]; zone: string; now: Date },
): Message {
  const { deadline, gaps, zone, now } = about;
  const days = daysBetween(localDayOf(now, zone), localDayOf(deadline.dueAt, zone));
  const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : 'days';
  const names = gaps.slice(0, maxNamed).map(({ title }) => title[say.locale]);
  const more = gaps.length - names.length;
  const sections =
    more > 0 ? say('reminder-sections-more', { names: names.join(', '), more }) : names.join(', ');
  return {
    text: [
      say(`reminder-deadline-${when}`, { days }),
      say('reminder-deadline-at', {
        label: deadline.label,
        at: formatInstant(deadline.dueAt, zone, say.locale),
      }),
      say('reminder-deadline-missing', { sections }),
    ].join('\n'),
    buttons: [[{ label: say('button-plan-continue'), data: press('planHome') }]],
  };
}

/** Several reminders that fall together, in one message: one emoji, one row of buttons after another. */
export function mergeMessages(messages: [Message, ...Message[]]): Message {
  const [first, ...others] = messages;
  const texts = [
    first.text,
    ...others.map(({ text }) => text.replace(/^\p{Extended_Pictographic}\uFE0F?\s*/u, '')),
  ];
  const buttons: Button[][] = messages.flatMap((message) => message.buttons ?? []);
  return { text: texts.join('\n\n'), buttons };
}
