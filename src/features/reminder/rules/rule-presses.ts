import type { Composer } from 'grammy';
import type { Right } from '#domain/people/authorise.ts';
import { defaultSendingHours } from '#domain/time/sending-window.ts';
import { formatHours } from '#domain/time/time-format.ts';
import { sendingHoursList } from '#features/reminder/hours-messages.ts';
import { listGroups } from '#storage/people/group-store.ts';
import { listDaysOff } from '#storage/programme/day-off-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { listHolidays } from '#storage/programme/sending-window-store.ts';
import { findRule, listRules, type StoredRule } from '#storage/reminder/reminder-rule-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { permit } from '#telegram/commands/permit.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import type { UseList } from '#telegram/forms/find-in-list.ts';
import { leaveForm } from '#telegram/forms/open-form.ts';
import { show } from '#telegram/screens/show-message.ts';
import { changeRuleState, type RuleChange } from './change-rule.ts';
import { measureRule } from './rule-effect.ts';
import { ruleCardMessage, ruleListMessage, ruleRemovedMessage } from './rule-messages.ts';

/** The list of rules, the card of one, and what a press does with it at once. */
export function addRuleScreens(bot: Composer<BotContext>): void {
  onPress(bot, 'ruleList', openRules);
  onPress(bot, 'ruleCard', (ctx, ruleId) =>
    withRule(ctx, ruleId, (right, rule) => showCard(ctx, right, { rule })),
  );
  onPress(bot, 'ruleOn', (ctx, ruleId) => change(ctx, ruleId, 'on'));
  onPress(bot, 'ruleOff', (ctx, ruleId) => change(ctx, ruleId, 'off'));
  onPress(bot, 'ruleRemove', (ctx, ruleId) => change(ctx, ruleId, 'removed'));
  onPress(bot, 'ruleRestore', (ctx, ruleId) => change(ctx, ruleId, 'restored'));
}

/** The right to this programme's rules; undefined, and said so, for who may not change them. */
export async function permitRules(
  ctx: BotContext,
  programmeId: number,
): Promise<Right<'editProgramme'> | undefined> {
  return (await permit(ctx, 'editProgramme', programmeId))?.right;
}

/** Runs with a rule of a programme this person may edit. */
export async function withRule(
  ctx: BotContext,
  ruleId: number,
  run: (right: Right<'editProgramme'>, rule: StoredRule) => Promise<unknown>,
): Promise<void> {
  const rule = await findRule(ctx.needs.database.db, ruleId);
  if (!rule) return refuse(ctx);
  const right = await permitRules(ctx, rule.programmeId);
  if (right) await run(right, rule);
}

export async function openRules(ctx: BotContext, programmeId: number): Promise<void> {
  const right = await permitRules(ctx, programmeId);
  if (right) await showRules(ctx, right);
}

export async function showRules(ctx: BotContext, right: Right<'editProgramme'>): Promise<void> {
  const { db } = ctx.needs.database;
  const { programmeId } = right.about;
  await leaveForm(ctx, 'reminderRule');
  const hours = formatHours((await getProgramme(db, programmeId)).sendingWindow);
  await show(ctx, ruleListMessage(ctx.say, { programmeId, rules: await listRules(db, programmeId), hours }));
}

export async function openHours(ctx: BotContext, use: UseList, programmeId: number): Promise<void> {
  if (!(await permitRules(ctx, programmeId))) return;
  const { db } = ctx.needs.database;
  const { sendingWindow, startsOn, endsOn } = await getProgramme(db, programmeId);
  const { days, unknownYears } = listHolidays(startsOn, endsOn);
  const own = (await listDaysOff(db, programmeId)).map(({ heldOn, name }) => ({
    on: heldOn,
    name,
    isOwn: true,
  }));
  const taken = new Set(own.map(({ on }) => on));
  const national = days.filter(({ on }) => !taken.has(on)).map((day) => ({ ...day, isOwn: false }));
  const daysOff = [...own, ...national].toSorted((a, b) => a.on.localeCompare(b.on));
  const view = {
    programmeId,
    hours: { ...defaultSendingHours, ...sendingWindow },
    daysOff,
    unknownYears,
  };
  await use(sendingHoursList(ctx.say, view));
}

/** One rule; of one that was removed meanwhile, how to bring it back. `title`: what has just been done. */
export async function showCard(
  ctx: BotContext,
  right: Right<'editProgramme'>,
  { rule, title }: { rule: StoredRule; title?: string },
): Promise<void> {
  const { say, now } = ctx;
  const { db } = ctx.needs.database;
  const { programmeId } = rule;
  await leaveForm(ctx, 'reminderRule');
  if (rule.removedAt) return show(ctx, ruleRemovedMessage(say, rule));
  const groups = await listGroups(db, programmeId);
  const groupName = groups.find(({ id }) => id === rule.groupId)?.name;
  const card = {
    rule,
    ...(groupName ? { groupName } : {}),
    effect: await measureRule(db, { right, rule, say, now }),
    zone: (await getProgramme(db, programmeId)).zone,
    hasGroups: groups.length > 0,
    ...(title ? { title } : {}),
  };
  await show(ctx, ruleCardMessage(say, card));
}

async function change(ctx: BotContext, ruleId: number, change: RuleChange): Promise<void> {
  const { needs, updateId, now } = ctx;
  await withRule(ctx, ruleId, async (right, before) => {
    await changeRuleState(needs, { right, ruleId, change, updateId, now });
    const rule = await findRule(needs.database.db, ruleId);
    await showCard(ctx, right, { rule: rule ?? before });
  });
}
