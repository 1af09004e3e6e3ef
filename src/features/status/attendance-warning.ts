import type { WarningLevel } from '#domain/attendance/attendance-record.ts';
import { type Message, packButtons, type Say } from '#domain/message.ts';
import { formatNumber, formatPercent } from '#domain/words/number-format.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { sayAmount } from '#telegram/screens/presence-words.ts';
import type { ParticipantStatus } from './load-status.ts';

/** The rule key under which warnings are queued among the messages the bot starts by itself. */
export const warningRule = 'attendanceWarning';

export type WarnedLevel = Exclude<WarningLevel, 'none'>;

export const targetOf = (level: WarnedLevel) => `level:${level}`;

/** Says privately how the minimum stands; what follows from it people decide. */
export function warningMessage(
  say: Say,
  { record, rules }: Pick<ParticipantStatus, 'record' | 'rules'>,
  level: WarnedLevel,
): Message {
  const minimum = formatPercent(rules.minimumPercent, say.locale);
  return {
    text: [
      say(`status-warning-${level}`, { minimum }),
      say('status-attended', {
        attended: formatNumber(record.attended, say.locale),
        held: sayAmount(say, record.held, rules),
        percent: formatPercent(record.percentSoFar ?? 0, say.locale),
      }),
      say('status-best', { percent: formatPercent(record.bestPercent ?? 0, say.locale) }),
      ...(level === 'hard'
        ? [say('status-absence-left', { left: sayAmount(say, record.absenceLeft, rules) })]
        : []),
      say('status-warning-ask'),
    ].join('\n'),
    buttons: packButtons([
      { label: say('button-status'), data: press('statusNow') },
      { label: say('button-ask'), data: press('ask') },
    ]),
  };
}
