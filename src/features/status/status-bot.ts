import { Composer } from 'grammy';
import { membershipInHand } from '#domain/people/actor.ts';
import { authorise } from '#domain/people/authorise.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onCommand } from '#telegram/commands/on-command.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { listScreen } from '#telegram/forms/find-in-list.ts';
import { sendPicture, show } from '#telegram/screens/show-message.ts';
import { warningRule } from './attendance-warning.ts';
import { detailsList } from './details-messages.ts';
import { drawOwnAttendance } from './draw-own-attendance.ts';
import { loadStatus, type ParticipantStatus } from './load-status.ts';
import { queueWarnings } from './queue-warnings.ts';
import { statusMessage } from './status-messages.ts';
import { wordWarning } from './word-warning.ts';

const commands: CommandEntry[] = [
  { id: 'status', en: 'status', describe: 'command-status', for: 'participant' },
];

/** How am I doing: attendance so far and at best, the plan, the next deadline, what the certificate needs. */
export function createStatus(): Feature {
  const bot = new Composer<BotContext>();
  onCommand(bot, ['status'], showStatus);
  onPress(bot, 'statusNow', showStatus);
  onPress(bot, 'statusChart', (ctx) => withStatus(ctx, (status) => sendChart(ctx, status)));
  return {
    name: 'status',
    bot,
    lists: [
      listScreen('statusDetails', (ctx, use) =>
        withStatus(ctx, (status) => use(detailsList(ctx.say, status))),
      ),
    ],
    commands,
    lookups: { status: showStatus, certificate: showStatus },
    tick: queueWarnings,
    wordReminder: { rules: [warningRule], word: wordWarning },
  };
}

async function showStatus(ctx: BotContext): Promise<void> {
  await withStatus(ctx, (status) => show(ctx, statusMessage(ctx.say, status)));
}

/** Runs with the standing of whoever asks, in the programme they have in hand: nobody sees another's. */
async function withStatus(
  ctx: BotContext,
  run: (status: ParticipantStatus) => Promise<unknown>,
): Promise<void> {
  const { actor, needs, say, now } = ctx;
  const membership = membershipInHand(actor);
  if (!membership && actor.roles.length === 0) return needs.home(ctx);
  const right = membership && authorise(actor, 'viewOwnStatus', membership);
  if (!right) return show(ctx, { text: say('status-participants-only') });
  await run(await loadStatus(needs.database.db, right, now));
}

async function sendChart(ctx: BotContext, status: ParticipantStatus): Promise<void> {
  const bytes = await drawOwnAttendance(ctx.say, status);
  await sendPicture(ctx, {
    fileName: 'status.png',
    bytes,
    caption: { text: ctx.say('status-chart-caption') },
  });
}
