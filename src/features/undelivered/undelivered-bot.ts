import { Composer } from 'grammy';
import type { Actor } from '#domain/people/actor.ts';
import { authorise } from '#domain/people/authorise.ts';
import { isReportedElsewhere } from '#domain/sending/telling.ts';
import { findProgramme } from '#storage/programme/programme-store.ts';
import type { ClaimedDelivery } from '#storage/sending/delivery-store.ts';
import {
  countUndelivered,
  findUndelivered,
  listUndelivered,
  ofTheBot,
} from '#storage/sending/undelivered-store.ts';
import type { BotContext, Needs } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import type { Feature } from '#telegram/feature.ts';
import { listScreen } from '#telegram/forms/find-in-list.ts';
import type { OpenList } from '#telegram/screens/list-screen.ts';
import { show, toast } from '#telegram/screens/show-message.ts';
import { notifyStaff } from '#telegram/sending/notify-staff.ts';
import { listOf, settleUndelivered, type TendRight } from './settle-undelivered.ts';
import { undeliveredList, undeliveredNotice } from './undelivered-messages.ts';

/** "Belum pasti": every message that did not arrive for certain is somebody's to see. */
export function createUndelivered(): Feature {
  const bot = new Composer<BotContext>();
  onPress(bot, 'undeliveredAgain', (ctx, id, page) => settle(ctx, { id, page, act: 'sendAgain' }));
  onPress(bot, 'undeliveredDone', (ctx, id, page) => settle(ctx, { id, page, act: 'dismiss' }));
  const list = listScreen('undeliveredList', (ctx, use, programmeId) => {
    const right = rightToTend(ctx.actor, programmeId);
    return right ? openUndelivered(ctx, use, { right }) : refuse(ctx);
  });
  return { name: 'undelivered', bot, lists: [list], onUndelivered: tellStaff };
}

async function openUndelivered(
  ctx: BotContext,
  use: (list: OpenList) => Promise<unknown>,
  { right, title }: { right: TendRight; title?: string },
): Promise<void> {
  const { db } = ctx.needs.database;
  const programmeId = listOf(right);
  const programme = await findListed(ctx, programmeId);
  if (!programme) return refuse(ctx);
  const total = await countUndelivered(db, programmeId);
  const load = (part: { skip: number; take: number }) => listUndelivered(db, { programmeId, ...part });
  await use(undeliveredList(ctx.say, { programme, total, load, title }));
}

/** The bot's own list is for its owners. */
const rightToTend = (actor: Actor, programmeId: number): TendRight | undefined =>
  programmeId === ofTheBot
    ? authorise(actor, 'tendUpdates')
    : authorise(actor, 'viewProgress', { programmeId });

/** The programme whose list it is. Owners look after several, in several zones: what is of none is told in UTC. */
async function findListed({ needs, say }: Pick<BotContext, 'needs' | 'say'>, programmeId: number) {
  if (programmeId === ofTheBot) return { id: ofTheBot, name: say('undelivered-of-bot'), zone: 'UTC' };
  return findProgramme(needs.database.db, programmeId);
}

async function settle(
  ctx: BotContext,
  { id, page, act }: { id: number; page: number; act: 'sendAgain' | 'dismiss' },
): Promise<void> {
  const { needs, actor, now, say } = ctx;
  const undelivered = await findUndelivered(needs.database.db, id);
  const right = undelivered && rightToTend(actor, undelivered.programmeId);
  if (!right) return refuse(ctx);
  const outcome = await settleUndelivered(needs, { right, id, act, now });
  if (outcome.kind === 'unchanged') await toast(ctx, say('undelivered-unchanged'));
  const title =
    outcome.kind === 'sentAgain' ? say('undelivered-sent-again', { name: undelivered.name }) : undefined;
  await openUndelivered(ctx, async (list) => show(ctx, await list.message(page)), { right, title });
}

/** Organizers, or owners, hear of it once an hour; answers to questions are reported under the organizer's own message. */
async function tellStaff(needs: Needs, { programmeId, subject, purpose }: ClaimedDelivery): Promise<void> {
  if (purpose === undefined || isReportedElsewhere(subject)) return;
  const listedIn = programmeId ?? ofTheBot;
  const now = needs.clock.now();
  const { db } = needs.database;
  const count = await countUndelivered(db, listedIn);
  if (count === 0) return;
  const programme = programmeId === undefined ? undefined : await findProgramme(db, programmeId);
  await needs.database.transaction((tx) =>
    notifyStaff(needs, tx, {
      programmeId,
      subject: `undelivered:${listedIn}`,
      dedupeKey: `undelivered:${listedIn}:${now.toISOString().slice(0, 13)}`,
      quiet: 'waits',
      now,
      word: (say) =>
        undeliveredNotice(say, {
          programmeId: listedIn,
          programme: programme?.name ?? say('undelivered-of-bot'),
          count,
        }),
    }),
  );
}
