import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Locale, locales } from '#domain/locale.ts';
import { getDefaultPlanTemplate } from '#storage/plan/plan-template-store.ts';
import { listWordings, readLocaleFile } from './locale-files.ts';

const root = new URL('../../', import.meta.url);

/** Names, abbreviations and examples of names. */
const names =
  'bapak ibu jp qr pdf xlsx csv json excel word telegram ntp public url javascript opd nip nik kipp bkdpsdm ' +
  'indonesia english ramadan rupiah rp kota medan e-office e-monev e-disiplin skm sop smart csr sdgs sk ' +
  'bunga cahyo rekaan bimo surya andaian harun contoh owner ids workshop';
/** Words that both languages have. */
const shared =
  'bot data mb video album status token web server unit menu panel format seminar digital internet target media ' +
  'gender mentor laptop per no basis september';
const both = new Set([...names.split(' '), ...shared.split(' ')]);

/** Offices borrow these although the language has words of its own; no text of the other language need hold them. */
const borrowed: Record<Locale, string[]> = {
  id: (
    'reply slot link update upload download file login deadline feedback reset online offline email password chat ' +
    'share schedule draft template user admin default setting save cancel submit review task update timeline defender'
  ).split(' '),
  en: 'naskah akhir juta miliar milyar ribu jt sesi pagi siang sore panitia peserta hadir izin sakit alpa'.split(
    ' ',
  ),
};

/** Said in both languages on purpose: who chooses a language may read only one. */
const bilingual = /^(home-language|button-other-language|screen-other-language)$/;
/** The workbook is in Indonesian: its sheets, columns and examples are names there. */
const aboutWorkbook = /^(import-(guide|file|refused)-|paper-(not-a-sheet|unknownCode|bad-row))/;

interface Text {
  at: string;
  locale: Locale;
  text: string;
}

function readLocales(): Text[] {
  return locales.flatMap((locale) =>
    [...readLocaleFile(locale).patterns].flatMap(([key, pattern]) =>
      listWordings(pattern).map((text) => ({ at: key, locale, text })),
    ),
  );
}

/** What people read of the shipped plan templates: every pair of texts in two languages. */
function readTemplates(): Text[] {
  return globSync('prisma/templates/*.json', { cwd: root }).flatMap((path) =>
    pairsIn(JSON.parse(readFileSync(new URL(path, root), 'utf8')), path),
  );
}

function pairsIn(node: unknown, at: string): Text[] {
  if (typeof node !== 'object' || node === null) return [];
  const { id, en, key } = node as Record<string, unknown>;
  if (typeof id === 'string' && typeof en === 'string')
    return [
      { at, locale: 'id', text: id },
      { at, locale: 'en', text: en },
    ];
  const place = typeof key === 'string' ? `${at} ${key}` : at;
  return Object.values(node).flatMap((each) => pairsIn(each, place));
}

/** The words of a text, without placeholders, addresses, commands and examples of file names. */
function wordsOf(text: string): string[] {
  const plain = text.replace(/\{\w+\}|https?:\S+|\/[a-z]+|\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/g, ' ');
  return (plain.match(/\p{L}[\p{L}’'-]*/gu) ?? [])
    .map((word) => word.toLowerCase())
    .filter((w) => w.length > 2);
}

const texts = [...readLocales(), ...readTemplates()].filter(({ at }) => !bilingual.test(at));
const known = { id: new Set<string>(), en: new Set<string>() };
for (const { at, locale, text } of texts)
  if (locale === 'id' || !aboutWorkbook.test(at)) for (const word of wordsOf(text)) known[locale].add(word);

test.each(locales)('no text in %s holds a word of the other language, names apart', (locale) => {
  const other = known[locale === 'id' ? 'en' : 'id'];
  const foreign = texts
    .filter((each) => each.locale === locale && !(locale === 'en' && aboutWorkbook.test(each.at)))
    .flatMap(({ at, text }) =>
      wordsOf(text)
        .filter((word) => !both.has(word) && (other.has(word) || borrowed[locale].includes(word)))
        .map((word) => `${at}: ${word}`),
    );
  expect(foreign).toEqual([]);
});

/** A limit is never one, and what is too many is more than one. */
const countedNoun =
  /\{ \$(?!max|min|seconds|chars|days|now)\w+ \} (people|minutes|hours|days|sections|versions|lines|files|words|plans|sessions|participants|reviewers|seconds|rows|milestones|reminders|comments|marks)\b/;

test('what is counted in English has a form for one', () => {
  const bare = globSync('locales/en/*.ftl', { cwd: root }).flatMap((path) =>
    readFileSync(new URL(path, root), 'utf8')
      .split('\n')
      .filter((line) => countedNoun.test(line) && !/^\s*\*?\[|tooMany/.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(bare).toEqual([]);
});

test('nobody is told of code points or UTC', () => {
  expect(texts.filter(({ text }) => /U\+[0-9A-F]{4}|\bUTC\b/.test(text)).map(({ at }) => at)).toEqual([]);
});

test('where a plan asks for a table, it says that it works without the | as well', () => {
  const { sections } = getDefaultPlanTemplate();
  const tables = sections.filter(({ ask }) => ask.id.includes(' | '));
  expect(tables.map(({ key }) => key)).toEqual([
    'indicators',
    'milestones',
    'team',
    'stakeholders',
    'risks',
    'mentor',
  ]);
  for (const { hint } of tables) {
    expect(hint?.id).toMatch(/\nTanpa tanda \| juga bisa: /);
    expect(hint?.en).toMatch(/\nIt works without \| too: /);
  }
});

test('a plan question is one sentence', () => {
  const { sections } = getDefaultPlanTemplate();
  const longer = sections.filter(({ ask, key }) => key !== 'own_unit' && /[.?!] /.test(ask.id + ask.en));
  expect(longer.map(({ key }) => key)).toEqual([]);
});
