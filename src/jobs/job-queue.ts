import { fromPglite, fromPrisma, PgBoss } from 'pg-boss';
import { afterCommit, type Database, type Db } from '#storage/engine/database.ts';
import { type JobHandlers, type JobName, jobNames } from './job-catalogue.ts';

export interface JobQueue {
  /** Asks for a job soon; in the transaction of `db` when given. Asking again while one waits adds none. */
  enqueue(job: JobName, db?: Db): Promise<void>;
  start(handlers: JobHandlers): Promise<void>;
  /** Tells running jobs to end, waits up to 4 s for them, and takes no more. */
  stop(): Promise<void>;
}

export interface RunningQueue extends JobQueue {
  /** Lets jobs start that wait for longer than any here is meant to: the server's clock was set back. */
  wakeLate(): Promise<void>;
}

const minuteMs = 60_000;
const stopGraceMs = 4_000;

/** The job queue on the product's own database. `onError` hears what goes wrong behind, failed jobs too. */
export function createJobQueue(database: Database, onError: (error: unknown) => void): RunningQueue {
  const boss = openBoss(database);
  boss.on('error', onError);
  const workers = new Map<JobName, string>();
  const stopping = new AbortController();
  let ticking: NodeJS.Timeout | undefined;

  /** A job asked for before the clock of the database went back would wait for the lost hour, and hold off all others. */
  async function wakeLate(): Promise<void> {
    await boss.getDb().executeSql(
      `UPDATE pgboss.job SET start_after = now()
       WHERE name = ANY($1) AND state IN ('created', 'retry') AND start_after > now() + interval '90 seconds'`,
      [[...jobNames]],
    );
  }

  /**
   * At every whole minute. Processes that ask at the same moment mostly make one tick, because one waits at a time; a
   * second finds nothing left to do. No slot of the clock is taken: after it was set back all would be taken already.
   */
  function tickEveryMinute(): void {
    ticking = setTimeout(
      () => {
        wakeLate()
          .then(() => boss.send('tick', {}))
          .catch(onError);
        tickEveryMinute();
      },
      minuteMs - (Date.now() % minuteMs),
    );
    ticking.unref();
  }

  function wake(job: JobName): void {
    const worker = workers.get(job);
    if (worker) boss.notifyWorker(worker);
  }

  /** Who fetched the waiting job just before the commit did not see what it was asked for. */
  function askAgain(job: JobName): void {
    if (stopping.signal.aborted) return;
    boss
      .send(job, {})
      .then(() => wake(job))
      .catch(onError);
  }

  return {
    enqueue: async (job, db) => {
      await boss.send(job, {}, db ? { db: fromPrisma(db) } : {});
      if (db) afterCommit(db, () => askAgain(job));
      else wake(job);
    },
    start: async (handlers) => {
      await boss.start();
      for (const job of jobNames) await prepareQueue(boss, job, database.driver.kind === 'embedded');
      for (const job of jobNames) {
        const worker = await boss.work(job, { pollingIntervalSeconds: 1 }, async ([each]) => {
          const signal = AbortSignal.any([each!.signal, stopping.signal]);
          await handlers[job](signal).catch((error: unknown) => {
            onError(error);
            throw error;
          });
          // Told to end, it has left something: another process takes it up at once.
          if (stopping.signal.aborted) await boss.send(job, {});
        });
        workers.set(job, worker);
      }
      await boss.send('tick', {});
      tickEveryMinute();
    },
    wakeLate,
    stop: async () => {
      clearTimeout(ticking);
      stopping.abort();
      await boss.stop({ graceful: true, timeout: stopGraceMs });
    },
  };
}

function openBoss({ driver }: Database): PgBoss {
  // Its own schedules, flows and registry of processes are not used here; they would only cost statements.
  const unused = { schedule: false, registerInstance: false, flowIntervalSeconds: 3_600 };
  if (driver.kind === 'embedded')
    return new PgBoss({ ...unused, db: fromPglite(driver.pglite), backend: 'pglite' });
  return new PgBoss({
    ...unused,
    db: { executeSql: (text, values) => driver.pool.query(text, values) },
    // How soon a job of a killed process is noticed, besides its heartbeat.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  });
}

async function prepareQueue(boss: PgBoss, job: JobName, alone: boolean): Promise<void> {
  // stately: at most one waiting and one running, over all processes. A job whose process was killed has no
  // heartbeat any more and is given to another; one that failed is tried again a little later.
  const options = {
    heartbeatSeconds: 10,
    retryLimit: 1_000,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 60,
    expireInSeconds: 3_600,
    deleteAfterSeconds: 3_600,
  };
  await boss.createQueue(job, { policy: 'stately', ...options });
  // The queue may have been made by an earlier version.
  await boss.updateQueue(job, options);
  // The only process of an embedded database knows that any running job belonged to a killed one.
  if (alone) await boss.deleteAllJobs(job);
}
