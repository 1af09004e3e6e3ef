import type { Button, Message, Say } from '#domain/message.ts';
import { pageWith } from '#domain/words/list-part.ts';
import type { SetAsideRow } from '#storage/state/set-aside-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type OpenList, openLongList } from '#telegram/screens/list-screen.ts';

const rowsEach = 5;

/** The list, newest first. Instants are told in UTC: owners look after several programmes, in several zones. */
export function setAsideList(
  say: Say,
  { total, load }: { total: number; load: (part: { skip: number; take: number }) => Promise<SetAsideRow[]> },
): OpenList {
  const head =
    total === 0 ? [say('set-aside-none')] : [say('set-aside-title', { count: total }), say('set-aside-why')];
  return openLongList(
    say,
    { total, size: rowsEach, load },
    {
      head,
      name: ({ errorCode }) => errorCode,
      line: (row) => rowLine(say, row),
      button: (row, number) => (row.canRetry ? [retryButton(say, row, number)] : []),
      below: [[backTo(say)]],
      to: (page) => press('setAsideList', page),
    },
  );
}

function rowLine(say: Say, row: SetAsideRow): string {
  return say('set-aside-row', {
    at: row.at.toISOString().slice(0, 16).replace('T', ' '),
    code: row.errorCode,
    kind: say('set-aside-kind', { kind: row.kind }),
    reason: say('set-aside-reason', { reason: row.reason }),
  });
}

const retryButton = (say: Say, { errorCode }: SetAsideRow, number: number): Button => ({
  label: `${say('error-retry')} · ${errorCode}`,
  data: press('setAsideRetry', errorCode, pageWith(number - 1, rowsEach)),
});

const backTo = (say: Say): Button => ({ label: say('button-back'), data: press('panel') });

/** To the owners, at most once an hour. */
export function setAsideNotice(say: Say, count: number): Message {
  return {
    text: say('set-aside-notice', { count }),
    buttons: [[{ label: say('set-aside-look'), data: press('setAsideList', 0) }]],
  };
}
