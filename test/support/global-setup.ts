import type { TestProject } from 'vitest/node';
import { allPrograms, findProgram, type Program } from './find-program.ts';
import { reportNotRun } from './report-not-run.ts';
import { prepareSnapshot } from './servers/database-snapshot.ts';
import { type RunningServer, startPostgres, startRedis } from './servers/servers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    redisUrl: string | undefined;
    databaseUrl: string | undefined;
    chromiumPath: string | undefined;
    missingPrograms: Program[];
    /** Path of an embedded database's snapshot; see database-snapshot.ts. */
    databaseSnapshot: string;
  }
}

/** Instead of a program on PATH: a server that runs already, or the path of a browser. */
const givenIn: Partial<Record<Program, string>> = {
  Chromium: 'TEST_CHROMIUM',
  Redis: 'TEST_REDIS_URL',
  PostgreSQL: 'TEST_DATABASE_URL',
};

/**
 * Finds or starts a real Redis and a real PostgreSQL for the whole run. What is missing is said loudly at both
 * ends of it; with CI=true it is a failure.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  refuseOldNode();
  const missing = allPrograms.filter((program) => !given(program) && !findProgram(program));
  if (missing.length > 0) announceMissing(missing);
  project.provide('missingPrograms', missing);
  project.provide('databaseSnapshot', await prepareSnapshot());
  project.provide('chromiumPath', given('Chromium') ?? findProgram('Chromium'));
  const started: RunningServer[] = [];
  const urlOf = async (program: Program, start: () => Promise<RunningServer>) => {
    if (given(program) || missing.includes(program)) return given(program);
    const server = await start();
    started.push(server);
    return server.url;
  };
  project.provide('redisUrl', await urlOf('Redis', startRedis));
  project.provide('databaseUrl', await urlOf('PostgreSQL', startPostgres));
  return async () => {
    for (const server of started) await server.stop();
    if (missing.length > 0) reportNotRun(project, missing);
  };
}

function given(program: Program): string | undefined {
  return process.env[givenIn[program] ?? ''] || undefined;
}

function announceMissing(missing: Program[]): void {
  const places = missing.map(
    (program) => `${program} (PATH${givenIn[program] ? ` or ${givenIn[program]}` : ''})`,
  );
  const sentence = `Not found: ${places.join(', ')}. The tests that need them do NOT run.`;
  if (process.env.CI === 'true') throw new Error(sentence);
  console.warn(`\n!!! ${sentence}\n`);
}

function refuseOldNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 18)) {
    throw new Error(
      `The tests need Node 22.18 or newer; this is ${process.versions.node}. Run them with npm test.`,
    );
  }
}
