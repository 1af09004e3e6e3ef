import { readdirSync, readFileSync } from 'node:fs';
import type { Random } from './random.ts';

const folder = new URL('../../src/telegram/buttons/', import.meta.url);
const source = readdirSync(folder)
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .join('');

/** Codes and kinds of arguments of every button the bot draws. */
const buttons = [...source.matchAll(/^ {2}\w+: \[('.*')\],$/gm)].map(([, list]) =>
  list!.split(', ').map((quoted) => quoted.slice(1, -1)),
);

const numbers = ['0', '1', '2', '3', '5', '17', '31', '999999', '2147483647', '999999999999'];
const values: Record<string, readonly string[]> = {
  id: numbers,
  number: numbers,
  day: ['2019-03-18', '2019-03-19', '2019-02-31', '0000-00-00', '9999-99-99', '2019-06-18'],
  word: ['hadir', 'izin', 'yes', 'no', 'id', 'en', 'all', 'title', '-', 'x'.repeat(32), '__proto__'],
};
const foreign = [
  '',
  ':',
  'm:',
  'zz:1',
  'm:1:2:3',
  'constructor',
  '__proto__:1',
  '\ud83d',
  'x'.repeat(64),
  'rn:2019',
  'p:-1',
];

/** Data of a press: one of the bot's own buttons with odd arguments, or of no button at all. */
export function makePressData(random: Random): string {
  if (random.chance(0.15)) return random.pick(foreign);
  const [code, ...kinds] = random.pick(buttons);
  return [code, ...kinds.map((kind) => random.pick(values[kind]!))].join(':');
}
