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
export const createJobQueue = (database: Database, onError: (error: unknown) => void): RunningQueue =>
  new BossQueue(database, onError);

class BossQueue implements RunningQueue {
  readonly #boss: PgBoss;
  /** Alone on an embedded database. */
  readonly #isAlone: boolean;
  readonly #onError: (error: unknown) => void;
  readonly #workers = new Map<JobName, string>();
  readonly #stopping = new AbortController();
  #ticking: NodeJS.Timeout | undefined;

  constructor(database: Database, onError: (error: unknown) => void) {
    this.#boss = openBoss(database);
    this.#boss.on('error', onError);
    this.#onError = onError;
    this.#isAlone = database.driver.kind === 'embedded';
  }

  async enqueue(job: JobName, db?: Db): Promise<void> {
    await this.#boss.send(job, {}, db ? { db: fromPrisma(db) } : {});
    if (db) afterCommit(db, () => this.#askAgain(job));
    else this.#wake(job);
  }

  async start(handlers: JobHandlers): Promise<void> {
    await this.#boss.start();
    for (const job of jobNames) await prepareQueue(this.#boss, job, this.#isAlone);
    for (const job of jobNames) {
      const worker = await this.#boss.work(job, { pollingIntervalSeconds: 1 }, async ([each]) => {
        await this.#run(job, handlers[job], each!.signal);
      });
      this.#workers.set(job, worker);
    }
    await this.#boss.send('tick', {});
    this.#tickEveryMinute();
  }

  /** A job asked for before the clock of the database went back would wait for the lost hour, and hold off all others. */
  async wakeLate(): Promise<void> {
    await this.#boss.getDb().executeSql(
      `UPDATE pgboss.job SET start_after = now()
       WHERE name = ANY($1) AND state IN ('created', 'retry') AND start_after > now() + interval '90 seconds'`,
      [[...jobNames]],
    );
  }

  async stop(): Promise<void> {
    clearTimeout(this.#ticking);
    this.#stopping.abort();
    await this.#boss.stop({ graceful: true, timeout: stopGraceMs });
  }

  async #run(job: JobName, handle: JobHandlers[JobName], signal: AbortSignal): Promise<void> {
    const stopping = this.#stopping.signal;
    await handle(AbortSignal.any([signal, stopping])).catch((error: unknown) => {
      this.#onError(error);
      throw error;
    });
    // Told to end, it has left something: another process takes it up at once.
    if (stopping.aborted) await this.#boss.send(job, {});
  }

  /**
   * At every whole minute. Processes that ask at the same moment mostly make one tick, because one waits at a time; a
   * second finds nothing left to do. No slot of the clock is taken: after it was set back all would be taken already.
   */
  #tickEveryMinute(): void {
    const tick = () => {
      this.wakeLate()
        .then(() => this.#boss.send('tick', {}))
        .catch(this.#onError);
      this.#tickEveryMinute();
    };
    this.#ticking = setTimeout(tick, minuteMs - (Date.now() % minuteMs));
    this.#ticking.unref();
  }

  #wake(job: JobName): void {
    const worker = this.#workers.get(job);
    if (worker) this.#boss.notifyWorker(worker);
  }

  /** Who fetched the waiting job just before the commit did not see what it was asked for. */
  #askAgain(job: JobName): void {
    if (this.#stopping.signal.aborted) return;
    this.#boss
      .send(job, {})
      .then(() => this.#wake(job))
      .catch(this.#onError);
  }
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
