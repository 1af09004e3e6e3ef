import { expect, test } from 'vitest';
import { emptyAnswer } from '#domain/plan/plan-answer.ts';
import { getNumberedSection, isAsked, sectionsFor } from '#domain/plan/plan-sections.ts';
import { innovationPlan } from '#test/domain/innovation-plan.ts';

const core = sectionsFor(innovationPlan, { planLevel: 'core', sectionsOff: [] });
const chosen = (option: string) => ({
  innovation_type: { ...emptyAnswer, state: 'complete', value: { kind: 'choice', option } } as const,
});

test('core sections are numbered 1 to 16 in the order they are asked', () => {
  expect(core.map(({ number, shortTitle }) => `${number} ${shortTitle.id}`)).toEqual([
    ...['1 Judul', '2 Unit kerja', '3 Jenis', '4 Acuan', '5 Masalah', '6 Gagasan', '7 Sifat manfaat'],
    ...['8 Manfaat warga', '9 Manfaat instansi', '10 Langkah pertama', '11 Tahapan', '12 Tim'],
    ...['13 Anggaran', '14 Sumber anggaran', '15 Ringkasan', '16 Pernyataan'],
  ]);
});

test('the full plan has all 31, and a programme may switch sections off', () => {
  expect(
    sectionsFor(innovationPlan, { planLevel: 'full', sectionsOff: [] }).map((section) => section.number),
  ).toEqual(Array.from({ length: 31 }, (_, index) => index + 1));
  const without = sectionsFor(innovationPlan, { planLevel: 'core', sectionsOff: ['own_unit', 'budget'] });
  expect(without).toHaveLength(14);
  expect(getNumberedSection(without, 'innovation_type').number).toBe(2);
});

test('the reference is asked unless the idea is original, and keeps its number', () => {
  const reference = getNumberedSection(core, 'reference_innovation');
  expect(isAsked(reference, { sections: core, answers: {} })).toBe(true);
  expect(isAsked(reference, { sections: core, answers: chosen('adaptation') })).toBe(true);
  expect(isAsked(reference, { sections: core, answers: chosen('original') })).toBe(false);
  expect(getNumberedSection(core, 'problem').number).toBe(5);
});

test('a condition on a section that is not part of the plan is not met', () => {
  const sections = sectionsFor(innovationPlan, { planLevel: 'core', sectionsOff: ['innovation_type'] });
  const reference = getNumberedSection(sections, 'reference_innovation');
  expect(isAsked(reference, { sections, answers: chosen('original') })).toBe(true);
  const asked = { ...reference, askedWhen: { section: 'innovation_type', is: ['original'] } };
  expect(isAsked(asked, { sections, answers: chosen('original') })).toBe(false);
  expect(isAsked(asked, { sections: core, answers: chosen('original') })).toBe(true);
});

test('an unknown section is a fault of the program', () => {
  expect(() => getNumberedSection(core, 'nowhere')).toThrow('The plan has no section nowhere');
});
