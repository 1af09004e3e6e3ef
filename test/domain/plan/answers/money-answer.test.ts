import { expect, test } from 'vitest';
import { play } from './playing.ts';

test('repeats the amount in words of both languages before saving it', () => {
  const { outcome, answer } = play('budget', ['1,5 juta']);
  expect(outcome).toMatchObject({
    ...{ kind: 'asksConfirmation', amountRupiah: 1_500_000 },
    amountInWords: {
      id: 'Satu juta lima ratus ribu rupiah',
      en: 'One million five hundred thousand rupiah',
    },
  });
  expect(answer).toMatchObject({ state: 'draft', value: { kind: 'money', proposedRupiah: 1_500_000 } });
});

test('saves on a yes, by button or word', () => {
  for (const yes of [{ kind: 'confirmMoney' } as const, 'ya', 'Simpan']) {
    const { outcome, answer } = play('budget', ['Rp2.500.000', yes]);
    expect(outcome.kind).toBe('saved');
    expect(answer).toMatchObject({ state: 'complete', value: { kind: 'money', amountRupiah: 2_500_000 } });
  }
});

test('a new amount leaves the saved one standing until it is confirmed', () => {
  const { answer } = play('budget', ['25jt', { kind: 'confirmMoney' }, '2 miliar']);
  expect(answer).toMatchObject({
    state: 'complete',
    value: { kind: 'money', amountRupiah: 25_000_000, proposedRupiah: 2_000_000_000 },
  });
});

test('a confirmed change sends the old amount to the history', () => {
  const { answer, history } = play('budget', ['25jt', 'ya', '0', 'ya']);
  expect(answer.value).toEqual({ kind: 'money', amountRupiah: 0 });
  expect(history).toEqual([{ kind: 'money', amountRupiah: 25_000_000, proposedRupiah: 0 }]);
});

test('"change" drops what was read and asks again', () => {
  const { outcome, answer } = play('budget', ['25jt', { kind: 'changeMoney' }]);
  expect(outcome.kind).toBe('asksReplacement');
  expect(answer).toMatchObject({ state: 'empty', value: { kind: 'money' } });
});

test('a second press on save says that nothing waits', () => {
  const { outcome } = play('budget', ['25jt', { kind: 'confirmMoney' }, { kind: 'confirmMoney' }]);
  expect(outcome).toMatchObject({ kind: 'refused', reason: { kind: 'nothingToConfirm' } });
});

test.each([
  ['-5000', { kind: 'negative' }],
  ['1500,5', { kind: 'fractionOfRupiah' }],
  ['murah', { kind: 'notAnAmount' }],
  ['999999999 triliun', { kind: 'amountTooLarge' }],
  ['11 miliar', { kind: 'amountOutOfRange', amountRupiah: 11e9, minRupiah: 0, maxRupiah: 10e9 }],
])('refuses %s by name', (typed, reason) => {
  expect(play('budget', [typed]).outcome).toMatchObject({ kind: 'refused', reason });
});

test('an edited message changes the amount it brought, after a yes; another message changes nothing', () => {
  const saved = play('budget', [{ kind: 'text', text: '2 juta', source: 9 }, { kind: 'confirmMoney' }]);
  const edited = play('budget', [{ kind: 'editedText', text: '3 juta', source: 9 }], { from: saved.answer });
  expect(edited.outcome).toMatchObject({
    kind: 'asksConfirmation',
    answer: { value: { amountRupiah: 2_000_000, proposedRupiah: 3_000_000, source: 9 } },
  });
  const other = play('budget', [{ kind: 'editedText', text: '2019', source: 8 }], { from: saved.answer });
  expect(other.outcome).toMatchObject({ kind: 'refused', reason: { kind: 'noSuchMessage' } });
});

test('a button saves the amount that it was drawn for and no other', () => {
  const proposed = ['25jt', '30jt'];
  const old = play('budget', [...proposed, { kind: 'confirmMoney', amountRupiah: 25_000_000 }]).outcome;
  expect(old).toMatchObject({ kind: 'refused', reason: { kind: 'nothingToConfirm' } });
  const shown = play('budget', [...proposed, { kind: 'confirmMoney', amountRupiah: 30_000_000 }]).answer;
  expect(shown.value).toMatchObject({ amountRupiah: 30_000_000 });
});
