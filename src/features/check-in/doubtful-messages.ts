import type { DoubtfulCheckIn } from '#domain/attendance/doubtful-check-ins.ts';
import type { Button, Message, Say } from '#domain/message.ts';
import { formatDay, formatTime } from '#domain/time/time-format.ts';
import type { NamedCodeUse } from '#storage/people/code-use-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

const perPage = 5;

/** The check-ins of a day worth a look, five a page, and what speaks against them. */
export function doubtfulMessage(
  say: Say,
  list: {
    doubtful: DoubtfulCheckIn<NamedCodeUse>[];
    heldOn: string;
    page: number;
    programme: { id: number; zone: string };
  },
): Message {
  const { doubtful, heldOn, programme } = list;
  const pages = Math.max(1, Math.ceil(doubtful.length / perPage));
  const page = Math.min(list.page, pages - 1);
  const shown = doubtful.slice(page * perPage, (page + 1) * perPage);
  const day = formatDay(heldOn, say.locale);
  const title =
    doubtful.length === 0
      ? say('check-in-doubtful-none', { day })
      : say('check-in-doubtful', { count: doubtful.length, day });
  return {
    text: [
      title,
      ...(shown.length > 0 ? [say('check-in-doubtful-note')] : []),
      ...shown.map((each) => line(say, each, programme.zone)),
    ].join('\n'),
    buttons: [
      ...turning(say, { page, pages, heldOn, programmeId: programme.id }),
      [{ label: say('button-back'), data: press('checkInScreen', programme.id) }],
    ],
  };
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

function turning(
  say: Say,
  { page, pages, heldOn, programmeId }: { page: number; pages: number; heldOn: string; programmeId: number },
): Button[][] {
  const buttons = [
    ...(page > 0
      ? [
          {
            label: say('check-in-page-before'),
            data: press('checkInDoubtful', programmeId, heldOn, page - 1),
          },
        ]
      : []),
    ...(page < pages - 1
      ? [{ label: say('check-in-page-after'), data: press('checkInDoubtful', programmeId, heldOn, page + 1) }]
      : []),
  ];
  return buttons.length > 0 ? [buttons] : [];
}
