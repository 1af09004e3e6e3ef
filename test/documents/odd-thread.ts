import { parentPort } from 'node:worker_threads';

// Stands in for the render thread: does what the task is called.
parentPort?.on('message', ({ kind, input }: { kind: string; input: unknown }) => {
  if (kind === 'echo') parentPort?.postMessage({ result: input });
  if (kind === 'fail') parentPort?.postMessage({ error: new Error(String(input)) });
  if (kind === 'hang') while (true);
  if (kind === 'crash') throw new Error(String(input));
  if (kind === 'exit') process.exit(3);
});
