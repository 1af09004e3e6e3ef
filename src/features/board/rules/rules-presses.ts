import type { Composer } from 'grammy';
import type { Right } from '#domain/people/authorise.ts';
import { putAside } from '#features/board/board-card.ts';
import { getAttendanceRules } from '#storage/attendance/attendance-facts.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { permit } from '#telegram/commands/permit.ts';
import { show, toast } from '#telegram/screens/show-message.ts';
import { changeRule, type RuleName, ruleChoices } from './change-rule.ts';
import { ruleMessage, rulesMessage } from './rules-messages.ts';

/** How attendance is counted, changed in chat by who may change the programme. */
export function addRulesPresses(bot: Composer<BotContext>): void {
  onPress(bot, 'boardRules', (ctx, id) => withRight(ctx, id, () => showRules(ctx, id)));
  onPress(bot, 'boardRule', (ctx, id, word) =>
    withRight(ctx, id, async () => {
      const rule = ruleNamed(word);
      if (!rule) return showRules(ctx, id);
      const current = await getAttendanceRules(ctx.needs.database.db, id);
      await show(ctx, ruleMessage(ctx.say, { programmeId: id, rule, current }));
    }),
  );
  onPress(bot, 'boardRuleSet', (ctx, id, word, value) =>
    withRight(ctx, id, async (right) => {
      const rule = ruleNamed(word);
      const { needs, updateId, now } = ctx;
      const change = { right, value, updateId, now };
      if (rule && (await changeRule(needs, { ...change, rule })).kind === 'changed')
        await toast(ctx, ctx.say('rules-saved'));
      await showRules(ctx, id);
    }),
  );
}

async function showRules(ctx: BotContext, programmeId: number): Promise<void> {
  await putAside(ctx);
  await show(
    ctx,
    rulesMessage(ctx.say, programmeId, await getAttendanceRules(ctx.needs.database.db, programmeId)),
  );
}

async function withRight(
  ctx: BotContext,
  programmeId: number,
  run: (right: Right<'editProgramme'>) => Promise<unknown>,
): Promise<void> {
  const permitted = await permit(ctx, 'editProgramme', programmeId);
  if (permitted) await run(permitted.right);
}

const ruleNamed = (word: string): RuleName | undefined =>
  (Object.keys(ruleChoices) as RuleName[]).find((rule) => rule === word);
