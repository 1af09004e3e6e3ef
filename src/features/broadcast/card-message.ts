import { type BroadcastProgress, progressOf } from '#domain/broadcast.ts';
import type { DeliveryStatus } from '#domain/delivery.ts';
import type { Button, Message, Say } from '#domain/message.ts';
import { formatInstant } from '#domain/time-format.ts';
import type { Broadcast } from '#storage/broadcast-store.ts';
import { press } from '#telegram/button-catalogue.ts';
import { listNames } from './name-list.ts';

/** A broadcast with everything its card shows. */
export interface CardContent {
  broadcast: Broadcast;
  zone: string;
  counts: Partial<Record<DeliveryStatus, number>>;
  /** Who did not get it for certain; read for a closed broadcast only. */
  missed: { name: string; status: DeliveryStatus; error: string | null }[];
}

/** The card of a broadcast as it stands: waiting, under way, held, being stopped, or its result. */
export function cardMessage(say: Say, content: CardContent): Message {
  const { broadcast, counts } = content;
  const progress = progressOf(counts);
  const done = { done: progress.total - progress.open, total: progress.total };
  const pause = { label: say('broadcast-button-pause'), data: press('broadcastPause', broadcast.id) };
  const resume = { label: say('broadcast-button-resume'), data: press('broadcastResume', broadcast.id) };
  const stop = { label: say('broadcast-button-stop'), data: press('broadcastStop', broadcast.id) };
  switch (broadcast.state) {
    case 'scheduled': {
      const at = formatInstant(broadcast.startedAt!, content.zone, say.locale);
      return { text: say('broadcast-scheduled', { at, total: done.total }), buttons: [[stop]] };
    }
    case 'sending':
      if (progress.open === 0) return resultMessage(say, content, progress);
      return { text: say('broadcast-sending', done), buttons: [[pause, stop]] };
    case 'paused':
      return { text: say('broadcast-paused', done), buttons: [[resume, stop]] };
    case 'stopping':
      return {
        text: say('broadcast-stopping', stoppingValues(progress)),
        buttons: stoppingButtons(say, content),
      };
    case 'stopped':
    case 'finished':
      return resultMessage(say, content, progress);
    case 'draft':
    case 'discarded':
      return { text: say('broadcast-discarded') };
  }
}

function stoppingValues({ total, open }: BroadcastProgress) {
  return { done: total - open, total: total, open: open };
}

// The stop stands a row lower than the press before it: a double tap must not stop for good.
function stoppingButtons(say: Say, { broadcast }: CardContent): Button[][] {
  return [
    [{ label: say('broadcast-button-resume'), data: press('broadcastResume', broadcast.id) }],
    [{ label: say('broadcast-button-stop-yes'), data: press('broadcastStopYes', broadcast.id) }],
  ];
}

function resultMessage(say: Say, content: CardContent, progress: BroadcastProgress): Message {
  const { broadcast, missed } = content;
  const head = broadcast.state === 'stopped' ? 'broadcast-stopped' : 'broadcast-finished';
  const values = { delivered: progress.delivered, total: progress.total };
  const lines = [say(head, { ...values, all: progress.delivered === 0 ? 'none' : 'some' })];
  for (const status of ['unreachable', 'unclear', 'failed'] as const) {
    const people = missed.filter((each) => each.status === status);
    if (people.length > 0) lines.push(say(`broadcast-result-${status}`, { names: listNames(say, people) }));
  }
  return { text: lines.join('\n'), buttons: resultButtons(say, content) };
}

function resultButtons(say: Say, { broadcast, missed }: CardContent): Button[][] {
  const again = missed.filter((each) => each.status === 'unclear' || each.status === 'failed').length;
  const report = { label: say('broadcast-button-report'), data: press('broadcastReport', broadcast.id) };
  if (again === 0) return [[report]];
  const label = say('broadcast-button-again', { count: again });
  return [[{ label, data: press('broadcastAgain', broadcast.id) }], [report]];
}
