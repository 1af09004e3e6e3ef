import type { DoubtfulCheckIn } from '#domain/attendance/doubtful-check-ins.ts';
import type { Say } from '#domain/message.ts';
import { formatDay, formatTime } from '#domain/time/time-format.ts';
import type { NamedCodeUse } from '#storage/people/code-use-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type ListAtHand, openList } from '#telegram/screens/list-screen.ts';

const rowsEach = 5;

/** The check-ins of a day worth a look, five a page, and what speaks against them. */
export function doubtfulList(
  say: Say,
  list: {
    doubtful: DoubtfulCheckIn<NamedCodeUse>[];
    heldOn: string;
    programme: { id: number; zone: string };
  },
): ListAtHand {
  const { doubtful, heldOn, programme } = list;
  const day = formatDay(heldOn, say.locale);
  const head =
    doubtful.length === 0
      ? [say('check-in-doubtful-none', { day })]
      : [say('check-in-doubtful', { count: doubtful.length, day }), say('check-in-doubtful-note')];
  return openList(
    say,
    { rows: doubtful, size: rowsEach },
    {
      name: ({ use }) => use.name,
      head,
      line: (each) => line(say, each, programme.zone),
      below: [[{ label: say('button-back'), data: press('checkInScreen', programme.id) }]],
      to: (page) => press('checkInDoubtful', programme.id, heldOn, page),
    },
  );
}

function line(
  say: Say,
  { use, lateSeconds, sharedWith, saidAway }: DoubtfulCheckIn<NamedCodeUse>,
  zone: string,
): string {
  const reasons = [
    ...(lateSeconds > 0 ? [say('check-in-doubtful-late', { seconds: lateSeconds })] : []),
    ...(sharedWith > 0 ? [say('check-in-doubtful-shared', { count: sharedWith })] : []),
    ...(saidAway ? [say('check-in-doubtful-away')] : []),
  ];
  const time = formatTime(use.arrivedAt, zone);
  return say('check-in-doubtful-line', {
    name: use.name,
    title: use.title,
    time,
    reasons: reasons.join('; '),
  });
}
