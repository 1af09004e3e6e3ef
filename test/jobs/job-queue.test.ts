import { afterEach, expect, test } from 'vitest';
import { createJobQueue, type JobQueue } from '#jobs/job-queue.ts';
import { afterCommit, type Database } from '#storage/engine/database.ts';
import { findSetting, saveSetting } from '#storage/state/setting-store.ts';
import { describeEach } from '#test/support/programs.ts';
import { Gate, waitUntil } from '#test/support/reading/waiting.ts';
import { engines } from '#test/support/servers/databases.ts';

describeEach(engines, 'the job queue on the $engine engine', (engine) => {
  let database: Database;
  let jobs: JobQueue | undefined;

  afterEach(async () => {
    await jobs?.stop();
    await database.close();
  });

  /** Runs `deliver`, which notes whether it sees what the transaction wrote. */
  async function open(before: (run: number) => Promise<void> = async () => {}): Promise<boolean[]> {
    database = await engine.open();
    jobs = createJobQueue(database, () => {});
    const seen: boolean[] = [];
    await jobs.start({
      tick: async () => {},
      deliver: async () => {
        await before(seen.length + 1);
        seen.push((await findSetting(database.db, 'written')) !== undefined);
      },
    });
    return seen;
  }

  test('what is asked for in a transaction runs once that is committed, without waiting for the next look', async () => {
    const seen = await open();
    // Just behind a look for jobs, so that the next one is a second away.
    await jobs!.enqueue('deliver');
    await waitUntil(() => seen.length === 1);
    let committedAt = 0;
    await database.transaction(async (db) => {
      await saveSetting(db, 'written', 'yes');
      await jobs!.enqueue('deliver', db);
    });
    committedAt = performance.now();
    await waitUntil(() => seen.length === 2);
    expect(seen).toEqual([false, true]);
    expect(performance.now() - committedAt).toBeLessThan(900);
  });

  test('what is asked for in a transaction that is taken back does not run', async () => {
    const seen = await open();
    const acts: string[] = [];
    const undone = database.transaction(async (db) => {
      afterCommit(db, () => acts.push('committed'));
      await jobs!.enqueue('deliver', db);
      throw new Error('taken back');
    });
    await expect(undone).rejects.toThrow('taken back');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect([seen, acts]).toEqual([[], []]);
  });

  // One connection alone cannot look for jobs in the middle of a transaction.
  test.runIf(engine.engine === 'server')(
    'a waiting job that is fetched just before the commit does not swallow what was asked for',
    async () => {
      const gate = new Gate();
      const seen = await open((run) => (run === 1 ? gate.opened : Promise.resolve()));
      await jobs!.enqueue('deliver');
      await waitUntil(async () => {
        const rows = await database.db.$queryRaw<{ n: number }[]>`
          SELECT count(*)::int AS "n" FROM pgboss.job WHERE name = 'deliver' AND state = 'active'`;
        return rows[0]!.n === 1;
      });
      await jobs!.enqueue('deliver');
      await database.transaction(async (db) => {
        await saveSetting(db, 'written', 'yes');
        await jobs!.enqueue('deliver', db);
        gate.open();
        await waitUntil(() => seen.length === 2);
      });
      await waitUntil(() => seen.length === 3, 3_000);
      expect(seen).toEqual([false, false, true]);
    },
  );
});
