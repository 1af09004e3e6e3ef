import type { Rendered, RenderInput, RenderKind } from './render-catalogue.ts';
import { RenderQueue } from './render-queue.ts';

// One for the process, whoever asks: two cores have one to spare beside the replies.
const queue = new RenderQueue({
  script: new URL('./render-thread.ts', import.meta.url),
  maxSeconds: 30,
  maxHeapMb: 512,
  maxWaiting: 100,
  idleSeconds: 60,
});

/**
 * Draws or writes something of the render catalogue in a thread beside, so that replies stay fast. `now` is for what
 * somebody waits for, `later` for the parts of a pack, which step back. Throws RenderQueueFull when 100 wait already, and
 * an Error with its cause when the rendering failed or took more than 30 seconds or 512 MB.
 */
export async function renderInWorker<Kind extends RenderKind>(
  kind: Kind,
  input: RenderInput<Kind>,
  urgency: 'now' | 'later' = 'now',
): Promise<Rendered<Kind>> {
  return (await queue.run({ kind, input, urgency })) as Rendered<Kind>;
}
