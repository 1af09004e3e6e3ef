import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { afterAttempt, type SendOutcome } from '#domain/sending/delivery.ts';
import { isSendingAllowed } from '#domain/time/quiet-hours.ts';
import type { SendingWindow } from '#domain/time/sending-window.ts';
import type { Database } from '#storage/engine/database.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { readSendingWindow } from '#storage/programme/sending-window-store.ts';
import {
  type ClaimedDelivery,
  claimDelivery,
  findNextDeliveryAt,
  settleDelivery,
} from '#storage/sending/delivery-store.ts';
import { judgeDelivery } from '#storage/sending/judge-delivery.ts';
import { tell } from '#telegram/sending/tell.ts';
import { loadTexts } from '#telegram/texts.ts';
import { seedProgramme } from '#test/support/seeds/seed-programme.ts';
import { openMemoryDatabase } from '#test/support/servers/database-snapshot.ts';

/** A Thursday evening, an hour before the window closes for the night; Friday has its pause. */
const startAt = new Date('2019-03-21T17:00:00+07:00');
const minuteMs = 60_000;

let database: Database;
let programmeId: number;
let window: SendingWindow;

beforeAll(async () => {
  database = await openMemoryDatabase();
  ({ programmeId } = await seedProgramme(database.db, { participants: 1, joined: [] }));
  window = await readSendingWindow(database.db, await getProgramme(database.db, programmeId));
});
afterAll(() => database.close());

const needs = { sayIn: loadTexts(), jobs: { enqueue: async () => {} } as never };

/** What may happen: news of a state, news that stands by itself, a try of the pump, time that passes. */
type Step =
  | { kind: 'state' | 'word'; person: 0 | 1; about: 1 | 2; quiet: 'waits' | 'silent' }
  | { kind: 'try'; fails: boolean }
  | { kind: 'pass'; minutes: number };

const person = fc.constantFrom<0 | 1>(0, 1);
const about = fc.constantFrom<1 | 2>(1, 2);
const quiet = fc.constantFrom<'waits' | 'silent'>('waits', 'silent');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom<'state' | 'word'>('state', 'word'), person, about, quiet }),
  fc.record({ kind: fc.constant('try' as const), fails: fc.boolean() }),
  fc.record({ kind: fc.constant('pass' as const), minutes: fc.constantFrom(0, 1, 20, 90, 800) }),
);

interface Delivered {
  id: number;
  text: string;
  silent: boolean;
  at: Date;
}

/** The history of two people, played on the table itself. */
class Stage {
  now = startAt;
  told = 0;
  readonly newest = new Map<string, number>();
  readonly delivered = new Map<string, Delivered[]>();
  readonly quiets = new Map<string, string>();
  readonly personIds: number[];

  constructor(personIds: number[]) {
    this.personIds = personIds;
  }

  async play(each: Step): Promise<void> {
    if (each.kind === 'pass') this.now = new Date(this.now.getTime() + each.minutes * minuteMs);
    else if (each.kind === 'try') await this.tryOne(each.fails);
    else await this.tell(each);
  }

  private async tell({ kind, person: who, about: id, quiet: manner }: Extract<Step, { person: 0 | 1 }>) {
    const number = ++this.told;
    const personId = this.personIds[who]!;
    const subject = kind === 'state' ? (`absence:${id}` as const) : (`ticket:${id}` as const);
    const news = {
      ...{ programmeId, subject, purpose: 'decision' as const, quiet: manner, now: this.now },
      to: [{ personId }],
      ...(kind === 'state' ? { revision: number } : { dedupeKey: `word:${number}` }),
      word: () => ({ text: String(number) }),
    };
    const { queued } = await tell(needs, database.db, news);
    expect(queued).toBe(1);
    expect((await tell(needs, database.db, news)).queued).toBe(0);
    this.quiets.set(String(number), manner);
    this.newest.set(`${personId} ${subject}`, number);
  }

  /** One try of the pump. Returns false when nothing may go at this moment. */
  async tryOne(fails: boolean): Promise<boolean> {
    const { db } = database;
    const claimed = await claimDelivery(db, this.now);
    if (!claimed) return false;
    const turn = await judgeDelivery(db, claimed, this.now);
    const { id, attempts } = claimed;
    if (turn.kind === 'waits')
      await settleDelivery(db, id, { status: 'pending', attempts, dueAt: turn.until, now: this.now });
    else if (turn.kind === 'useless')
      await settleDelivery(db, id, { status: 'withdrawn', attempts, now: this.now });
    else await this.send(claimed, { silent: turn.silent, fails: fails && attempts < 4 });
    return true;
  }

  private async send(claimed: ClaimedDelivery, { silent, fails }: { silent: boolean; fails: boolean }) {
    const outcome: SendOutcome = fails
      ? { kind: 'notSent', reason: '502' }
      : { kind: 'delivered', messageIds: [Number(claimed.id)] };
    const result = afterAttempt(outcome, claimed, { now: this.now, isAway: false });
    await settleDelivery(database.db, claimed.id, { ...result, now: this.now });
    if (fails) return;
    const { payload, personId, subject } = claimed;
    const text = payload.kind === 'notice' ? payload.message.text : '';
    const key = `${personId} ${subject}`;
    const before = this.delivered.get(key) ?? [];
    this.delivered.set(key, [...before, { id: claimed.id, text, silent, at: this.now }]);
  }
}

/** Goes on from one due moment to the next until nothing waits. */
async function drain(stage: Stage): Promise<void> {
  for (;;) {
    while (await stage.tryOne(false));
    const dueAt = await findNextDeliveryAt(database.db);
    if (!dueAt) return;
    stage.now = new Date(Math.max(stage.now.getTime(), dueAt.getTime()));
  }
}

let nextAccount = 700_900;
async function newPerson(): Promise<number> {
  const row = await database.db.person.create({
    data: { telegramUserId: ++nextAccount, createdAt: startAt },
  });
  return row.id;
}

test('whatever fails and however late: in order, the newest last, nothing loud at night, nothing twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
      await database.db.delivery.deleteMany();
      const stage = new Stage([await newPerson(), await newPerson()]);
      for (const each of steps) await stage.play(each);
      await drain(stage);
      for (const [key, newest] of stage.newest) {
        const delivered = stage.delivered.get(key) ?? [];
        const numbers = delivered.map(({ text }) => Number(text));
        expect(numbers).toEqual([...new Set(numbers)].toSorted((one, other) => one - other));
        expect(numbers.at(-1)).toBe(newest);
      }
      for (const { text, silent, at } of [...stage.delivered.values()].flat()) {
        const isAllowed = isSendingAllowed(at, window);
        expect(silent || isAllowed).toBe(true);
        if (stage.quiets.get(text) === 'waits') expect(isAllowed).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);
