import type { Composer } from 'grammy';
import { type Message, packButtons, type Say } from '#domain/message.ts';
import { authorise, type Right } from '#domain/people/authorise.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { getProgramme, type Programme, updateProgramme } from '#storage/programme/programme-store.ts';
import type { BotContext, Needs } from '#telegram/bot-context.ts';
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
  const { needs, now, actor } = ctx;
  const { programmeId } = actor;
  const right = programmeId === undefined ? undefined : authorise(actor, 'editProgramme', { programmeId });
  if (!right) return refuse(ctx);
  if (Object.keys(changes).length > 0) await changeRules(needs, { right, changes, now });
  await show(ctx, rulesMessage(ctx.say, await getProgramme(needs.database.db, right.about.programmeId)));
}

function changeRules(
  needs: Pick<Needs, 'database'>,
  { right, changes, now }: { right: Right<'editProgramme'>; changes: Partial<Rules>; now: Date },
): Promise<void> {
  const { programmeId } = right.about;
  return needs.database.transaction(async (db) => {
    await updateProgramme(db, programmeId, changes);
    await appendAudit(db, {
      at: now,
      actorPersonId: right.by.personId,
      action: 'absence.rules',
      programmeId,
      details: changes,
    });
  });
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
