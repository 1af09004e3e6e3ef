import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** One table of records by key; a record is replaced, never changed in place. */
export class RecordTable<T> {
  readonly #records = new Map<string, T>();
  readonly #append: (key: string, value?: T) => void;

  constructor(append: (key: string, value?: unknown) => void) {
    this.#append = append;
  }

  get(key: string | number): T | undefined {
    return this.#records.get(String(key));
  }

  put(key: string | number, value: T): T {
    this.restore(String(key), value);
    this.#append(String(key), value);
    return value;
  }

  delete(key: string | number): void {
    if (this.#records.delete(String(key))) this.#append(String(key));
  }

  values(): T[] {
    return [...this.#records.values()];
  }

  entries(): [string, T][] {
    return [...this.#records.entries()];
  }

  get size(): number {
    return this.#records.size;
  }

  /** Sets or removes without writing: used while the log is replayed. */
  restore(key: string, value: T | undefined): void {
    if (value === undefined) this.#records.delete(key);
    else this.#records.set(key, value);
  }
}

/**
 * Tables kept as one append-only file of JSON lines, replayed at the start. Each line is written before the
 * call that caused it is answered, so `kill -9` loses nothing; a last line cut short is dropped.
 * Without a folder everything lives in memory only.
 */
export class RecordLog {
  readonly #tables = new Map<string, RecordTable<unknown>>();
  readonly #path: string | undefined;
  #file: number | undefined;

  constructor(folder?: string) {
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    this.#path = join(folder, 'state.jsonl');
    this.#replay(this.#path);
    this.#compact(this.#path);
    this.#file = openSync(this.#path, 'a');
  }

  table<T>(name: string): RecordTable<T> {
    const known = this.#tables.get(name);
    if (known) return known as RecordTable<T>;
    const made = new RecordTable<unknown>((key, value) => this.#append(name, key, value));
    this.#tables.set(name, made);
    return made as RecordTable<T>;
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #append(table: string, key: string, value: unknown): void {
    if (this.#file === undefined) return;
    writeSync(this.#file, line(table, key, value));
  }

  #replay(path: string): void {
    if (!existsSync(path)) return;
    const lines = readFileSync(path, 'utf8').split('\n');
    // What follows the last line break is empty, or a line that was being written when the process died.
    lines.pop();
    for (const written of lines) {
      const [table, key, value] = JSON.parse(written) as [string, string, unknown];
      this.table(table).restore(key, value);
    }
  }

  /** Rewrites the file with the living records only, so that it cannot grow over restarts. */
  #compact(path: string): void {
    const fresh = `${path}.fresh`;
    const lines = [...this.#tables].flatMap(([name, table]) =>
      table.entries().map(([key, value]) => line(name, key, value)),
    );
    writeFileSync(fresh, lines.join(''));
    renameSync(fresh, path);
  }
}

function line(table: string, key: string, value: unknown): string {
  return `${JSON.stringify(value === undefined ? [table, key] : [table, key, value])}\n`;
}
