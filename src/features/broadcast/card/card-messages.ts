import { progressOf } from '#domain/broadcast/broadcast-progress.ts';
import type { Button, Message, Say } from '#domain/message.ts';
import { type MissReason, missReason } from '#domain/sending/delivery.ts';
import { formatInstant } from '#domain/time/time-format.ts';
import { listNames } from '#features/broadcast/audience/name-list.ts';
import type { BroadcastChange } from '#storage/broadcast/broadcast-change-store.ts';
import type { DeliveryRow, StatusCounts } from '#storage/broadcast/broadcast-deliveries.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import type { CardContent } from './card-content.ts';
import { resultButtons } from './result-buttons.ts';

/** The card of a broadcast as it stands: waiting, under way, held, being stopped, or its result. */
export function cardMessage(say: Say, content: CardContent): Message {
  const { broadcast, change } = content;
  const progress = progressOf(content.counts);
  const done = { done: progress.total - progress.open, total: progress.total };
  const pause = { label: say('broadcast-button-pause'), data: press('broadcastPause', broadcast.id) };
  const resume = { label: say('broadcast-button-resume'), data: press('broadcastResume', broadcast.id) };
  const stop = { label: say('broadcast-button-stop'), data: press('broadcastStop', broadcast.id) };
  if (change?.state === 'running' && progressOf(content.changed).open > 0)
    return changingMessage(say, change, content.changed);
  switch (broadcast.state) {
    case 'scheduled':
      return scheduledMessage(say, content, stop);
    case 'sending':
      if (progress.open === 0) return resultMessage(say, content);
      return { text: say('broadcast-sending', done), buttons: [[pause, stop]] };
    case 'paused':
      return { text: say('broadcast-paused', done), buttons: [[resume, stop]] };
    case 'stopping':
      return stoppingMessage(say, content, resume);
    case 'stopped':
    case 'finished':
      return resultMessage(say, content);
    case 'draft':
    case 'discarded':
      return { text: say('broadcast-discarded') };
  }
}

function scheduledMessage(say: Say, { broadcast, zone, planned }: CardContent, stop: Button): Message {
  const at = formatInstant(broadcast.startedAt!, zone, say.locale);
  const values = { at, total: planned, sound: broadcast.silent ? 'silent' : 'loud' };
  const move = { label: say('broadcast-button-move'), data: press('broadcastSchedule', broadcast.id) };
  return { text: say('broadcast-scheduled', values), buttons: [[move, stop]] };
}

// The stop stands a row lower than the press before it: a double tap must not stop for good.
function stoppingMessage(say: Say, { broadcast, counts, planned }: CardContent, resume: Button): Message {
  const { total, open } = progressOf(counts);
  const text =
    total > 0
      ? say('broadcast-stopping', { done: total - open, total, open })
      : say('broadcast-stopping-scheduled', { total: planned });
  const stop = { label: say('broadcast-button-stop-yes'), data: press('broadcastStopYes', broadcast.id) };
  return { text, buttons: [[resume], [stop]] };
}

function changingMessage(say: Say, { kind }: BroadcastChange, changed: StatusCounts): Message {
  const { total, open } = progressOf(changed);
  return { text: say('broadcast-changing', { kind, done: total - open, total }) };
}

function resultMessage(say: Say, content: CardContent): Message {
  const { broadcast, people } = content;
  const lines = [...headLines(say, content), ...missedLines(say, people)];
  const isRecalled = content.change?.kind === 'recall';
  const delivered = people.filter((each) => each.status === 'delivered');
  if (broadcast.wantsReceipts && !isRecalled) {
    const read = people.filter((each) => each.readAt).length;
    lines.push(say('broadcast-result-read', { read, total: delivered.length }));
  }
  return { text: lines.join('\n'), buttons: resultButtons(say, content) };
}

/** What happened last: it was sent, corrected, or recalled. */
function headLines(say: Say, { broadcast, counts, people, change, changed }: CardContent): string[] {
  const count = changed.delivered ?? 0;
  if (change?.kind === 'correct') {
    const failed = people.filter((each) => each.corrected && each.corrected !== 'delivered');
    return [
      say('broadcast-corrected', { count, all: count === 0 ? 'none' : 'some' }),
      ...(change.notify && count > 0 ? [say('broadcast-corrected-told')] : []),
      ...(failed.length > 0
        ? [say('broadcast-result-not-corrected', { names: listNames(say, failed) })]
        : []),
    ];
  }
  if (change?.kind === 'recall') {
    const kept = people.filter((each) => each.status === 'delivered' && each.recalled !== 'delivered');
    return [
      say('broadcast-recalled', { count, all: count === 0 ? 'none' : 'some' }),
      ...(kept.length > 0 ? [say('broadcast-result-kept', { names: listNames(say, kept) })] : []),
    ];
  }
  const { delivered, total } = progressOf(counts);
  const head = broadcast.state === 'stopped' ? 'broadcast-stopped' : 'broadcast-finished';
  return [say(head, { delivered, total, all: delivered === 0 ? 'none' : 'some' })];
}

const reasons: MissReason[] = ['blocked', 'deactivated', 'noChat', 'unclear', 'failed'];

function missedLines(say: Say, people: DeliveryRow[]): string[] {
  return reasons.flatMap((reason) => {
    const missed = people.filter((each) => missReason(each.status, each.error) === reason);
    return missed.length > 0
      ? [say('broadcast-result-missed', { reason, names: listNames(say, missed) })]
      : [];
  });
}
