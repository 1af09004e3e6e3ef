import { expect, test } from 'vitest';
import type { Actor } from '#domain/people/actor.ts';
import { placeBehind } from '#telegram/forms/text-behind.ts';

const first = { updateId: 7, at: '2019-03-18T01:00:00.000Z' };

function text(updateId: number, minutes: number, planOpen = false) {
  const place = { participantId: 1, programmeId: 1, name: 'Bunga Rekaan', zone: 'Asia/Jakarta', planOpen };
  const actor: Actor = {
    ...{ telegramUserId: 1, personId: 1, locale: 'id', memberships: [place], roles: [] },
    ...{ missCount: 0, wasUnreachable: false },
  };
  return { updateId, actor, actedAt: new Date(Date.parse(first.at) + minutes * 60_000) };
}

test.each([
  ['question', 2],
  ['announcement', 2],
  ['comment', 10],
] as const)('what comes behind a %s within %i minutes joins it', (kind, minutes) => {
  expect(placeBehind(text(8, 0), kind, first)).toBe('behind');
  expect(placeBehind(text(8, minutes - 0.1), kind, first)).toBe('behind');
  expect(placeBehind(text(8, minutes), kind, first)).toBeUndefined();
  expect(placeBehind(text(7, 60), kind, first)).toBe('same');
});

test('an open section of a plan takes what would join a question or a comment', () => {
  expect(placeBehind(text(8, 1, true), 'question', first)).toBeUndefined();
  expect(placeBehind(text(8, 1, true), 'comment', first)).toBeUndefined();
  expect(placeBehind(text(8, 1, true), 'announcement', first)).toBe('behind');
});
