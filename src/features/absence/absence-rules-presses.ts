import type { Composer } from 'grammy';
import { type Message, packButtons, type Say } from '#domain/message.ts';
import { authorise } from '#domain/people/authorise.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { getProgramme, type Programme, updateProgramme } from '#storage/programme/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { show } from '#telegram/screens/show-message.ts';

const offeredLateDays = [0, 1, 2, 3, 7];

/** How late an absence may be reported, and whether letters may come through the bot. */
export function addRulePresses(bot: Composer<BotContext>): void {
  onPress(bot, 'absenceRules', (ctx) => change(ctx, {}));
  onPress(bot, 'absenceLateDays', (ctx, days) =>
    change(ctx, offeredLateDays.includes(days) ? { absenceLateDays: days } : {}),
  );
  onPress(bot, 'absenceEvidenceAllowed', (ctx, word) => change(ctx, { evidenceAllowed: word === 'on' }));
}

type Rules = Pick<Programme, 'absenceLateDays' | 'evidenceAllowed'>;

async function change(ctx: BotContext, changes: Partial<Rules>): Promise<void> {
  const { programmeId, personId } = ctx.actor;
  if (programmeId === undefined || !authorise(ctx.actor, 'editProgramme', { programmeId }))
    return refuse(ctx);
  await ctx.needs.database.transaction(async (db) => {
    if (Object.keys(changes).length === 0) return;
    await updateProgramme(db, programmeId, changes);
    await appendAudit(db, {
      at: ctx.now,
      actorPersonId: personId!,
      action: 'absence.rules',
      programmeId,
      details: changes,
    });
  });
  await show(ctx, rulesMessage(ctx.say, await getProgramme(ctx.needs.database.db, programmeId)));
}

function rulesMessage(say: Say, { absenceLateDays, evidenceAllowed }: Rules): Message {
  const days = offeredLateDays
    .filter((each) => each !== absenceLateDays)
    .map((each) => ({
      label: say('absence-rules-days', { days: each }),
      data: press('absenceLateDays', each),
    }));
  return {
    text: [
      say('absence-rules-title'),
      say('absence-rules-late', { days: absenceLateDays }),
      say(evidenceAllowed ? 'absence-rules-files-on' : 'absence-rules-files-off'),
    ].join('\n'),
    buttons: packButtons([
      ...days,
      {
        label: say(evidenceAllowed ? 'absence-rules-forbid' : 'absence-rules-allow'),
        data: press('absenceEvidenceAllowed', evidenceAllowed ? 'off' : 'on'),
      },
      { label: say('button-back'), data: press('absenceQueue', 0) },
    ]),
  };
}
