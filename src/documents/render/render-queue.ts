import { Worker } from 'node:worker_threads';

export type RenderQueueLimits = {
  /** The script of the thread: takes `{ kind, input }`, answers `{ result }` or `{ error }`. */
  script: URL;
  /** One drawing may take so long, then its thread is ended. */
  maxSeconds: number;
  maxHeapMb: number;
  /** So many may wait; the next one is told to come back. */
  maxWaiting: number;
  /** A thread with nothing to do is kept so long. */
  idleSeconds: number;
};

/** Too many drawings are waiting; whoever asked may ask again in a moment. */
export class RenderQueueFull extends Error {}

type Task = {
  kind: string;
  input: unknown;
  resolve(result: unknown): void;
  reject(error: Error): void;
};

type Answer = { result: unknown } | { error: Error };

/**
 * One thread, started when it is first wanted, that takes one task after the other: what somebody waits for first,
 * packs after. A thread that runs too long, out of memory or into a crash fails the task in hand alone; the next one gets
 * a new thread. While nothing runs it does not keep the process alive.
 */
export class RenderQueue {
  readonly #limits: RenderQueueLimits;
  readonly #waiting = { now: [] as Task[], later: [] as Task[] };
  #worker: Worker | undefined;
  #running: Task | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(limits: RenderQueueLimits) {
    this.#limits = limits;
  }

  /** Rejects with {@link RenderQueueFull} at once, or with what went wrong as `cause`. */
  run(task: { kind: string; input: unknown; urgency: 'now' | 'later' }): Promise<unknown> {
    const { kind, input, urgency } = task;
    const { now, later } = this.#waiting;
    if (now.length + later.length >= this.#limits.maxWaiting) {
      return Promise.reject(new RenderQueueFull(`${this.#limits.maxWaiting} renderings are waiting`));
    }
    return new Promise((resolve, reject) => {
      this.#waiting[urgency].push({ kind, input, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    if (this.#running) return;
    clearTimeout(this.#timer);
    this.#running = this.#waiting.now.shift() ?? this.#waiting.later.shift();
    if (this.#running) this.#hand(this.#running);
    else this.#rest();
  }

  #hand({ kind, input }: Task): void {
    const { maxSeconds } = this.#limits;
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#timer = setTimeout(
      () => this.#replace(new Error(`longer than ${maxSeconds} s`)),
      maxSeconds * 1000,
    );
    this.#worker.postMessage({ kind, input });
  }

  #rest(): void {
    this.#worker?.unref();
    this.#timer = setTimeout(() => this.#drop(), this.#limits.idleSeconds * 1000).unref();
  }

  #start(): Worker {
    const { script, maxHeapMb } = this.#limits;
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: maxHeapMb } });
    worker.on('message', (answer: Answer) => this.#settle(answer));
    worker.on('error', (error) => this.#lose(worker, error as Error));
    worker.on('exit', () => this.#lose(worker, new Error('the render thread ended')));
    return worker;
  }

  #settle(answer: Answer): void {
    const task = this.#running;
    this.#running = undefined;
    if ('result' in answer) task?.resolve(answer.result);
    else task?.reject(new Error(`rendering ${task.kind} failed`, { cause: answer.error }));
    this.#next();
  }

  /** A thread that was replaced already ends as well; only the present one takes its task with it. */
  #lose(worker: Worker, error: Error): void {
    if (worker === this.#worker) this.#replace(error);
  }

  #replace(error: Error): void {
    this.#drop();
    this.#settle({ error });
  }

  #drop(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.terminate();
  }
}
