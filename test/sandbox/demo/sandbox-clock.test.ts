import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jumpToNextEvent, walkTo } from '#sandbox/demo/clock-walk.ts';
import { SandboxClock } from '#sandbox/demo/sandbox-clock.ts';
import { startAt } from '#test/sandbox/stand-in-for-tests.ts';

const minute = 60_000;

test('the clock flows from where it was set', async () => {
  const clock = new SandboxClock(startAt);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const flowedMs = clock.now().getTime() - startAt.getTime();
  expect(flowedMs).toBeGreaterThanOrEqual(49);
  expect(flowedMs).toBeLessThan(2000);
});

test('the clock jumps forward, waits for its listeners, and never goes back', async () => {
  const clock = new SandboxClock(startAt);
  const seen: string[] = [];
  const stop = clock.onJump(async (now) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    seen.push(now.toISOString().slice(0, 16));
  });
  await clock.jumpTo(new Date('2019-03-17T09:00:00Z'));
  expect(seen).toEqual(['2019-03-17T09:00']);
  await expect(clock.jumpTo(startAt)).rejects.toThrow('only goes forward');
  stop();
  await clock.jumpTo(new Date('2019-03-18T00:00:00Z'));
  expect(seen).toHaveLength(1);
});

test('any row of forward jumps only ever raises the clock', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 100_000 })), async (steps) => {
      const clock = new SandboxClock(startAt);
      for (const step of steps) {
        const target = new Date(clock.now().getTime() + step * minute);
        await clock.jumpTo(target);
        expect(clock.now().getTime()).toBeGreaterThanOrEqual(target.getTime());
      }
    }),
  );
});

/** A bot that has these things to do, and does each at the first tick when it is due. */
function withDueTimes(clock: SandboxClock, due: Date[]) {
  const doneAt: string[] = [];
  clock.onJump((now) => {
    while (due[0] && due[0] <= now) {
      due.shift();
      doneAt.push(now.toISOString().slice(11, 16));
    }
  });
  return { doneAt, nextDueAt: () => Promise.resolve(due[0]) };
}

test('the next event is jumped to; with none the clock stays', async () => {
  const clock = new SandboxClock(startAt);
  const { doneAt, nextDueAt } = withDueTimes(clock, [new Date('2019-03-17T09:00:00Z')]);
  expect((await jumpToNextEvent(clock, nextDueAt))?.toISOString().slice(0, 16)).toBe('2019-03-17T09:00');
  expect(doneAt).toEqual(['09:00']);
  expect(await jumpToNextEvent(clock, nextDueAt)).toBeUndefined();
});

test('a walk stops at everything due on the way, at its own time', async () => {
  const clock = new SandboxClock(startAt);
  const due = ['09:00', '10:30', '13:00'].map((time) => new Date(`2019-03-17T${time}:00Z`));
  const { doneAt, nextDueAt } = withDueTimes(clock, due);
  await walkTo(clock, new Date('2019-03-17T12:00:00Z'), nextDueAt);
  expect(doneAt).toEqual(['09:00', '10:30']);
  expect(clock.now().toISOString().slice(0, 16)).toBe('2019-03-17T12:00');
});

test('a walk is not held up by something that stays due', async () => {
  const clock = new SandboxClock(startAt);
  const stuck = new Date('2019-03-17T09:00:00Z');
  await walkTo(clock, new Date('2019-03-17T12:00:00Z'), () => Promise.resolve(stuck));
  expect(clock.now().toISOString().slice(0, 16)).toBe('2019-03-17T12:00');
});
