import { expect, test } from 'vitest';
import { locales } from '#domain/locale.ts';
import { findErrorText } from '#domain/plan/plan-error-text.ts';
import type { PlanInput } from '#domain/plan/plan-input.ts';
import { getSection, innovationPlan } from './innovation-plan.ts';
import { play, words } from './plan/answers/playing.ts';

type Inputs = (PlanInput | string)[];

/** The limits of every text, in words, as the programme agreed on them. */
const texts: [string, number, number][] = [
  ['title', 3, 15],
  ['reference_innovation', 10, 100],
  ['problem', 40, 250],
  ['idea', 40, 250],
  ['novelty', 25, 200],
  ['context_fit', 15, 120],
  ['benefit_public', 20, 150],
  ['benefit_agency', 20, 150],
  ['goal_short', 10, 80],
  ['goal_medium', 10, 80],
  ['goal_long', 10, 80],
  ['first_small_step', 10, 80],
  ['sustainability', 25, 200],
  ['replication', 15, 120],
  ['summary', 60, 200],
];

const rows = (count: number, row: (nth: number) => string) =>
  Array.from({ length: count }, (_, nth) => row(nth + 1)).join('\n');
const milestone = (nth: number) => `Tahap ${nth} | ${nth}/7/2019 | ${nth + 9}/8/2019 | laporan ${nth}`;
const person = (nth: number) => `Orang ke${nth} | Staf ${nth} | ${nth === 1 ? 'PJ' : 'anggota'}`;
const party = (nth: number) => `Pihak ${nth} | Pemerintah | tinggi | rendah`;
const risk = (nth: number) => `Risiko ${nth} | 1 | 3 | cara mengatasi nomor ${nth}`;
const indicator = (nth: number) => `Indikator ${nth} | ${nth} hari | ${nth + 100} hari`;
const pick = (option: string): PlanInput => ({ kind: 'pick', option });
const toggles = (...options: string[]): Inputs => [
  ...options.map((option): PlanInput => ({ kind: 'toggle', option })),
  { kind: 'done' },
];
const yes: PlanInput = { kind: 'confirmMoney' };

/** For each other section what keeps its rule, up to its limits, and what breaks it. */
const others: Record<string, { keeps: Inputs[]; breaks: Inputs[] }> = {
  own_unit: { keeps: [[pick('yes')]], breaks: [[pick('needs_fix')]] },
  innovation_type: { keeps: [[pick('original')], ['adaptasi']], breaks: [['entah']] },
  delivery_form: { keeps: [['1']], breaks: [['9']] },
  root_causes: {
    keeps: [[words(3)], [rows(5, (nth) => `sebab ke ${nth}`)], [words(30)]],
    breaks: [[words(2)], [words(31)], [rows(6, (nth) => `sebab ke ${nth}`)]],
  },
  target_groups: {
    keeps: [toggles('staff'), toggles('staff', 'students', 'business', 'disability', 'low_income')],
    breaks: [[{ kind: 'done' }], [{ kind: 'toggle', option: 'other' }]],
  },
  benefit_kinds: {
    keeps: [toggles('public_direct', 'agency_indirect')],
    breaks: [toggles('public_direct', 'public_indirect'), toggles('agency_direct')],
  },
  indicators: {
    keeps: [[indicator(1)], [rows(5, indicator)], ['Antrean | belum ada data | 5 orang | rekap']],
    breaks: [[rows(6, indicator)], ['Antrean | 20 orang | sedikit'], ['Antrean | 20 orang | 20 orang']],
  },
  milestones: {
    keeps: [[rows(3, milestone)], [rows(10, milestone)]],
    breaks: [
      [rows(2, milestone)],
      [rows(11, milestone)],
      ['Uji | 2/7/2019 | 1/7/2019 | x'],
      ['Uji | 17/3/2019 | 1/7/2019 | x'],
      ['Uji | 1/7/2019 | 27/6/2020 | x'],
      [rows(3, (nth) => `Tahap ${nth} | ${nth}/11/2019 | ${nth}/12/2019 | laporan`)],
    ],
  },
  team: {
    keeps: [[rows(2, person)], [rows(10, person)]],
    breaks: [
      [person(1)],
      [rows(11, person)],
      ['A B | Staf | PJ\nC D | Staf | PJ'],
      ['A B | Staf | anggota\nC D | Staf | anggota'],
    ],
  },
  stakeholders: {
    keeps: [[rows(2, party)], [rows(12, party)]],
    breaks: [[party(1)], [rows(13, party)], [`${party(1)}\nCamat | Pemerintah | sekali | tinggi`]],
  },
  budget: {
    keeps: [
      ['0', yes],
      ['10.000.000.000', yes],
      ['2 miliar', yes],
      ['Rp2.500.000', yes],
      ['1,5 juta', yes],
    ],
    breaks: [['-1'], ['10.000.000.001'], ['banyak']],
  },
  budget_source: { keeps: [[pick('dpa')]], breaks: [['kas kantor']] },
  risks: {
    keeps: [[risk(1)], [rows(6, risk)]],
    breaks: [
      [rows(7, risk)],
      ['Jaringan | 4 | 2 | pakai formulir kertas'],
      ['Jaringan | 1 | 2 | kertas saja'],
    ],
  },
  sdg: { keeps: [toggles('sdg1'), toggles('sdg1', 'sdg2', 'sdg3')], breaks: [['lainnya']] },
  mentor: { keeps: [['Harun Contoh | Sekretaris']], breaks: [['Harun Contoh']] },
  declaration: { keeps: [[pick('agree')]], breaks: [['mungkin']] },
};

test('every section of the template has its rule tried here', () => {
  expect([...texts.map(([key]) => key), ...Object.keys(others)].toSorted()).toEqual(
    innovationPlan.sections.map(({ key }) => key).toSorted(),
  );
});

test.each(texts)('%s takes %i to %i words and says so in both languages', (key, min, max) => {
  for (const count of [min, max]) expect(play(key, [words(count)]).answer.state, `${count}`).toBe('complete');
  for (const count of [min - 1, max + 1]) {
    const { outcome, answer } = play(key, [words(count)]);
    expect(answer.state, `${count}`).toBe('draft');
    const problem = outcome.kind === 'draft' ? outcome.problems[0]! : undefined;
    for (const locale of locales) {
      const text = findErrorText(getSection(key), problem!, locale);
      for (const number of [count, min, max]) expect(text).toContain(String(number));
    }
  }
});

test.each(Object.entries(others))('%s keeps its rule', (key, { keeps, breaks }) => {
  for (const inputs of keeps) expect(play(key, inputs).answer.state, JSON.stringify(inputs)).toBe('complete');
  for (const inputs of breaks) {
    const { outcome, answer } = play(key, inputs);
    expect(answer.state, JSON.stringify(inputs)).not.toBe('complete');
    if (outcome.kind !== 'draft') continue;
    const texts = locales.map((locale) => findErrorText(getSection(key), outcome.problems[0]!, locale));
    if (texts[0] !== undefined) expect(texts[0]).not.toBe(texts[1]);
    for (const text of texts) expect(text ?? '').not.toMatch(/[{}]/);
  }
});

test('a title has at most 120 characters', () => {
  const long = Array.from({ length: 10 }, () => 'sebelashuruf').join(' ');
  expect(long.length).toBe(129);
  expect(play('title', [long]).answer.state).toBe('draft');
  expect(play('title', [long.slice(0, 120)]).answer.state).toBe('complete');
});
