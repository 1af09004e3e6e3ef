import type { Message } from '#domain/message.ts';
import { formatInstant } from '#domain/time/time-format.ts';
import { listNewsResults, type NewsResult } from '#storage/schedule/affected-store.ts';
import { findReleaseById, type ScheduleRelease } from '#storage/schedule/schedule-draft-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { show } from '#telegram/screens/show-message.ts';
import { draftMessage } from './draft-messages.ts';
import { deliveryPrefix } from './queue-notices.ts';
import type { TimetableView } from './timetable-view.ts';

/** How a release stands now; one of another programme shows the draft instead. */
export async function showRelease(ctx: BotContext, view: TimetableView, id: number): Promise<void> {
  const { db } = ctx.needs.database;
  const release = await findReleaseById(db, view.programme.id, id);
  if (!release) return show(ctx, draftMessage(view));
  const results = await listNewsResults(db, view.programme.id, deliveryPrefix(id));
  await show(ctx, releaseMessage(view, release, results));
}

const namesShown = 10;

/** Who has the news, who has not yet, and whom it did not reach. */
function releaseMessage(view: TimetableView, release: ScheduleRelease, results: NewsResult[]): Message {
  const { say, programme, now } = view;
  const { sendAt, releasedAt, recipientCount, changeCount } = release;
  const namesOf = (...statuses: string[]) =>
    results.filter(({ status }) => statuses.includes(status)).map(({ name }) => name);
  const delivered = namesOf('delivered').length;
  const waiting = namesOf('pending', 'sending').length;
  // Withdrawn: a later release was told in its place, or undid it before anybody heard.
  const total = recipientCount - namesOf('withdrawn').length;
  const at = formatInstant(sendAt > now ? sendAt : releasedAt, programme.zone, say.locale);
  const state = total === 0 ? 'quiet' : sendAt > now ? 'later' : waiting > 0 ? 'under-way' : 'done';
  const lines = [
    say(`session-released-${state}`, { at, delivered, total }),
    say('session-released-count', {
      count: changeCount,
      at: formatInstant(releasedAt, programme.zone, say.locale),
    }),
    ...nameLine(view, 'session-released-blocked', namesOf('unreachable')),
    ...nameLine(view, 'session-released-unclear', namesOf('unclear', 'failed')),
  ];
  const refresh = { label: say('session-released-refresh'), data: press('releaseCard', release.id) };
  return {
    text: lines.join('\n'),
    buttons: [
      ...(waiting > 0 ? [[refresh]] : []),
      [{ label: say('session-to-list'), data: press('sessionList', view.todayOn) }],
    ],
  };
}

function nameLine({ say }: TimetableView, key: string, names: string[]): string[] {
  if (names.length === 0) return [];
  const others = names.length - namesShown;
  const shown = names.slice(0, namesShown).join(', ');
  return [
    say(key, { names: others > 0 ? say('session-names-others', { names: shown, count: others }) : shown }),
  ];
}
