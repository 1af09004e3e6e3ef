import { type Message, packButtons, type Say } from '#domain/message.ts';
import type { NudgeTime } from '#domain/plan/plan-nudge.ts';
import { placeToGoOn } from '#domain/plan/plan-place.ts';
import { formatDay, formatInstant } from '#domain/time/time-format.ts';
import { lowerFirst } from '#domain/words/short-text.ts';
import type { PlanScreen } from '#features/plan/plan-words.ts';
import { begunPlan } from '#storage/plan/plan-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import type { NudgeOutcome } from './set-nudge.ts';

const shown = (time: string) => time.replace(':', '.');

/** When to be reminded: buttons for the usual wishes, anything else typed. */
export function askNudgeMessage(say: Say, present: NudgeTime | undefined, refused?: string): Message {
  const choose = (key: string, word: string) => ({ label: say(key), data: press('planNudgeSet', word) });
  const now = present && say('plan-nudge-now', { when: nudgeWords(say, present) });
  return {
    text: [refused ?? say('plan-nudge-ask'), say('plan-nudge-example'), ...(now ? [now] : [])].join('\n'),
    buttons: packButtons([
      choose('plan-button-nudge-tomorrow', 'tomorrow'),
      choose('plan-button-nudge-morning', 'morning'),
      choose('plan-button-nudge-afternoon', 'afternoon'),
      ...(present ? [choose('plan-button-nudge-off', 'off')] : []),
      { label: say('button-back'), data: press('planHome') },
    ]),
  };
}

function nudgeWords(say: Say, { on, timeOfDay, isDaily }: NudgeTime): string {
  const time = shown(timeOfDay);
  return isDaily
    ? say('plan-nudge-daily', { time })
    : say('plan-nudge-once', { day: formatDay(on, say.locale), time });
}

/** What came of a wish. A time of day that is never allowed is asked about again by the caller. */
export function nudgeSetMessage(say: Say, outcome: NudgeOutcome, zone: string): Message {
  const change = [[{ label: say('plan-button-nudge-change'), data: press('planNudge') }]];
  if (outcome.kind !== 'set') return { text: say('plan-nudge-stopped'), buttons: change };
  const at = formatInstant(new Date(outcome.atMs), zone, say.locale);
  const { isDaily, timeOfDay } = outcome.nudge;
  const lines = isDaily
    ? [say('plan-nudge-set-daily', { time: shown(timeOfDay) }), say('plan-nudge-first', { at })]
    : [say('plan-nudge-set', { at }), ...(outcome.isMoved ? [say('plan-nudge-moved')] : [])];
  return { text: lines.join('\n'), buttons: change };
}

/** `Berikutnya: bagian 8, manfaat bagi masyarakat.` */
export function nextPlaceWords({ say, view }: PlanScreen): string[] {
  const next = placeToGoOn(view.sections, view.context, begunPlan(view.stored)?.lastSectionKey);
  if (!next) return [];
  return [say('plan-nudge-next', { number: next.number, title: lowerFirst(next.shortTitle[say.locale]) })];
}
