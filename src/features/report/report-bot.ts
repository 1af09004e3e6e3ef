import { Composer } from 'grammy';
import { isStranger } from '#domain/people/actor.ts';
import type { Right } from '#domain/people/authorise.ts';
import { listAttendanceSessions } from '#storage/attendance/attendance-facts.ts';
import { listPlanStandings } from '#storage/plan/plan-standing.ts';
import type { Programme } from '#storage/programme/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { onCommand } from '#telegram/commands/on-command.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { listPermitted } from '#telegram/commands/permit.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { listScreen } from '#telegram/forms/find-in-list.ts';
import { sendPicture, show, toast } from '#telegram/screens/show-message.ts';
import { drawAttendance, drawPlanFunnel, hasMarks } from './draw-programme-charts.ts';
import { loadReport } from './load-report.ts';
import {
  askNipMessage,
  pageOfNow,
  reportSessionsList,
  reportsMessage,
  type SessionPaper,
  sessionPapers,
} from './report-messages.ts';
import { sendPaper } from './send-paper.ts';

const commands: CommandEntry[] = [
  { id: 'laporan', en: 'reports', describe: 'command-reports', for: 'organizer' },
];

/** The papers: recap and session sheets, the sheet to sign, charts. */
export function createReport(): Feature {
  const bot = new Composer<BotContext>();
  onCommand(bot, ['laporan', 'reports'], showReports);
  onPress(bot, 'reports', showReports);
  onPress(bot, 'reportRecap', (ctx) => withProgramme(ctx, () => show(ctx, recapQuestion(ctx))));
  onPress(bot, 'reportSession', (ctx, paper, id) =>
    withProgramme(ctx, (programme) => askSession(ctx, programme, { paper, id })),
  );
  onPress(bot, 'reportFile', (ctx, paper, sessionId, columns) =>
    withProgramme(ctx, (_, right) => sendPaper(ctx, right, { paper, sessionId, withNip: columns === 'nip' })),
  );
  onPress(bot, 'reportChart', (ctx, chart) => withProgramme(ctx, (_, right) => sendChart(ctx, right, chart)));
  const sessions = listScreen('reportSessions', (ctx, use, paper) =>
    withProgramme(ctx, async (programme) => use(await listSessionsFor(ctx, programme, paper))),
  );
  return { name: 'report', bot, lists: [sessions], commands };
}

async function showReports(ctx: BotContext): Promise<void> {
  await withProgramme(ctx, (programme) => show(ctx, reportsMessage(ctx.say, programme)));
}

/** Runs with the programme in hand, or the first one whose papers this person may have. */
async function withProgramme(
  ctx: BotContext,
  run: (programme: Programme, right: Right<'viewProgress'>) => Promise<unknown>,
): Promise<void> {
  const { actor, needs } = ctx;
  if (isStranger(actor)) return needs.home(ctx);
  const mine = await listPermitted(ctx, 'viewProgress');
  const meant = mine.find(({ programme }) => programme.id === actor.programmeId) ?? mine[0];
  if (!meant) return refuse(ctx);
  await run(meant.programme, meant.right);
}

function recapQuestion({ say }: BotContext) {
  return askNipMessage(say, {
    title: say('report-recap'),
    paper: 'recap',
    sessionId: 0,
    back: press('reports'),
  });
}

async function listSessionsFor({ needs, say, now }: BotContext, { id }: Programme, paper: string) {
  const sessions = await listAttendanceSessions(needs.database.db, id);
  return reportSessionsList(say, { paper: paperNamed(paper), sessions, now });
}

async function askSession(
  ctx: BotContext,
  programme: Programme,
  { paper, id }: { paper: string; id: number },
): Promise<void> {
  const { say } = ctx;
  const sessions = await listAttendanceSessions(ctx.needs.database.db, programme.id);
  const session = sessions.find((each) => each.id === id);
  if (!session) return show(ctx, (await listSessionsFor(ctx, programme, paper)).message(pageOfNow));
  const kind = paperNamed(paper);
  await show(
    ctx,
    askNipMessage(say, {
      title: say(`report-paper-${kind}`, { session: session.title }),
      paper: kind,
      sessionId: id,
      back: press('reportSessions', kind, pageOfNow),
    }),
  );
}

const paperNamed = (word: string): SessionPaper => sessionPapers.find((each) => each === word) ?? 'xlsx';

async function sendChart(ctx: BotContext, right: Right<'viewProgress'>, chart: string): Promise<void> {
  const { say, needs, now } = ctx;
  const { db } = needs.database;
  const report = await loadReport(db, right, now);
  const isPlans = chart === 'plans';
  if (!isPlans && !hasMarks(report)) return toast(ctx, say('report-no-marks'));
  const ids = report.rows.map(({ participant }) => participant.id);
  const bytes = isPlans
    ? await drawPlanFunnel(say, report, await listPlanStandings(db, right.about.programmeId, ids))
    : await drawAttendance(say, report);
  const caption = { text: say(isPlans ? 'report-chart-plans' : 'report-chart-attendance') };
  await sendPicture(ctx, { fileName: `${chart}.png`, bytes, caption });
}
