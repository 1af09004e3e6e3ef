import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { waitUntil } from '#test/support/reading/waiting.ts';
import { programEnvironment } from './program-environment.ts';

/** The bot as a process of its own, as `npm start` runs it. */
export interface BotProcess {
  pid: number;
  /** What it wrote to standard output and standard error so far. */
  readonly output: string;
  /** From the start of the process until it was ready. */
  startMs: number;
  /** Sends a signal and waits for the end. Returns how it ended and how long that took. */
  end(signal: NodeJS.Signals): Promise<{ exitCode: number | null; tookMs: number }>;
  /** SIGSTOP and SIGCONT. */
  pause(): void;
  goOn(): void;
}

const ownSources = fileURLToPath(new URL('../../../', import.meta.url));
const longestStartMs = 90_000;
const running = new Set<ChildProcess>();

interface Started {
  child: ChildProcess;
  ended: Promise<unknown>;
  read: () => string;
}

/** Runs the bot of a folder, this project's own unless told, with these settings and no others. */
function spawnBot(settings: Record<string, string>, folder = ownSources): Started {
  const launcher = join(folder, 'src/launch.js');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', launcher, 'main'], {
    cwd: folder,
    env: { ...programEnvironment, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  running.add(child);
  const ended = once(child, 'close').finally(() => running.delete(child));
  return { child, ended, read: () => output };
}

/** Starts the bot and waits until it receives updates. Throws with its output when it ends before. */
export async function startBotProcess(
  settings: Record<string, string>,
  folder?: string,
): Promise<BotProcess> {
  const startedMs = performance.now();
  const { child, ended, read } = spawnBot(settings, folder);
  await waitUntil(() => {
    if (!running.has(child)) throw new Error(`the bot ended with ${child.exitCode}:\n${read()}`);
    return read().includes('bot.ready');
  }, longestStartMs);
  return {
    pid: child.pid!,
    get output() {
      return read();
    },
    startMs: performance.now() - startedMs,
    end: async (signal) => {
      const endedMs = performance.now();
      child.kill(signal);
      await ended;
      return { exitCode: child.exitCode, tookMs: performance.now() - endedMs };
    },
    pause: () => child.kill('SIGSTOP'),
    goOn: () => child.kill('SIGCONT'),
  };
}

/** Runs the bot to its end: for starts that are refused. */
export async function runBotToEnd(
  settings: Record<string, string>,
): Promise<{ exitCode: number | null; output: string }> {
  const { child, ended, read } = spawnBot(settings);
  await ended;
  return { exitCode: child.exitCode, output: read() };
}

/** Ends whatever a failed test has left running. */
export async function endAllBots(): Promise<void> {
  const ended = [...running].map((child) => once(child, 'close'));
  for (const child of running) child.kill('SIGKILL');
  await Promise.all(ended);
}
