import { expect, test } from 'vitest';
import { joinsPrevious } from '#domain/plan/answers/text-answer.ts';
import { play, words } from './playing.ts';

const limits = { minWords: 40, maxWords: 250 };

test('a short text is kept as a draft and asks for the rest', () => {
  const { outcome, answer } = play('problem', ['Surat masuk lama didisposisi karena berkas berpindah meja.']);
  expect(outcome).toMatchObject({
    ...{ kind: 'draft', words: 8, messages: 1, replaced: null },
    problems: [{ kind: 'tooFewWords', words: 8, ...limits }],
  });
  expect(answer).toEqual({
    state: 'draft',
    value: { kind: 'text', parts: [{ text: 'Surat masuk lama didisposisi karena berkas berpindah meja.' }] },
    awaiting: null,
    lastInputAt: '2019-03-19T13:05:00.000Z',
  });
});

test('what comes after a short text is added to it', () => {
  const { outcome, history } = play('problem', ['Surat masuk lama didisposisi.', `3 hari ${words(40)}`]);
  expect(outcome).toMatchObject({ kind: 'saved', words: 46, messages: 2, warnings: [] });
  expect(history).toEqual([]);
});

test('texts within ten seconds are one, even when the first was enough', () => {
  const { outcome } = play('problem', [words(200), words(112)], { apartMs: 9_000 });
  expect(outcome).toMatchObject({
    ...{ kind: 'draft', words: 312, messages: 2 },
    problems: [{ kind: 'tooManyWords', words: 312, ...limits, wordsBeforeLimit: 'kata48 kata49 kata50' }],
  });
});

test('a later text replaces one that is too long, and the long one goes to the history', () => {
  const { outcome, history } = play('problem', [words(312), words(200)]);
  expect(outcome).toMatchObject({ kind: 'saved', words: 200, messages: 1 });
  expect(history).toEqual([{ kind: 'text', parts: [{ text: words(312) }] }]);
});

test('a later text replaces a complete answer, and the old one goes to the history', () => {
  const { answer, history } = play('problem', [words(50), words(60)]);
  expect(answer.value).toEqual({ kind: 'text', parts: [{ text: words(60) }] });
  expect(history).toEqual([{ kind: 'text', parts: [{ text: words(50) }] }]);
});

test('after "replace all" the next text stands alone, however short the draft was', () => {
  const { outcome, answer, history } = play('problem', ['satu dua', { kind: 'replaceAll' }, words(45)]);
  expect(outcome).toMatchObject({ kind: 'saved', words: 45, messages: 1 });
  expect(answer.awaiting).toBeNull();
  expect(history).toEqual([{ kind: 'text', parts: [{ text: 'satu dua' }] }]);
});

test('"replace all" waits for the new text and keeps the old one until then', () => {
  const { outcome, answer } = play('problem', ['satu dua', { kind: 'replaceAll' }]);
  expect(outcome.kind).toBe('asksReplacement');
  expect(answer).toMatchObject({
    state: 'draft',
    value: { kind: 'text' },
    awaiting: { kind: 'replacement' },
  });
});

test('editing a sent message changes its part of the answer only', () => {
  const { answer, history } = play('problem', [
    { kind: 'text', text: 'Surat lamban.', source: 71 },
    { kind: 'text', text: words(40), source: 72 },
    { kind: 'editedText', text: 'Surat masuk lambat.', source: 71 },
  ]);
  expect(answer).toMatchObject({
    state: 'complete',
    value: {
      parts: [
        { text: 'Surat masuk lambat.', source: 71 },
        { text: words(40), source: 72 },
      ],
    },
  });
  expect(history).toHaveLength(1);
});

test('an edited message that is no part of the answer changes nothing', () => {
  const { outcome } = play('problem', ['satu dua', { kind: 'editedText', text: 'lain', source: 9 }]);
  expect(outcome).toMatchObject({ kind: 'refused', reason: { kind: 'noSuchMessage' } });
});

test('a problem without a number is saved with a warning', () => {
  const { outcome } = play('problem', ['surat '.repeat(45)]);
  expect(outcome).toMatchObject({ kind: 'saved', words: 45, warnings: [{ kind: 'noDigit' }] });
});

test('a title takes one line and is replaced, never added to', () => {
  const { answer } = play('title', ['E-Office', 'E-Office Sederhana:\ndisposisi surat satu hari'], {
    apartMs: 2_000,
  });
  expect(answer).toMatchObject({
    state: 'complete',
    value: { parts: [{ text: 'E-Office Sederhana: disposisi surat satu hari' }] },
  });
});

test('a title in capitals is saved and offered in small letters', () => {
  const first = play('title', ['E-OFFICE SEDERHANA: SURAT OPD SELESAI 1 HARI']);
  const tidied = 'E-Office sederhana: surat OPD selesai 1 hari';
  expect(first.outcome).toMatchObject({ kind: 'saved', warnings: [{ kind: 'allCapitals', tidied }] });
  const second = play('title', [{ kind: 'acceptTidied' }], { from: first.answer });
  expect(second.answer.value).toEqual({ kind: 'text', parts: [{ text: tidied }] });
  expect(second.history).toHaveLength(1);
});

test('a title over 120 characters stays a draft with words and characters', () => {
  const { outcome } = play('title', [`Judul ${'panjang'.repeat(20)} sekali`]);
  expect(outcome).toMatchObject({
    kind: 'draft',
    problems: [{ kind: 'tooManyChars', chars: 153, maxChars: 120, words: 3 }],
  });
});

test('refuses what cannot be an answer and keeps what was there', () => {
  const reasonOf = (text: string) => {
    const { outcome, answer } = play('problem', ['satu dua', text]);
    expect(answer.value).toEqual({ kind: 'text', parts: [{ text: 'satu dua' }] });
    return outcome.kind === 'refused' ? outcome.reason : outcome;
  };
  expect(reasonOf(' \u200b ')).toEqual({ kind: 'empty' });
  expect(reasonOf('a\u0000b')).toEqual({ kind: 'controlCharacters' });
  expect(reasonOf('a'.repeat(16_380))).toEqual({ kind: 'tooLong', chars: 16_389, maxChars: 16_384 });
});

test('a press of another kind of section is refused', () => {
  const { outcome } = play('problem', [{ kind: 'confirmMoney' }]);
  expect(outcome).toMatchObject({ kind: 'refused', reason: { kind: 'notForThisSection' } });
});

test('ten seconds part two texts', () => {
  const at = '2019-03-19T13:05:00.000Z';
  expect(joinsPrevious(at, new Date('2019-03-19T13:05:10Z'))).toBe(true);
  expect(joinsPrevious(at, new Date('2019-03-19T13:05:11Z'))).toBe(false);
  expect(joinsPrevious(at, new Date('2019-03-19T13:04:59Z'))).toBe(false);
  expect(joinsPrevious(null, new Date('2019-03-19T13:05:11Z'))).toBe(false);
});

test('skipping marks an empty section only', () => {
  expect(play('problem', [{ kind: 'skip' }]).answer.state).toBe('skipped');
  expect(play('problem', ['satu dua', { kind: 'skip' }]).answer.state).toBe('draft');
  expect(play('problem', [{ kind: 'skip' }, words(50)]).answer.state).toBe('complete');
});
