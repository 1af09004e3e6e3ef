import { randomInt } from 'node:crypto';
import type { Update } from 'grammy/types';
import type { RecordLog, RecordTable } from '#sandbox/demo/record-log.ts';

export type UpdateContent = Omit<Update, 'update_id'>;

/** Kinds a bot gets only when it asks for them by name. */
const unaskedKinds = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);
const rememberedUpdates = 1000;

/** Updates not confirmed yet, in their order; they outlive a restart. */
export class UpdateQueue {
  readonly #table: RecordTable<Update>;
  readonly #settings: RecordTable<unknown>;
  readonly #recent = new Map<number, Update>();
  readonly #listeners = new Set<() => void>();
  #again: Update[] = [];

  constructor(log: RecordLog) {
    this.#table = log.table<Update>('updates');
    this.#settings = log.table<unknown>('updateSettings');
    for (const update of this.#table.values()) this.#remember(update);
  }

  /** Adds an update of a kind the bot allows; another kind is dropped, as the server does. */
  push(content: UpdateContent): Update | undefined {
    const kind = Object.keys(content)[0] ?? '';
    const allowed = this.allowedKinds;
    if (allowed.length > 0 ? !allowed.includes(kind) : unaskedKinds.has(kind)) return undefined;
    const id = (this.#settings.get('nextId') as number | undefined) ?? 100_000_000 + randomInt(800_000_000);
    this.#settings.put('nextId', id + 1);
    const update = this.#table.put(id, { update_id: id, ...content } as Update);
    this.#remember(update);
    this.#tell();
    return update;
  }

  /** Puts an update that was delivered once in front of the bot again, with its old id. */
  deliverAgain(updateId: number): void {
    const update = this.#recent.get(updateId);
    if (!update) throw new Error(`The sandbox remembers no update ${updateId}.`);
    this.#again.push(update);
    this.#tell();
  }

  takeAgain(): Update[] {
    const again = this.#again;
    this.#again = [];
    return again;
  }

  pending(): Update[] {
    return this.#table.values();
  }

  /** Updates handed out lately, oldest first, confirmed or not. */
  recent(): Update[] {
    return [...this.#recent.values()];
  }

  get hasWaiting(): boolean {
    return this.#table.size + this.#again.length > 0;
  }

  get size(): number {
    return this.#table.size;
  }

  confirm(updateId: number): void {
    this.#table.delete(updateId);
  }

  confirmBelow(offset: number): void {
    for (const update of this.pending()) {
      if (update.update_id < offset) this.confirm(update.update_id);
    }
  }

  confirmAll(): void {
    this.confirmBelow(Number.POSITIVE_INFINITY);
  }

  get allowedKinds(): string[] {
    return (this.#settings.get('allowed') as string[] | undefined) ?? [];
  }

  allow(kinds: readonly string[]): void {
    if (kinds.join() !== this.allowedKinds.join()) this.#settings.put('allowed', [...kinds]);
  }

  onPush(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #remember(update: Update): void {
    this.#recent.set(update.update_id, update);
    const oldest = this.#recent.keys().next().value;
    if (this.#recent.size > rememberedUpdates && oldest !== undefined) this.#recent.delete(oldest);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
