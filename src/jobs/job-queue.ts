import { fromPglite, fromPrisma, PgBoss } from 'pg-boss';
import type { Database, Db } from '#storage/database.ts';
import { type JobHandlers, type JobName, jobNames } from './job-catalogue.ts';

export interface JobQueue {
  /** Asks for a job soon; in the transaction of `db` when given. Asking again while one waits adds none. */
  enqueue(job: JobName, db?: Db): Promise<void>;
  start(handlers: JobHandlers): Promise<void>;
  stop(): Promise<void>;
}

const pollSeconds = 1;

/** The job queue on the product's own database. `onError` hears what goes wrong behind. */
export function createJobQueue(database: Database, onError: (error: unknown) => void): JobQueue {
  const { driver } = database;
  const boss =
    driver.kind === 'embedded'
      ? new PgBoss({ db: fromPglite(driver.pglite), backend: 'pglite' })
      : new PgBoss({ db: { executeSql: (text, values) => driver.pool.query(text, values) } });
  boss.on('error', onError);
  const workers = new Map<JobName, string>();
  return {
    enqueue: async (job, db) => {
      await boss.send(job, {}, db ? { db: fromPrisma(db) } : {});
      const worker = workers.get(job);
      if (worker && !db) boss.notifyWorker(worker);
    },
    start: async (handlers) => {
      await boss.start();
      for (const job of jobNames) await prepareQueue(boss, job, driver.kind === 'embedded');
      for (const job of jobNames) {
        const options = { pollingIntervalSeconds: pollSeconds };
        const worker = await boss.work(job, options, async ([each]) => handlers[job](each!.signal));
        workers.set(job, worker);
      }
      await boss.schedule('tick', '* * * * *');
      await boss.send('tick', {});
    },
    stop: () => boss.stop({ graceful: true, timeout: 8_000 }),
  };
}

async function prepareQueue(boss: PgBoss, job: JobName, alone: boolean): Promise<void> {
  // stately: at most one waiting and one running, over all processes. The heartbeat frees a job whose
  // process was killed.
  await boss.createQueue(job, {
    policy: 'stately',
    retryLimit: 0,
    heartbeatSeconds: 10,
    expireInSeconds: 3_600,
  });
  // The only process of an embedded database knows that any running job belonged to a killed one.
  if (alone) await boss.deleteAllJobs(job);
}
