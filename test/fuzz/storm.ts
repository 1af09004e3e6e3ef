import { setTimeout as sleep } from 'node:timers/promises';
import type { RecordedCall } from '#sandbox/calls/call-record.ts';
import { isAnswerExpected } from './agreed-silences.ts';
import { type FuzzStage, secret } from './fuzz-stage.ts';
import { makeAnyKind, makeGroupMessage, makeMessage, makePress, userOf, type World } from './make-update.ts';
import type { Json } from './make-value.ts';
import type { Random } from './random.ts';
import { makeNoUpdate, spoilUpdate } from './spoil-update.ts';

/** One thing that arrives: as JSON, and where somebody must be answered, by whom it was sent. */
export interface Arrival {
  body: string;
  updateId?: number;
  /** The account that is owed an answer in its own chat, and the press that is owed one. */
  owed?: { account: number; queryId?: string };
}

/** What was wrong after a wave, in words, with the update it was about where there is one. */
export interface Complaint {
  about: string;
  arrival?: Arrival;
}

let nextUpdateId = 1_000_000;

/** A wave: everybody known and some strangers once, in any order, with as much that is odd or hostile between. */
export function makeWave(random: Random, world: World & { known: number[] }): Arrival[] {
  const people = shuffle(random, [...world.known, ...world.strangers]);
  const wave: Arrival[] = [];
  for (const account of people) {
    wave.push(...makeNoise(random, world));
    const update = random.chance(0.45)
      ? { callback_query: makePress(random, world, account) }
      : { message: makeMessage(random, world, { from: account }) };
    wave.push(asArrival(update, account));
  }
  return wave;
}

/** What comes between: other kinds, groups, changed messages, repeats, and what is no update at all. */
function makeNoise(random: Random, world: World & { known: number[] }): Arrival[] {
  const noise: Arrival[] = [];
  while (random.chance(0.6)) noise.push(makeOneNoise(random, world));
  return noise;
}

function makeOneNoise(random: Random, world: World & { known: number[] }): Arrival {
  const from = random.pick([...world.known, ...world.strangers]);
  const share = random.int(20);
  if (share < 6) return asArrival(makeAnyKind(random, world));
  if (share < 8) {
    const message = { ...makeMessage(random, world, { from }), edit_date: world.nowSeconds };
    return asArrival({ edited_message: message });
  }
  if (share < 9) return asArrival({ message: makeGroupMessage(random, world, from) });
  if (share < 10) return { body: makeNoUpdate(random) };
  // Hostile ones come in the name of accounts the bot does not know, so that nobody's chat is owed anything for them.
  const hostile = random.pick(world.strangers) + 1_000_000;
  const update = random.pick([
    () => ({ message: makeMessage(random, world, { from: hostile }) }),
    () => ({ callback_query: makePress(random, world, hostile) }),
    () => makeAnyKind(random, world),
  ])();
  const updateId = nextUpdateId++;
  return { updateId, body: spoilUpdate(random, { update_id: updateId, ...update }) };
}

function asArrival(update: Json, account?: number): Arrival {
  const updateId = nextUpdateId++;
  const queryId = (update.callback_query as Json | undefined)?.id as string | undefined;
  const isOwed = account !== undefined && isAnswerExpected(update);
  return {
    ...{ body: JSON.stringify({ update_id: updateId, ...update }), updateId },
    ...(isOwed ? { owed: { account, queryId } } : {}),
  };
}

/** A plain /menu of everybody known. */
export const makeMenus = ({ known, nowSeconds }: World & { known: number[] }): Arrival[] =>
  known.map((account) => {
    const chat = { id: account, type: 'private', first_name: 'Orang' };
    const entities = [{ type: 'bot_command', offset: 0, length: 5 }];
    const message = { message_id: 1, date: nowSeconds, chat, from: userOf(account), text: '/menu', entities };
    return asArrival({ message }, account);
  });

/** The same once more, with these contents, as another update. */
export function repeatArrival({ owed }: Arrival, { update_id: _old, ...update }: Json): Arrival {
  const press = update.callback_query as Json | undefined;
  const isPress = typeof press?.id === 'string';
  const fresh = isPress ? { callback_query: { ...press, id: `${nextUpdateId}${nextUpdateId}` } } : update;
  return asArrival(fresh, owed?.account);
}

function shuffle<T>(random: Random, list: T[]): T[] {
  return list
    .map((each) => [random.int(1_000_000), each] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, each]) => each);
}

const longestMs = 60_000;

/** Lets a wave arrive, waits until all of it is handled, and tells what was wrong. */
export async function sendWave(
  stage: FuzzStage,
  wave: Arrival[],
  way: 'webhook' | 'polling',
): Promise<Complaint[]> {
  const complaints = way === 'webhook' ? await postAll(stage.webhookUrl, wave) : await pollAll(stage, wave);
  const isIdle = await Promise.race([stage.app.inbox.idle().then(() => true), sleep(longestMs, false)]);
  if (!isIdle) complaints.push({ about: `still handling after ${longestMs} ms` });
  const calls = await stage.telegram.takeCalls();
  const byId = new Map(wave.map((arrival) => [arrival.updateId, arrival]));
  for (const { msg, err, updateId } of stage.faults.splice(0))
    complaints.push({
      about: `${msg}: ${err?.stack ?? ''}`,
      arrival: updateId ? byId.get(updateId) : undefined,
    });
  return [...complaints, ...findUnanswered(wave, calls)];
}

function findUnanswered(wave: Arrival[], calls: RecordedCall[]): Complaint[] {
  const chats = new Set(calls.map(({ params }) => Number(params.chat_id)));
  const queries = new Set(calls.map(({ params }) => params.callback_query_id));
  return wave
    .filter(({ owed }) => owed && (owed.queryId ? !queries.has(owed.queryId) : !chats.has(owed.account)))
    .map((arrival) => ({ about: 'nobody answered', arrival }));
}

async function postAll(url: string, wave: Arrival[]): Promise<Complaint[]> {
  const complaints: Complaint[] = [];
  const rest = wave.values();
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret };
  const post = async () => {
    for (const arrival of rest) {
      const response = await bring(url, { method: 'POST', headers, body: arrival.body });
      if (response.status >= 500)
        complaints.push({ about: `the webhook answered ${response.status}`, arrival });
    }
  };
  await Promise.all(Array.from({ length: 20 }, post));
  return complaints;
}

/** As Telegram does: what a busy machine had no time to read is brought again. */
async function bring(url: string, request: RequestInit): Promise<Response> {
  for (;;) {
    const response = await fetch(url, request);
    await response.text();
    if (response.status !== 408) return response;
  }
}

/** In batches as long polling gives them; what is no JSON cannot come this way. */
async function pollAll(stage: FuzzStage, wave: Arrival[]): Promise<Complaint[]> {
  const values = wave.flatMap(({ body }) => {
    try {
      return [JSON.parse(body) as unknown];
    } catch {
      return [];
    }
  });
  for (let at = 0; at < values.length; at += 100) await stage.poll(values.slice(at, at + 100));
  // The next call confirms a batch: with it, all of them are stored.
  await stage.poll([]);
  return [];
}
