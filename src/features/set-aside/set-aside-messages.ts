import type { Button, Message, Say } from '#domain/message.ts';
import type { SetAsideRow } from '#storage/state/set-aside-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

export interface SetAsideView {
  rows: SetAsideRow[];
  total: number;
  /** From 0. */
  page: number;
  last: number;
}

/** The list, newest first. Instants are told in UTC: owners look after several programmes, in several zones. */
export function setAsideMessage(say: Say, { rows, total, page, last }: SetAsideView): Message {
  if (total === 0) return { text: say('set-aside-none'), buttons: [[backTo(say)]] };
  const lines = rows.map((row) =>
    say('set-aside-row', {
      at: row.at.toISOString().slice(0, 16).replace('T', ' '),
      code: row.errorCode,
      kind: say('set-aside-kind', { kind: row.kind }),
      reason: say('set-aside-reason', { reason: row.reason }),
    }),
  );
  const retries = rows
    .filter((row) => row.canRetry)
    .map((row) => [
      {
        label: `${say('error-retry')} · ${row.errorCode}`,
        data: press('setAsideRetry', row.errorCode, page),
      },
    ]);
  const turning = [
    ...(page > 0 ? [{ label: '‹', data: press('setAsideList', page - 1) }] : []),
    ...(page < last ? [{ label: '›', data: press('setAsideList', page + 1) }] : []),
  ];
  return {
    text: [say('set-aside-title', { count: total }), say('set-aside-why'), ...lines].join('\n'),
    buttons: [...retries, ...(turning.length > 0 ? [turning] : []), [backTo(say)]],
  };
}

const backTo = (say: Say): Button => ({ label: say('button-back'), data: press('panel') });

/** To the owners, at most once an hour. */
export function setAsideNotice(say: Say, count: number): Message {
  return {
    text: say('set-aside-notice', { count }),
    buttons: [[{ label: say('set-aside-look'), data: press('setAsideList', 0) }]],
  };
}
