import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { type RenderInput, type RenderKind, renderCatalogue } from './render-catalogue.ts';

type RenderTask = { kind: RenderKind; input: RenderInput<RenderKind> };

// The thread that render-queue.ts starts. On Linux a priority belongs to a thread, elsewhere to the whole process:
// only there can drawing step back behind the replies.
if (process.platform === 'linux') setPriority(10);

parentPort?.on('message', (task: RenderTask) => void answer(task));

async function answer({ kind, input }: RenderTask): Promise<void> {
  try {
    const render = renderCatalogue[kind] as (input: unknown) => Promise<unknown>;
    parentPort?.postMessage({ result: await render(input) });
  } catch (error) {
    parentPort?.postMessage({ error });
  }
}
