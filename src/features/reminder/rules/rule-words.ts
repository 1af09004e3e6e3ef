import type { Say } from '#domain/message.ts';
import { messageOf, type ReminderRule, type ReminderTiming } from '#domain/reminder/reminder-rule.ts';
import { onOneLine } from '#domain/words/typed-text.ts';

type Described = Omit<ReminderRule, 'key' | 'audience' | 'allowedOnDaysOff'>;

/** What a rule is about, in a few words; its own ones in “ ”. */
export function ruleTitle(say: Say, rule: Described): string {
  const message = messageOf(rule);
  if (message === 'ownWords') return `“${shorten(rule.text ?? '', 20)}”`;
  if (message === 'planState') return say(`rule-title-${rule.planState ?? 'notStarted'}`);
  if (message === 'deadline') return say('rule-title-deadline');
  const asksAhead = 'days' in rule.timing && rule.timing.days < 0;
  return say(asksAhead ? 'rule-title-question' : 'rule-title-again');
}

/** When it goes, on one line: `2 hari sebelum hari pelatihan, 09.00`. */
export function sayTiming(say: Say, { anchor, planState, timing }: Described): string {
  const about = say(`rule-anchor-${planState ?? anchor}`);
  if ('minutes' in timing) return sayMinutes(say, timing.minutes, about);
  const at = timing.at.replace(':', '.');
  if (timing.days === 0) return say('rule-when-day', { about, at });
  const count = Math.abs(timing.days);
  return say(timing.days < 0 ? 'rule-when-days-before' : 'rule-when-days-after', { about, count, at });
}

function sayMinutes(say: Say, minutes: number, about: string): string {
  const hours = Math.abs(minutes) / 60;
  const unit = Number.isInteger(hours) && hours > 0 ? 'hours' : 'minutes';
  const count = unit === 'hours' ? hours : Math.abs(minutes);
  return say(minutes < 0 ? `rule-when-${unit}-before` : `rule-when-${unit}-after`, { about, count });
}

/** `H-7 09.00`, `H 07.00`, `-90 mnt`: for lists and buttons. */
export function shortTiming(say: Say, timing: ReminderTiming): string {
  if ('minutes' in timing) return say('rule-short-minutes', { offset: signed(timing.minutes) });
  const offset = timing.days === 0 ? '' : signed(timing.days);
  return say('rule-short-day', { offset, at: timing.at.replace(':', '.') });
}

const signed = (count: number) => (count > 0 ? `+${count}` : `${count}`);

/** Who gets it: those who are not done or everybody, of all groups or of one. */
export function sayAudience(
  say: Say,
  rule: Pick<ReminderRule, 'anchor' | 'planState' | 'audience'>,
  groupName: string | undefined,
): string {
  const who =
    rule.audience === 'everyone'
      ? say('rule-who-everyone')
      : say(`rule-who-open-${rule.planState ?? rule.anchor}`);
  return groupName ? say('rule-who-group', { who, group: groupName }) : who;
}

/** The beginning of somebody's words on one line. */
export function shorten(text: string, chars: number): string {
  const all = Array.from(onOneLine(text));
  return all.length > chars ? `${all.slice(0, chars - 1).join('')}…` : all.join('');
}
