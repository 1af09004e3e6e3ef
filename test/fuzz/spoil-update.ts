import type { Json } from './make-value.ts';
import type { Random } from './random.ts';

const nested = (depth: number) => `${'{"n":'.repeat(depth)}1${'}'.repeat(depth)}`;

/** What stands where something else belongs, as JSON. */
const wrong = [
  ...[
    'null',
    'true',
    '"1"',
    '""',
    '[]',
    '{}',
    '[[]]',
    '-1',
    '0',
    '1.5',
    '1e300',
    '9007199254740993',
    '-9007199254740993',
  ],
  ...['"__proto__"', '{"__proto__":{"id":1}}', '{"constructor":1,"toString":1}', '"\\u0000"', '"\\ud800"'],
  ...[nested(1_000), `[${'['.repeat(500)}${']'.repeat(500)}]`],
];
const megabyte = `"${'x'.repeat(900_000)}"`;

/** Text of an update with one to three of its parts missing, or of another type than the Bot API says. */
export function spoilUpdate(random: Random, update: Json): string {
  const copy = structuredClone(update);
  const holes: string[] = [];
  for (let times = 1 + random.int(3); times > 0; times--) {
    const [holder, key] = findPlace(random, copy);
    if (random.chance(0.3)) delete holder[key];
    else
      holder[key] = `\u0001hole${holes.push(random.chance(0.004) ? megabyte : random.pick(wrong)) - 1}\u0001`;
  }
  if (random.chance(0.1)) copy[random.pick(['unknown_kind', 'toString', 'hasOwnProperty'])] = { id: 1 };
  return JSON.stringify(copy).replace(/"\\u0001hole(\d+)\\u0001"/g, (_hole, index) => holes[Number(index)]!);
}

function findPlace(random: Random, root: Json): [Json, string] {
  let holder = root;
  for (;;) {
    const key = random.pick(
      Object.keys(holder).concat(holder === root && random.chance(0.9) ? [] : ['extra']),
    );
    const inner = holder[key] as Json | null | undefined;
    if (typeof inner !== 'object' || inner === null || random.chance(0.2)) return [holder, key];
    holder = inner;
  }
}

const notUpdates = [
  '',
  '{',
  'null',
  '[]',
  '"x"',
  '0',
  '{"update_id":null}',
  '{"update_id":"7"}',
  '{"update_id":1.5}',
];

/** Bodies that are no update at all. */
export const makeNoUpdate = (random: Random): string =>
  random.pick([
    ...notUpdates,
    `{"update_id":-7,"message":{}}`,
    `{"message":${nested(1_000)}}`,
    '\u0000\u0001',
    '\ufeff{}',
  ]);
