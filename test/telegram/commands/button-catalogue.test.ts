import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ArgumentKind, type ButtonName, press, readPress } from '#telegram/commands/button-catalogue.ts';
import { listButtons } from '#test/support/button-list.ts';

const buttons = listButtons();

const argument: Record<ArgumentKind, fc.Arbitrary<number | string>> = {
  id: fc.integer({ min: 0, max: 2_147_483_647 }),
  number: fc.integer({ min: 0, max: 999_999_999_999 }),
  day: fc
    .date({ min: new Date('1970-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  word: fc.stringMatching(/^[\w-]{1,32}$/),
};

const pressed = fc
  .constantFrom(...buttons)
  .chain(({ name, kinds }) =>
    fc.record({ name: fc.constant(name), args: fc.tuple(...kinds.map((kind) => argument[kind])) }),
  );

/** `press` without the types that tie arguments to names. */
const pressAny = press as (name: ButtonName, ...args: (number | string)[]) => string;

describe('the catalogue', () => {
  test('is read whole from its file', () => {
    expect(buttons).toContainEqual({ name: 'menu', code: 'm', kinds: [] });
    expect(buttons).toContainEqual({ name: 'rsvpSession', code: 'rn', kinds: ['day', 'id', 'id', 'word'] });
    expect(buttons.length).toBeGreaterThan(90);
  });

  test('gives every button a name and a code of its own', () => {
    // A name written in two files would silently be the later one's.
    for (const list of [buttons.map(({ name }) => name), buttons.map(({ code }) => code)])
      expect(list.filter((each, index) => list.indexOf(each as never) !== index)).toEqual([]);
  });
});

test('what a button carries is read back as it was, within 64 bytes; more is refused when it is drawn', () => {
  fc.assert(
    fc.property(pressed, ({ name, args }) => {
      const { code } = buttons.find((button) => button.name === name)!;
      const expected = [code, ...args].join(':');
      if (expected.length > 64) {
        expect(() => pressAny(name, ...args)).toThrow(`button ${name} cannot carry ${expected}`);
        return;
      }
      const data = pressAny(name, ...args);
      expect(data).toBe(expected);
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
      expect(readPress(data)).toEqual({ name, args });
    }),
    { numRuns: 2_000 },
  );
});

test('the longest data is 64 bytes', () => {
  const word = 'w'.repeat(29);
  expect(press('planPick', 1, word, word)).toBe(`pp:1:${word}:${word}`);
  expect(press('planPick', 1, word, word)).toHaveLength(64);
  expect(() => press('planPick', 10, word, word)).toThrow('button planPick cannot carry');
});

test.each([
  ['a number that is none', 'sessionCard', [Number.NaN]],
  ['a negative number', 'sessionCard', [-1]],
  ['a fraction', 'sessionCard', [1.5]],
  ['an id no column can hold', 'sessionCard', [2_147_483_648]],
  ['a number of 13 digits', 'formSend', [1_000_000_000_000]],
  ['a day in words', 'scheduleDay', ['besok']],
  ['an empty word', 'setLanguage', ['']],
  ['a word of 33 letters', 'setLanguage', ['w'.repeat(33)]],
  ['a separator', 'setLanguage', ['a:b']],
  ['letters of more than one byte', 'setLanguage', ['é']],
  ['too few arguments', 'rsvpChange', ['2019-03-18']],
  ['too many arguments', 'menu', [1]],
] as const)('a button is not drawn with %s', (_what, name, args) => {
  expect(() => pressAny(name, ...args)).toThrow(`button ${name} cannot carry`);
});

test.each([
  '',
  ':',
  'zz',
  'M',
  'm:',
  'm:1',
  ' m',
  'm\n',
  'menu',
  'sc',
  'sc:',
  'sc:x',
  'sc:-1',
  'sc:1e3',
  'sc:1:2',
  'sc:1\n',
  'sy:18-03-2019',
  'rd:2019-03-18:7',
  'lg:Bahasa Indonesia',
  'lg:é',
  '__proto__',
  'constructor',
])('data that is none of ours is not read: %j', (data) => {
  expect(readPress(data)).toBeUndefined();
});

test('whatever arrives, it is not read or it is a button that could be drawn', () => {
  const code = fc.constantFrom(...buttons.map((button) => button.code));
  const looksAlike = fc
    .tuple(code, fc.array(fc.oneof(fc.string(), ...Object.values(argument))))
    .map(([first, rest]) => [first, ...rest].join(':'));
  fc.assert(
    fc.property(fc.oneof(fc.string(), looksAlike), (data) => {
      const read = readPress(data);
      if (read && data.length <= 64) expect(readPress(pressAny(read.name, ...read.args))).toEqual(read);
    }),
  );
});

test('an id that no column can hold is read as one that nothing has; a negative one is not read', () => {
  for (const huge of ['2147483647', '2147483648', '999999999999'])
    expect(readPress(`sc:${huge}`)).toEqual({ name: 'sessionCard', args: [2_147_483_647] });
  expect(readPress('fs:999999999999')).toEqual({ name: 'formSend', args: [999_999_999_999] });
  expect(readPress('sc:-2147483648')).toBeUndefined();
});
