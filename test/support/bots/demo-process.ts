import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { programEnvironment } from './program-environment.ts';

export interface DemoProcess {
  url: string;
  /** From the start to the printed address. */
  startMs: number;
  kill(signal: NodeJS.Signals): Promise<void>;
}

const demo = fileURLToPath(new URL('../../../src/sandbox/demo.ts', import.meta.url));

/** Starts `npm run demo`'s program on a data folder and waits for its address. Throws after 60 s. */
export async function startDemo(options: { dataDir: string; port?: number }): Promise<DemoProcess> {
  const { BOT_TOKEN: _none, ...environment } = process.env;
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', demo], {
    env: {
      ...{ ...environment, ...programEnvironment },
      ...{ DATA_DIR: options.dataDir, PORT: String(options.port ?? 0), LOG_LEVEL: 'error' },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await readAddress(child);
  return {
    url,
    startMs: performance.now() - startedAt,
    kill: async (signal) => {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}

async function readAddress(child: ChildProcess): Promise<string> {
  const tooLate = setTimeout(() => child.kill('SIGKILL'), 60_000);
  try {
    for await (const line of createInterface({ input: child.stdout! })) {
      const address = /http:\/\/\S+/.exec(line)?.[0];
      if (address) return address;
    }
  } finally {
    clearTimeout(tooLate);
  }
  throw new Error('the demo printed no address within 60 s');
}
