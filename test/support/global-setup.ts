import type { TestProject } from 'vitest/node';
import { prepareSnapshot } from './database-snapshot.ts';
import { findBinary, startPostgres, startRedis } from './servers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    redisUrl: string | undefined;
    databaseUrl: string | undefined;
    /** Path of an embedded database's snapshot; see database-snapshot.ts. */
    databaseSnapshot: string;
  }
}

/**
 * Finds or starts a real Redis and a real PostgreSQL for the whole run. What is missing is said loudly;
 * with CI=true it is a failure.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  refuseOldNode();
  project.provide('databaseSnapshot', await prepareSnapshot());
  const stops: (() => Promise<void>)[] = [];
  let redisUrl = process.env.TEST_REDIS_URL;
  if (!redisUrl && findBinary('redis-server')) {
    const redis = await startRedis();
    redisUrl = redis.url;
    stops.push(() => redis.stop());
  }
  let databaseUrl = process.env.TEST_DATABASE_URL;
  if (!databaseUrl && findBinary('initdb')) {
    const postgres = await startPostgres();
    databaseUrl = postgres.url;
    stops.push(() => postgres.stop());
  }
  if (!redisUrl) reportMissing('redis-server', 'TEST_REDIS_URL');
  if (!databaseUrl) reportMissing('PostgreSQL', 'TEST_DATABASE_URL');
  project.provide('redisUrl', redisUrl);
  project.provide('databaseUrl', databaseUrl);
  return async () => {
    for (const stop of stops) await stop();
  };
}

function reportMissing(what: string, variable: string): void {
  const sentence = `${what} was not found (PATH or ${variable}): the tests that need it do NOT run.`;
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
