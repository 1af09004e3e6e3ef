import { expect, test } from 'vitest';
import { type Decision, type Offered, type OfferKind, whoseText } from '#domain/talk/whose-text.ts';

const sure = (kind: OfferKind): Offered => ({ kind, sure: 'sure' });
const likely = (kind: OfferKind): Offered => ({ kind, sure: 'likely' });
const weak = (kind: OfferKind): Offered => ({ kind, sure: 'likely', weak: true });

function told(decision: Decision<Offered>): string {
  if (decision.kind === 'act') return decision.offer.kind;
  return decision.kind === 'ask' ? `ask: ${decision.offers.map(({ kind }) => kind).join(', ')}` : 'menu';
}

/** Both ways round: the order in which features are asked decides nothing. */
const both = (one: Offered, other: Offered) => {
  const [first, second] = [told(whoseText([one, other])), told(whoseText([other, one]))];
  const parts = (words: string) => words.replace('ask: ', '').split(', ').toSorted().join();
  expect(parts(first)).toBe(parts(second));
  return first;
};

// Two sure offers that can meet, and who gets the text; written by hand.
test.each<[OfferKind, OfferKind, string]>([
  ['repeated', 'section', 'repeated'],
  ['repeated', 'form', 'repeated'],
  ['repeated', 'attendance', 'repeated'],
  ['personal', 'section', 'personal'],
  ['checkIn', 'section', 'checkIn'],
  ['checkIn', 'form', 'checkIn'],
  ['invitation', 'section', 'invitation'],
  ['invitation', 'form', 'invitation'],
  ['invitation', 'talk', 'invitation'],
  ['cancel', 'section', 'cancel'],
  ['cancel', 'form', 'cancel'],
  ['more', 'attendance', 'ask: more, attendance'],
  ['more', 'lookup', 'more'],
  ['form', 'section', 'ask: form, section'],
  ['form', 'attendance', 'ask: form, attendance'],
  ['form', 'talk', 'form'],
  ['form', 'lookup', 'form'],
  ['form', 'asking', 'form'],
  ['form', 'wrongCode', 'ask: form, wrongCode'],
  ['section', 'attendance', 'ask: section, attendance'],
  ['section', 'wrongCode', 'ask: section, wrongCode'],
  ['section', 'lookup', 'section'],
  ['section', 'talk', 'section'],
  ['section', 'hint', 'section'],
  ['section', 'asking', 'section'],
  ['attendance', 'attendance', 'ask: attendance, attendance'],
  ['attendance', 'lookup', 'attendance'],
  ['attendance', 'talk', 'attendance'],
  ['attendance', 'asking', 'attendance'],
  ['wrongCode', 'hint', 'wrongCode'],
])('both sure, %s and %s: %s', (one, other, whose) => {
  expect(both(sure(one), sure(other)).split(', ').toSorted()).toEqual(whose.split(', ').toSorted());
});

test.each<[Offered, Offered, string]>([
  [sure('attendance'), likely('section'), 'attendance'],
  [sure('lookup'), likely('section'), 'lookup'],
  [sure('talk'), likely('form'), 'talk'],
  [sure('section'), likely('organizers'), 'section'],
  [sure('hint'), likely('section'), 'hint'],
  [likely('section'), likely('organizers'), 'ask: section, organizers'],
  [likely('section'), likely('askedAgain'), 'ask: section, askedAgain'],
  [likely('form'), likely('organizers'), 'ask: form, organizers'],
  [likely('form'), likely('section'), 'ask: form, section'],
  [likely('askedAgain'), likely('organizers'), 'askedAgain'],
  [likely('section'), weak('talk'), 'ask: section'],
  [likely('section'), weak('askedAgain'), 'ask: section'],
  [weak('askedAgain'), likely('organizers'), 'ask: askedAgain, organizers'],
])('%o beside %o: %s', (one, other, whose) => {
  expect(both(one, other)).toBe(whose);
});

test.each<[Offered[], string]>([
  [[], 'menu'],
  [[likely('organizers')], 'menu'],
  [[likely('section')], 'ask: section'],
  [[likely('section'), likely('section')], 'ask: section, section'],
  [[likely('askedAgain')], 'askedAgain'],
  [[weak('talk')], 'talk'],
  [[weak('askedAgain')], 'askedAgain'],
  [[sure('form'), sure('section'), sure('attendance')], 'ask: form, section, attendance'],
  [[likely('organizers'), likely('askedAgain'), likely('section')], 'ask: section, askedAgain, organizers'],
])('%o: %s', (offers, whose) => {
  expect(told(whoseText(offers))).toBe(whose);
});

test('of several that answer what is only said the first does: no question without buttons', () => {
  expect(told(whoseText([sure('talk'), sure('talk')]))).toBe('talk');
  expect(told(whoseText([sure('lookup'), sure('talk')]))).toBe('lookup');
  expect(told(whoseText([sure('asking'), sure('hint')]))).toBe('asking');
});
