import type { Composer } from 'grammy';
import { findDoubtful } from '#domain/attendance/doubtful-check-ins.ts';
import { isDayOn } from '#domain/time/day-parsing.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { findScreenKey } from '#storage/attendance/venue-screen-store.ts';
import { listCodeUses } from '#storage/people/code-use-store.ts';
import type { Programme } from '#storage/programme/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { type Permitted, permit } from '#telegram/commands/permit.ts';
import { listScreen } from '#telegram/forms/find-in-list.ts';
import { show, toast } from '#telegram/screens/show-message.ts';
import { doubtfulList } from './doubtful-messages.ts';
import { issueScreenKey } from './issue-screen-key.ts';
import { revokeScreenKey } from './revoke-screen-key.ts';
import { confirmScreenMessage, type ScreenView, screenMessage } from './screen-messages.ts';

/** The organizer's side: the address of the venue screen, and check-ins worth a look. */
export function installScreenPresses(bot: Composer<BotContext>): void {
  onPress(bot, 'checkInScreen', (ctx, programmeId) =>
    withProgramme(ctx, programmeId, (programme) => showScreen(ctx, programme)),
  );
  onPress(bot, 'checkInScreenNew', (ctx, programmeId) =>
    withProgramme(ctx, programmeId, (_, permitted) => issue(ctx, permitted, 0)),
  );
  onPress(bot, 'checkInScreenAsk', (ctx, programmeId, act) =>
    withProgramme(ctx, programmeId, (programme) => askFirst(ctx, programme, act)),
  );
  onPress(bot, 'checkInScreenRenew', (ctx, programmeId, seen) =>
    withProgramme(ctx, programmeId, (_, permitted) => issue(ctx, permitted, seen)),
  );
  onPress(bot, 'checkInScreenRevoke', (ctx, programmeId, seen) =>
    withProgramme(ctx, programmeId, (_, permitted) => revoke(ctx, permitted, seen)),
  );
}

type ToTake = Permitted<'takeAttendance'>;

/** Runs for a programme whose attendance this person takes. */
async function withProgramme(
  ctx: BotContext,
  programmeId: number,
  run: (programme: Programme, permitted: ToTake) => Promise<void>,
): Promise<void> {
  const permitted = await permit(ctx, 'takeAttendance', programmeId);
  if (permitted) await run(permitted.programme, permitted);
}

async function showScreen(ctx: BotContext, programme: Programme, headline?: string): Promise<void> {
  await show(ctx, screenMessage(ctx.say, await viewOf(ctx, programme), headline));
}

async function viewOf({ needs, now }: BotContext, programme: Programme): Promise<ScreenView> {
  const { db } = needs.database;
  const stored = await findScreenKey(db, programme.id);
  const key = stored && needs.secrets.unseal(stored.sealedKey);
  const address = key === undefined ? {} : { address: `${needs.publicUrl}/layar/${key}` };
  const heldOn = localDayOf(now, programme.zone);
  const uses = await listCodeUses(db, { programmeId: programme.id, heldOn });
  return {
    programme,
    hasPages: needs.publicUrl !== undefined,
    doubtful: { heldOn, count: findDoubtful(uses).length },
    ...(stored ? { key: { issuedAt: stored.issuedAt, ...address } } : {}),
  };
}

async function askFirst(ctx: BotContext, programme: Programme, act: string): Promise<void> {
  const view = await viewOf(ctx, programme);
  const { key } = view;
  if (!key || (act !== 'renew' && act !== 'revoke')) return show(ctx, screenMessage(ctx.say, view));
  await show(ctx, confirmScreenMessage(ctx.say, { ...view, key }, act));
}

async function issue(ctx: BotContext, { programme, right }: ToTake, seenAtSeconds: number): Promise<void> {
  const { say, needs, updateId, now } = ctx;
  if (needs.publicUrl === undefined) return showScreen(ctx, programme);
  const outcome = await issueScreenKey(needs, { right, seenAtSeconds, updateId, now });
  if (outcome.kind === 'changedMeanwhile') await toast(ctx, say('check-in-screen-changed'));
  await showScreen(ctx, programme, outcome.kind === 'issued' ? say('check-in-screen-ready') : undefined);
}

async function revoke(ctx: BotContext, { programme, right }: ToTake, seenAtSeconds: number): Promise<void> {
  const { say, needs, updateId, now } = ctx;
  const outcome = await revokeScreenKey(needs, { right, seenAtSeconds, updateId, now });
  if (outcome.kind === 'changedMeanwhile') await toast(ctx, say('check-in-screen-changed'));
  await showScreen(ctx, programme, outcome.kind === 'revoked' ? say('check-in-screen-revoked') : undefined);
}

/** The check-ins of a day worth a look. */
export const doubtfulOfDay = listScreen('checkInDoubtful', (ctx, use, programmeId, heldOn) =>
  withProgramme(ctx, programmeId, async (programme) => {
    const day = { programmeId: programme.id, heldOn };
    const uses = isDayOn(heldOn) ? await listCodeUses(ctx.needs.database.db, day) : [];
    await use(doubtfulList(ctx.say, { doubtful: findDoubtful(uses), heldOn, programme }));
  }),
);
