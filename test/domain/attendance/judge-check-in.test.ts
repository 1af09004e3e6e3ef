import { describe, expect, test } from 'vitest';
import { stepOf } from '#domain/attendance/check-in-code.ts';
import { type CheckInKey, type CheckInPlace, judgeCheckIn } from '#domain/attendance/judge-check-in.ts';

const wib = (time: string) => new Date(`2019-03-18T${time}+07:00`);

const morning: CheckInPlace = {
  ...{ sessionId: 1, participantId: 7, title: 'Sesi pagi', heldOn: '2019-03-18', zone: 'Asia/Jakarta' },
  ...{ startsAt: wib('08:00'), endsAt: wib('12:15'), lateAfterMinutes: 15 },
  ...{ isOwn: true, isCancelled: false },
};
const afternoon = {
  ...morning,
  sessionId: 2,
  title: 'Sesi siang',
  startsAt: wib('12:30'),
  endsAt: wib('15:45'),
};
const others = { ...morning, sessionId: 3, isOwn: false };
const code = (sessionId: number) => sessionId * 111_111;

/** Digits that are the code of this session in the step of `shownAt`. */
const digits = (sessionId: number, shownAt: Date): CheckInKey => ({
  kind: 'digits',
  fits: (some, step) => step === stepOf(shownAt) && code(some) === code(sessionId),
});
const token = (sessionId: number, shownAt: Date): CheckInKey => ({
  kind: 'token',
  sessionId,
  step: stepOf(shownAt),
});

describe.each([
  ['digits', digits],
  ['a QR', token],
])('%s', (_name, key) => {
  test('of the open session check in: in time, late, and within the grace', () => {
    const places = [morning, others];
    for (const [time, status] of [
      ['07:52', 'present'],
      ['08:15', 'present'],
      ['08:21', 'late'],
    ] as const) {
      const at = wib(time);
      const found = { kind: 'checkIn', place: morning, step: stepOf(at), status };
      expect(judgeCheckIn(key(1, at), { places, at })).toEqual(found);
      const inGrace = new Date(at.getTime() + 45_000);
      expect(judgeCheckIn(key(1, at), { places, at: inGrace })).toMatchObject({ kind: 'checkIn', status });
    }
  });

  test('that were replaced longer ago have expired; of another group they open nothing', () => {
    const at = wib('07:52');
    const later = new Date(at.getTime() + 61_000);
    expect(judgeCheckIn(key(1, at), { places: [morning], at: later })).toEqual({
      kind: 'expired',
      place: morning,
    });
    expect(judgeCheckIn(key(3, at), { places: [morning, others], at })).toEqual({
      kind: 'otherGroup',
      place: others,
    });
  });

  test('before the window and after it say so; a cancelled session says that first', () => {
    expect(judgeCheckIn(key(1, wib('07:29')), { places: [morning], at: wib('07:29') })).toEqual({
      kind: 'notOpen',
      place: morning,
    });
    expect(judgeCheckIn(key(1, wib('12:15')), { places: [morning], at: wib('12:15') })).toEqual({
      kind: 'closed',
      place: morning,
    });
    const cancelled = { ...morning, isCancelled: true };
    expect(judgeCheckIn(key(1, wib('07:52')), { places: [cancelled], at: wib('07:52') })).toEqual({
      kind: 'cancelled',
      place: cancelled,
    });
  });

  test('the first mark wins, except over the absence that the close of the session set', () => {
    const at = wib('08:05');
    const marked = (
      status: 'present' | 'excused' | 'absent' | 'unrecorded',
      source: 'code' | 'staff' | 'close',
    ) => ({
      ...morning,
      presence: { status, source },
    });
    const judge = (place: CheckInPlace) => judgeCheckIn(key(1, at), { places: [place], at }).kind;
    expect(judge(marked('present', 'code'))).toBe('alreadyIn');
    expect(judge(marked('excused', 'staff'))).toBe('alreadyIn');
    expect(judge(marked('absent', 'staff'))).toBe('alreadyIn');
    expect(judge(marked('unrecorded', 'close'))).toBe('checkIn');
  });

  test('two sessions whose windows overlap keep to their own codes', () => {
    const at = wib('12:05');
    const places = [morning, afternoon];
    expect(judgeCheckIn(key(2, at), { places, at })).toMatchObject({ kind: 'checkIn', place: afternoon });
    expect(judgeCheckIn(key(1, at), { places, at })).toMatchObject({
      kind: 'checkIn',
      place: morning,
      status: 'late',
    });
  });
});

test('digits that fit nothing are wrong while something can be checked in to, else they are for something else', () => {
  const none: CheckInKey = { kind: 'digits', fits: () => false };
  const at = wib('07:52');
  expect(judgeCheckIn(none, { places: [morning, others], at })).toEqual({ kind: 'wrong' });
  const marked = { ...morning, presence: { status: 'present' as const, source: 'code' as const } };
  expect(judgeCheckIn(none, { places: [marked], at })).toEqual({ kind: 'nothingLeft', place: marked });
  expect(judgeCheckIn(none, { places: [morning], at: wib('07:00') })).toEqual({ kind: 'noWindow' });
  expect(judgeCheckIn(none, { places: [others], at })).toEqual({ kind: 'noWindow' });
});

test('a QR of a programme one is not in opens nothing', () => {
  const at = wib('07:52');
  expect(judgeCheckIn(token(9, at), { places: [morning], at })).toEqual({ kind: 'otherProgramme' });
});
