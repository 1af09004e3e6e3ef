import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf } from '#domain/broadcast/broadcast.ts';
import { isSameAudience } from '#domain/broadcast/broadcast-audience.ts';
import { progressOf } from '#domain/broadcast/broadcast-progress.ts';

test('progress adds up every state; what waits or is in hand is open', () => {
  const counts = {
    pending: 3,
    sending: 1,
    delivered: 20,
    unreachable: 2,
    unclear: 1,
    failed: 1,
    withdrawn: 2,
  };
  expect(progressOf(counts)).toEqual({ total: 30, delivered: 20, open: 4 });
  expect(progressOf({})).toEqual({ total: 0, delivered: 0, open: 0 });
});

test('an audience is the same when it names the same people', () => {
  expect(isSameAudience({ kind: 'all' }, { kind: 'all' })).toBe(true);
  expect(isSameAudience({ kind: 'group', groupId: 1 }, { kind: 'group', groupId: 1 })).toBe(true);
  expect(isSameAudience({ kind: 'group', groupId: 1 }, { kind: 'group', groupId: 2 })).toBe(false);
  expect(isSameAudience({ kind: 'all' }, { kind: 'group', groupId: 1 })).toBe(false);
  const picked = (...participantIds: number[]) => ({ kind: 'picked' as const, participantIds });
  expect(isSameAudience(picked(1, 10, 2), picked(10, 2, 1))).toBe(true);
  expect(isSameAudience(picked(1, 2), picked(1, 2, 3))).toBe(false);
  expect(isSameAudience({ kind: 'role', role: 'organizer' }, { kind: 'role', role: 'reviewer' })).toBe(false);
});

test('an excerpt is one line that never splits a character a person sees', () => {
  expect(excerptOf('Yth. Bapak/Ibu,\n\nbesok  libur')).toBe('Yth. Bapak/Ibu, besok libur');
  expect(excerptOf('abcdef', 4)).toBe('abc…');
  expect(excerptOf('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2)).toBe('👩‍👩‍👧…');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
      expect(excerptOf(text)).not.toMatch(/[\n\t]/);
      expect([...new Intl.Segmenter().segment(excerptOf(text))].length).toBeLessThanOrEqual(60);
    }),
  );
});
