import type { AttendanceRules } from '#domain/attendance/attendance-rules.ts';
import { type Message, packButtons, type Say } from '#domain/message.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { currentValue, type RuleName, ruleChoices } from './change-rule.ts';

const rules = Object.keys(ruleChoices) as RuleName[];

/** How a programme counts attendance, a line a rule. */
export function rulesMessage(say: Say, programmeId: number, current: AttendanceRules): Message {
  return {
    text: [
      say('rules-title'),
      ...rules.map((rule) => sayRule(say, rule, currentValue(current, rule))),
      say('rules-jp', { minutes: current.minutesPerJp }),
      say('rules-at-once'),
    ].join('\n'),
    buttons: [
      ...packButtons(
        rules.map((rule) => ({
          label: say(`rules-change-${rule}`),
          data: press('boardRule', programmeId, rule),
        })),
      ),
      [{ label: say('panel-board'), data: press('boardNow') }],
    ],
  };
}

/** One rule with its values; the present one is named, not only marked. */
export function ruleMessage(
  say: Say,
  of: { programmeId: number; rule: RuleName; current: AttendanceRules },
): Message {
  const { programmeId, rule, current } = of;
  return {
    text: [say(`rules-ask-${rule}`), sayRule(say, rule, currentValue(current, rule))].join('\n'),
    buttons: [
      ...packButtons(
        ruleChoices[rule].map((value) => ({
          label: say(`rules-value-${rule}`, { value }),
          data: press('boardRuleSet', programmeId, rule, value),
        })),
      ),
      [{ label: say('button-back'), data: press('boardRules', programmeId) }],
    ],
  };
}

const sayRule = (say: Say, rule: RuleName, value: string) =>
  say('rules-line', { name: say(`rules-name-${rule}`), value: say(`rules-value-${rule}`, { value }) });
