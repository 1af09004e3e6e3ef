import type { Button, Message, Say } from '#domain/message.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import type { RemindedPlanState, ReminderRule } from '#domain/reminder/reminder-rule.ts';
import { parseTarget } from '#domain/reminder/reminder-target.ts';
import { fillWords, type Placeholder } from '#domain/reminder/reminder-words.ts';
import { daysBetween, localDayOf } from '#domain/time/local-time.ts';
import { formatInstant } from '#domain/time/time-format.ts';
import type { Deadline } from '#storage/programme/deadline-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

const maxNamed = 5;

/** A deadline of the plan: how long there is, and what is still missing; or that it waits to be handed in. */
export function deadlineMessage(
  say: Say,
  about: { deadline: Deadline; gaps: NumberedSection[]; zone: string; now: Date },
): Message {
  const { deadline, gaps, zone, now } = about;
  const days = daysBetween(localDayOf(now, zone), localDayOf(deadline.dueAt, zone));
  const coming = days === 0 ? 'today' : days === 1 ? 'tomorrow' : 'days';
  const when = deadline.dueAt <= now ? 'passed' : coming;
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
      gaps.length > 0 ? say('reminder-deadline-missing', { sections }) : say('reminder-deadline-send'),
    ].join('\n'),
    buttons: [[{ label: say('button-plan-continue'), data: press('planHome') }]],
  };
}

/** How the person's own plan stands: nobody has begun it, or a reviewer waits for it. */
export function planStateMessage(say: Say, state: RemindedPlanState): Message {
  return {
    text: say(`reminder-plan-${state}`),
    buttons: [
      [
        {
          label: say(state === 'notStarted' ? 'button-plan-start' : 'button-plan-continue'),
          data: press('planHome'),
        },
      ],
    ],
  };
}

/** An organizer's own words, with the way to where something can be done about what they are about. */
export function ownWordsMessage(
  say: Say,
  about: {
    rule: Pick<ReminderRule, 'text' | 'anchor'>;
    target: string;
    values: Partial<Record<Placeholder, string>>;
  },
): Message {
  const { rule, values } = about;
  const target = parseTarget(about.target);
  const button =
    target.kind === 'trainingDay'
      ? { label: say('reminder-view-schedule'), data: press('scheduleDay', target.heldOn) }
      : { label: say('button-plan-continue'), data: press('planHome') };
  return { text: fillWords(rule.text ?? '', rule.anchor, values), buttons: [[button]] };
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

/** For somebody who is in several programmes: which one this is about, below, where it moves no formatting. */
export function namingProgramme(say: Say, message: Message, { name }: { name: string }): Message {
  return { ...message, text: [message.text, say('reminder-programme', { name })].join('\n') };
}
