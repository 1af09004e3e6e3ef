import type { Button, Say } from '#domain/message.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import type { CardContent } from './card-content.ts';

/** What can still be done about an announcement that has been sent. */
export function resultButtons(say: Say, { broadcast, people, change }: CardContent): Button[][] {
  const { id } = broadcast;
  const count = (fits: (each: (typeof people)[number]) => boolean) => people.filter(fits).length;
  const held = count((each) => each.status === 'delivered' && each.recalled !== 'delivered');
  const again = count((each) => each.status === 'unclear' || each.status === 'failed');
  const unread = count((each) => each.status === 'delivered' && !each.readAt);
  const isRecalled = change?.kind === 'recall';
  const rows: Button[][] = [];
  if (again > 0 && !isRecalled)
    rows.push([
      { label: say('broadcast-button-again', { count: again }), data: press('broadcastAgain', id) },
    ]);
  if (broadcast.wantsReceipts && unread > 0 && !isRecalled)
    rows.push([
      { label: say('broadcast-button-nudge', { count: unread }), data: press('broadcastNudge', id) },
    ]);
  if (held > 0) rows.push([{ label: say('broadcast-button-correct'), data: press('broadcastCorrect', id) }]);
  const report = { label: say('broadcast-button-report'), data: press('broadcastReport', id) };
  const recall = { label: say('broadcast-button-recall'), data: press('broadcastRecall', id) };
  rows.push(held > 0 && !isRecalled ? [report, recall] : [report]);
  return rows;
}
