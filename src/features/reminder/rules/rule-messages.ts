import { type Message, packButtons, type Say } from '#domain/message.ts';
import { mayIgnoreDaysOff, messageOf, type ReminderRule } from '#domain/reminder/reminder-rule.ts';
import { formatInstant } from '#domain/time/time-format.ts';
import type { StoredRule } from '#storage/reminder/reminder-rule-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import type { RuleEffect } from './rule-effect.ts';
import { ruleTitle, sayAudience, sayTiming, shortTiming } from './rule-words.ts';

/** All rules of a programme, a line and a button each, and what belongs to them. */
export function ruleListMessage(
  say: Say,
  { programmeId, rules, hours }: { programmeId: number; rules: StoredRule[]; hours: string },
): Message {
  const lines = rules.map((rule) => {
    const line = { when: shortTiming(say, rule.timing), title: ruleTitle(say, rule) };
    return say(rule.isOn ? 'rule-line' : 'rule-line-off', line);
  });
  const buttons = rules.map((rule) => ({
    label: `${ruleTitle(say, rule)} ${shortTiming(say, rule.timing)}`,
    data: press('ruleCard', rule.id),
  }));
  return {
    text: [
      say('rule-list', { count: rules.filter(({ isOn }) => isOn).length }),
      ...lines,
      say('rule-list-hours', { hours }),
    ].join('\n'),
    buttons: [
      ...packButtons(buttons),
      ...packButtons([
        { label: say('rule-add'), data: press('ruleAdd', programmeId) },
        { label: say('hours-open'), data: press('sendingHours', programmeId, 0) },
      ]),
      ...packButtons([
        { label: say('foresee-open'), data: press('foreseePick', programmeId, 0) },
        { label: say('skipped-open'), data: press('skippedList', programmeId, 0) },
      ]),
      [{ label: say('button-panel'), data: press('panel') }],
    ],
  };
}

/** What a rule does, a line each; also used before it is saved. */
export function ruleFacts(
  say: Say,
  about: { rule: Omit<ReminderRule, 'key'>; groupName?: string; effect: RuleEffect; zone: string },
): string[] {
  const { rule, groupName, effect, zone } = about;
  return [
    say('rule-fact-when', { when: sayTiming(say, rule) }),
    say('rule-fact-who', { who: sayAudience(say, rule, groupName) }),
    ...(mayIgnoreDaysOff(rule)
      ? [say(rule.allowedOnDaysOff ? 'rule-fact-days-off' : 'rule-fact-no-days-off')]
      : []),
    ...(messageOf(rule) === 'ownWords'
      ? [say('rule-fact-words', { text: effect.example ?? rule.text! })]
      : []),
    effectLine(say, effect, zone),
  ];
}

function effectLine(say: Say, { next }: RuleEffect, zone: string): string {
  if (!next) return say('rule-effect-none');
  return say('rule-effect', { at: formatInstant(next.at, zone, say.locale), count: next.people });
}

/** One rule, what it will do next, and what can be done with it. */
export function ruleCardMessage(
  say: Say,
  card: {
    rule: StoredRule;
    groupName?: string;
    effect: RuleEffect;
    zone: string;
    hasGroups: boolean;
    title?: string;
  },
): Message {
  const { rule, hasGroups } = card;
  const edit = (word: string) => ({
    label: say(`rule-edit-${word}`),
    data: press('ruleEdit', rule.id, word),
  });
  const isOwn = messageOf(rule) === 'ownWords';
  return {
    text: [
      card.title ?? ruleTitle(say, rule),
      ...(rule.isOn ? ruleFacts(say, card) : [say('rule-is-off'), ...ruleFacts(say, card).slice(0, -1)]),
    ].join('\n'),
    buttons: [
      ...packButtons([
        edit('timing'),
        edit('words'),
        ...(isOwn ? [edit('who')] : []),
        ...(hasGroups ? [edit('group')] : []),
        ...(mayIgnoreDaysOff(rule) ? [edit('daysoff')] : []),
        rule.isOn
          ? { label: say('rule-off'), data: press('ruleOff', rule.id) }
          : { label: say('rule-on'), data: press('ruleOn', rule.id) },
        { label: say('rule-remove'), data: press('ruleRemove', rule.id) },
      ]),
      [{ label: say('button-back'), data: press('ruleList', rule.programmeId) }],
    ],
  };
}

/** A rule has been removed; one press brings it back. */
export function ruleRemovedMessage(say: Say, rule: StoredRule): Message {
  return {
    text: say('rule-removed', { title: ruleTitle(say, rule) }),
    buttons: [
      [{ label: say('rule-restore'), data: press('ruleRestore', rule.id) }],
      [{ label: say('button-back'), data: press('ruleList', rule.programmeId) }],
    ],
  };
}
