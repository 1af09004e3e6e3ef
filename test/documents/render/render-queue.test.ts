import { describe, expect, test } from 'vitest';
import { RenderQueue, RenderQueueFull } from '#documents/render/render-queue.ts';

const limits = {
  script: new URL('../odd-thread.ts', import.meta.url),
  maxSeconds: 1,
  maxHeapMb: 64,
  maxWaiting: 4,
  idleSeconds: 1,
};
const task = (kind: string, input: unknown = '', urgency: 'now' | 'later' = 'now') => ({
  kind,
  input,
  urgency,
});

/** What became of a rendering: its result, or the messages of its error and of the cause. */
async function outcome(rendering: Promise<unknown>): Promise<unknown> {
  return rendering.catch((error: Error) => [error.message, (error.cause as Error | undefined)?.message]);
}

describe('renderings in the thread beside', () => {
  test('come back in the order they were asked, packs after what somebody waits for', async () => {
    const queue = new RenderQueue(limits);
    const order: unknown[] = [];
    const asked = [
      task('echo', 'first'),
      task('echo', 'pack 1', 'later'),
      task('echo', 'pack 2', 'later'),
      task('echo', 'second'),
      task('echo', new Uint8Array([1, 2])),
    ];
    await Promise.all(asked.map(async (each) => order.push(await queue.run(each))));
    expect(order).toEqual(['first', 'second', new Uint8Array([1, 2]), 'pack 1', 'pack 2']);
  });

  test('fail alone: with the reason, when the thread crashes or ends, and when they take too long', async () => {
    const queue = new RenderQueue(limits);
    const outcomes = await Promise.all([
      outcome(queue.run(task('fail', 'no such font'))),
      outcome(queue.run(task('crash', 'out of everything'))),
      outcome(queue.run(task('exit'))),
      outcome(queue.run(task('echo', 'still here'))),
    ]);
    const slow = await outcome(queue.run(task('hang')));
    expect([...outcomes, slow, await queue.run(task('echo', 'and here'))]).toEqual([
      ['rendering fail failed', 'no such font'],
      ['rendering crash failed', 'out of everything'],
      ['rendering exit failed', 'the render thread ended'],
      'still here',
      ['rendering hang failed', 'longer than 1 s'],
      'and here',
    ]);
  });

  test('are refused at once when too many wait, and taken again afterwards', async () => {
    const queue = new RenderQueue(limits);
    const kept = [1, 2, 3, 4, 5].map((n) => queue.run(task('echo', n)));
    await expect(queue.run(task('echo', 6))).rejects.toBeInstanceOf(RenderQueueFull);
    expect(await Promise.all(kept)).toEqual([1, 2, 3, 4, 5]);
    expect(await queue.run(task('echo', 7))).toBe(7);
  });

  test('go on after the thread was let go for having nothing to do', async () => {
    const queue = new RenderQueue({ ...limits, idleSeconds: 0.05 });
    expect(await queue.run(task('echo', 1))).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await queue.run(task('echo', 2))).toBe(2);
  });
});
