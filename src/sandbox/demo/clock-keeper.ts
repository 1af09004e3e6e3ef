import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SandboxClock } from './sandbox-clock.ts';

const writeEveryMs = 1000;

/**
 * Keeps the sandbox time in a file of its own, so that a restart goes on from the last known instant and the
 * time the process was off does not count. Returns the way to stop.
 */
export function keepClock(clock: SandboxClock, stateDir: string): () => void {
  const path = join(stateDir, 'clock.json');
  if (existsSync(path)) {
    const savedAt = new Date((JSON.parse(readFileSync(path, 'utf8')) as { at: string }).at);
    // Up to one write is missing after a kill; adding it keeps everything already dated in the past.
    const resumeAt = new Date(savedAt.getTime() + writeEveryMs);
    if (resumeAt > clock.now()) clock.resumeAt(resumeAt);
  }
  const write = () => {
    writeFileSync(`${path}.fresh`, JSON.stringify({ at: clock.now().toISOString() }));
    renameSync(`${path}.fresh`, path);
  };
  write();
  const timer = setInterval(write, writeEveryMs);
  timer.unref();
  const stopListening = clock.onJump(write);
  return () => {
    clearInterval(timer);
    stopListening();
    write();
  };
}
