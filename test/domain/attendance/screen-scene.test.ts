import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkInWindow, phaseAt } from '#domain/attendance/check-in-window.ts';
import { firstNameOf, openGroupIds, pickScene, type ScreenSession } from '#domain/attendance/screen-scene.ts';

const wib = (time: string, day = '18') => new Date(`2019-03-${day}T${time}+07:00`);
const rules = { lateAfterMinutes: 15 };
const session = (startsAt: Date, endsAt: Date, more: Partial<ScreenSession> = {}): ScreenSession => ({
  ...{ startsAt, endsAt },
  ...more,
});
const morning = session(wib('08:00'), wib('12:15'));
const afternoon = session(wib('13:30'), wib('15:45'));
const tomorrow = session(wib('08:15', '19'), wib('12:15', '19'));
const all = [tomorrow, morning, afternoon];

test('before, during, between and after the sessions', () => {
  const scenes = ['07:00', '07:30', '12:14', '12:20', '13:00', '16:00'].map((time) =>
    pickScene(all, { rules, now: wib(time) }),
  );
  expect(scenes).toEqual([
    { kind: 'waiting', next: morning },
    { kind: 'open', session: morning, next: afternoon },
    { kind: 'open', session: morning, next: afternoon },
    { kind: 'waiting', next: afternoon },
    { kind: 'open', session: afternoon, next: tomorrow },
    { kind: 'waiting', next: tomorrow },
  ]);
  expect(pickScene(all, { rules, now: wib('13:00', '19') })).toEqual({ kind: 'over' });
  expect(pickScene([], { rules, now: wib('07:00') })).toEqual({ kind: 'over' });
});

test('a session goes on after its check-in has closed; of two open ones it is the later', () => {
  const closing = { ...rules, checkInClosesMinutes: 60 };
  expect(pickScene(all, { rules: closing, now: wib('10:00') })).toEqual({
    ...{ kind: 'running', session: morning, next: afternoon },
  });
  const noon = session(wib('12:15'), wib('13:00'));
  expect(pickScene([morning, noon], { rules, now: wib('12:00') })).toEqual({ kind: 'open', session: noon });
});

test('with groups at the same time the screen follows the one that was chosen', () => {
  const [a, b] = [
    session(wib('08:00'), wib('12:15'), { groupId: 1 }),
    session(wib('08:00'), wib('12:15'), { groupId: 2 }),
  ];
  expect(openGroupIds([a, b, afternoon], rules, wib('08:00'))).toEqual([1, 2]);
  expect(pickScene([a, b, afternoon], { rules, now: wib('08:00'), groupId: 1 })).toEqual({
    ...{ kind: 'open', session: a, next: afternoon },
  });
});

test('whatever the timetable, what is shown as open is open, and what comes next has not opened', () => {
  const minutes = fc.integer({ min: 0, max: 2_000 });
  const sessions = fc.array(fc.tuple(minutes, fc.integer({ min: 15, max: 300 })), { maxLength: 8 });
  fc.assert(
    fc.property(
      sessions,
      minutes,
      fc.option(fc.integer({ min: 5, max: 200 }), { nil: undefined }),
      (spans, at, closes) => {
        const after = (count: number) => new Date(wib('00:00').getTime() + count * 60_000);
        const list = spans.map(([from, length]) => session(after(from), after(from + length)));
        const chosen = { ...rules, checkInClosesMinutes: closes };
        const now = after(at);
        const scene = pickScene(list, { rules: chosen, now });
        const phase = (each: ScreenSession) => phaseAt(checkInWindow(each, chosen), now);
        if (scene.kind === 'open') expect(phase(scene.session)).toBe('open');
        else expect(list.some((each) => phase(each) === 'open')).toBe(false);
        if ('next' in scene && scene.next) expect(phase(scene.next)).toBe('before');
      },
    ),
  );
});

test.each([
  ['Andi Fiktif', 'Andi'],
  ['Dr. Bunga Rekaan', 'Bunga'],
  ['H. M. Cahyo Contoh', 'Cahyo'],
  ['  Dewi', 'Dewi'],
  ['A.', 'A.'],
  ['', ''],
])('%s is called %s', (name, first) => {
  expect(firstNameOf(name)).toBe(first);
});
