import { expect, test } from 'vitest';
import { type Locale, locales } from '#domain/locale.ts';
import { loadTexts } from '#telegram/texts.ts';
import { listVariables, listWordings, readLocaleFile } from './locale-files.ts';
import { readSpokenKeys } from './spoken-keys.ts';

const texts = { id: readLocaleFile('id'), en: readLocaleFile('en') };
const keys = [...texts.id.patterns.keys()];
const { spoken, written } = readSpokenKeys();

/** Every wording in both languages of the keys that pass, by `language key`. */
function wordingsOf(passes: (key: string) => boolean): [at: string, wording: string][] {
  return locales.flatMap((locale) =>
    [...texts[locale].patterns]
      .filter(([key]) => passes(key))
      .flatMap(([key, pattern]) =>
        listWordings(pattern).map((wording): [string, string] => [`${locale} ${key}`, wording]),
      ),
  );
}

const isSpokenAs = (key: string, use: 'label' | 'toast') =>
  spoken.some((each) => each.use === use && each.key.source === `^${key}$`);

const longerThan = (limit: number, wordings: [string, string][]) =>
  wordings.filter(([, wording]) => wording.length > limit);

test.each(locales)('every text of locales/%s is understood and can be said', (locale) => {
  const say = loadTexts()(locale);
  expect(texts[locale].written.filter((key) => !texts[locale].patterns.has(key))).toEqual([]);
  for (const [key, pattern] of texts[locale].patterns) {
    const values = Object.fromEntries(listVariables(pattern).shown.map((name) => [name, `<${name}>`]));
    const choosing = Object.fromEntries(listVariables(pattern).choosing.map((name) => [name, 1]));
    expect(say(key, { ...choosing, ...values })).not.toBe('');
  }
});

test('both languages have the same texts', () => {
  expect([...texts.en.patterns.keys()].sort()).toEqual(keys.toSorted());
});

test('a text needs the same variables in both languages; only a plural may need a count besides', () => {
  const needed = (locale: Locale, key: string) => {
    const { shown, choosing } = listVariables(texts[locale].patterns.get(key) ?? '');
    return { shown, choosing: choosing.filter((name) => name !== 'count' && !shown.includes(name)) };
  };
  const table = (locale: Locale) => Object.fromEntries(keys.map((key) => [key, needed(locale, key)]));
  expect(table('en')).toEqual(table('id'));
});

test('every key that the sources say has a text', () => {
  const missing = spoken.filter(({ key }) => !keys.some((each) => key.test(each)));
  expect(missing.map(({ key, at }) => `${at} ${key.source}`)).toEqual([]);
});

test('every text is said somewhere', () => {
  const words = new Set(written.map(({ source }) => source));
  // What fills a template is itself written somewhere, or counted.
  const isSaid = (key: string) =>
    written.some((each) =>
      each
        .exec(key)
        ?.slice(1)
        .every((part) => words.has(`^${part}$`) || /^\d+$/.test(part)),
    );
  expect(keys.filter((key) => !isSaid(key))).toEqual([]);
});

test('a text fits in a message, a notice on a press in 200 characters, a command in the menu', () => {
  expect(
    longerThan(
      4_096,
      wordingsOf(() => true),
    ),
  ).toEqual([]);
  expect(
    longerThan(
      200,
      wordingsOf((key) => isSpokenAs(key, 'toast')),
    ),
  ).toEqual([]);
  expect(
    longerThan(
      256,
      wordingsOf((key) => key.startsWith('command-')),
    ),
  ).toEqual([]);
});

test('a label is one line that a phone shows whole', () => {
  const labels = wordingsOf((key) => isSpokenAs(key, 'label'));
  expect(labels.length).toBeGreaterThan(100);
  expect(labels.filter(([, wording]) => wording.includes('\n'))).toEqual([]);
  expect(longerThan(32, labels)).toEqual([]);
  const shared = wordingsOf((key) => key.startsWith('button-') && !isSpokenAs(key, 'toast'));
  expect(longerThan(24, shared)).toEqual([]);
});

test('the privacy notice has at most 300 words', () => {
  const words = wordingsOf((key) => key === 'join-notice-full').map(
    ([, wording]) => wording.split(/\s+/).length,
  );
  expect(words.filter((count) => count > 300)).toEqual([]);
});

// Scripts and people's habits rely on these words; others follow with their features.
test.each([
  'Setuju',
  'Ya, benar',
  'Perlu diperbaiki',
  'Hadir',
  'Terlambat',
  'Izin',
  'Sakit',
  'Dinas luar',
  'Simpan',
  'Ubah',
  'Batal',
  'Kembali',
  'Lewati dulu',
  'Lihat contoh',
  'Lanjutkan rencana',
  'Simpan & berhenti',
  'Kirim',
  'Setujui',
  'Minta perbaikan',
  'Perbaiki',
  'Jeda',
  'Lanjutkan',
  'Hentikan',
])('a button begins with %s', (words) => {
  const isLabel = (key: string) => spoken.some((each) => each.use === 'label' && each.key.test(key));
  const labels = keys.filter(isLabel).flatMap((key) => listWordings(texts.id.patterns.get(key)!));
  expect(labels.filter((label) => label === words || label.startsWith(`${words} `))).not.toEqual([]);
});

test('one message set aside is one, in English too', () => {
  expect(loadTexts()('en')('set-aside-notice', { count: 1 })).toMatch(/^1 message could not/);
  expect(loadTexts()('en')('set-aside-notice', { count: 2 })).toMatch(/^2 messages could not/);
});
