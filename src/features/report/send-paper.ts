import { renderInWorker } from '#documents/render/render-in-worker.ts';
import type { Right } from '#domain/people/authorise.ts';
import { formatDay } from '#domain/time/time-format.ts';
import type { AttendanceSession } from '#storage/attendance/attendance-facts.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { sendFile, show } from '#telegram/screens/show-message.ts';
import { loadReport, type Report } from './load-report.ts';
import { recapSheets } from './recap-workbook.ts';
import { sessionSheet, signSheet } from './session-papers.ts';

interface Wanted {
  paper: string;
  sessionId: number;
  withNip: boolean;
}

/** Makes one paper and sends it below, with a button that takes it out of the chat again. Who had it is written down. */
export async function sendPaper(
  ctx: BotContext,
  right: Right<'viewProgress'>,
  wanted: Wanted,
): Promise<void> {
  const { say, needs, now } = ctx;
  const { programmeId } = right.about;
  const { db } = needs.database;
  const report = await loadReport(db, right, now);
  const session = report.sessions.find(({ id }) => id === wanted.sessionId);
  if (wanted.paper !== 'recap' && !session) return show(ctx, { text: say('board-session-gone') });
  const bytes = session
    ? await sessionPaper(ctx, report, { ...wanted, session })
    : await recap(ctx, report, wanted);
  await appendAudit(db, {
    at: now,
    actorPersonId: right.by.personId,
    action: 'report.exported',
    programmeId,
    subject: session ? `session:${session.id}` : `programme:${programmeId}`,
    details: { paper: wanted.paper, withNip: wanted.withNip },
  });
  const about = session
    ? say('report-caption-session', { session: session.title, day: formatDay(session.heldOn, say.locale) })
    : say('report-caption-recap');
  await sendFile(ctx, {
    fileName: fileName(ctx, wanted, session),
    bytes,
    caption: {
      text: [about, say(wanted.withNip ? 'report-caption-nip' : 'report-caption-plain')].join('\n'),
      buttons: [[{ label: say('file-delete'), data: press('fileDelete') }]],
    },
  });
}

async function sessionPaper(
  { say }: BotContext,
  report: Report,
  of: Wanted & { session: AttendanceSession },
): Promise<Uint8Array> {
  if (of.paper === 'pdf') return renderInWorker('signSheet', signSheet(say, report, of));
  return renderInWorker('tableWorkbook', { sheets: [sessionSheet(say, report, of)] });
}

const recap = ({ say }: BotContext, report: Report, { withNip }: Wanted) =>
  renderInWorker('tableWorkbook', { sheets: recapSheets(say, report, { withNip }) });

function fileName({ say }: BotContext, { paper }: Wanted, session: AttendanceSession | undefined): string {
  if (!session) return say('report-file-recap');
  const title = session.title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return say(`report-file-${paper === 'pdf' ? 'pdf' : 'xlsx'}`, { day: session.heldOn, session: title });
}
