import type { Button, Message, Say } from '#domain/message.ts';
import { formatInstant } from '#domain/time/time-format.ts';
import { pageWith } from '#domain/words/list-part.ts';
import type { SetAsideRow } from '#storage/state/set-aside-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type OpenList, openLongList } from '#telegram/screens/list-screen.ts';

const rowsEach = 5;

/** The list, newest first, at the times of `zone`. */
export function setAsideList(
  say: Say,
  {
    total,
    zone,
    load,
  }: {
    total: number;
    zone: string;
    load: (part: { skip: number; take: number }) => Promise<SetAsideRow[]>;
  },
): OpenList {
  const head =
    total === 0 ? [say('set-aside-none')] : [say('set-aside-title', { count: total }), say('set-aside-why')];
  return openLongList(
    say,
    { total, size: rowsEach, load },
    {
      head,
      name: ({ errorCode }) => errorCode,
      line: (row) => rowLine(say, row, zone),
      button: (row, number) => (row.canRetry ? [retryButton(say, row, number)] : []),
      below: [[backTo(say)]],
      to: (page) => press('setAsideList', page),
    },
  );
}

function rowLine(say: Say, row: SetAsideRow, zone: string): string {
  return say('set-aside-row', {
    at: formatInstant(row.at, zone, say.locale),
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
