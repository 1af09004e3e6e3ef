import { expect, test } from 'vitest';
import { parsePlanTemplate } from '#domain/plan/template/parse-plan-template.ts';
import { getGroupTitle, type PlanSection } from '#domain/plan/template/plan-template.ts';
import { getSection, innovationPlan } from '#test/domain/innovation-plan.ts';

const words = (text: string) => ({ id: text, en: text });

function textSection(key: string, more: Partial<PlanSection> = {}): PlanSection {
  return {
    ...{ key, group: 'all', level: 'core', required: true, printOrder: 1, error: words('error') },
    ...{ title: words(key), shortTitle: words(key), task: words(key), ask: words(key), help: words(key) },
    answer: { type: 'text', minWords: 1, maxWords: 9 },
    ...more,
  };
}

function choiceSection(key: string, more: Partial<PlanSection> = {}): PlanSection {
  const options = ['yes', 'no'].map((option) => ({ key: option, label: words(option) }));
  return textSection(key, { answer: { type: 'choice', options }, ...more });
}

function templateOf(...sections: PlanSection[]) {
  return { key: 'small', version: 1, groups: [{ key: 'all', title: words('All') }], sections };
}

test('the default template has 31 sections in six groups, 16 of them core', () => {
  expect(innovationPlan.sections).toHaveLength(31);
  expect(innovationPlan.sections.filter((section) => section.level === 'core')).toHaveLength(16);
  expect(innovationPlan.groups.map((group) => group.title.id)).toEqual([
    ...['Identitas', 'Masalah', 'Gagasan', 'Manfaat', 'Pelaksanaan', 'Penutup'],
  ]);
  expect(getGroupTitle(innovationPlan, 'closing')).toEqual({ id: 'Penutup', en: 'Closing' });
});

test('every section of the default template fits a heading and a button in both languages', () => {
  for (const section of innovationPlan.sections)
    for (const locale of ['id', 'en'] as const) {
      expect(section.task[locale].length, section.key).toBeLessThanOrEqual(30);
      expect(section.task[locale].charAt(0), section.key).toMatch(/\p{Ll}/u);
      expect(section.shortTitle[locale].length, section.key).toBeLessThanOrEqual(18);
      for (const text of [section.ask, section.help, section.error, section.title])
        expect(text[locale].trim(), section.key).not.toBe('');
    }
});

test('the words of the default template differ between the languages', () => {
  for (const section of innovationPlan.sections)
    for (const text of [section.ask, section.help, section.error, section.task])
      expect(text.id, section.key).not.toBe(text.en);
});

test('milestones carry a reason in both languages for every fault of a row', () => {
  expect(Object.keys(getSection('milestones').reasons ?? {}).sort()).toEqual(
    [
      ...['endBeforeStart', 'missing', 'noEarlyEnd', 'noSuchDay', 'notADate', 'outOfWindow'],
      ...['tooFewRows', 'tooManyCells', 'tooManyRows'],
    ].sort(),
  );
});

test('accepts a small template', () => {
  const small = templateOf(
    choiceSection('kind'),
    textSection('more', { askedWhen: { section: 'kind', is: ['yes'] } }),
  );
  expect(parsePlanTemplate(small)).toEqual({ kind: 'template', template: small });
});

test('names a key used twice', () => {
  expect(parsePlanTemplate(templateOf(textSection('problem'), textSection('problem')))).toEqual({
    kind: 'refused',
    faults: [{ kind: 'duplicateKey', key: 'problem', within: 'sections' }],
  });
});

test('names an option used twice', () => {
  const options = [1, 2].map(() => ({ key: 'same', label: words('Same') }));
  expect(
    parsePlanTemplate(templateOf(choiceSection('kind', { answer: { type: 'choice', options } }))),
  ).toEqual({
    kind: 'refused',
    faults: [{ kind: 'duplicateKey', key: 'same', within: 'kind' }],
  });
});

test('names references to nothing, all at once', () => {
  const broken = templateOf(
    choiceSection('kind'),
    textSection('a', { askedWhen: { section: 'nowhere', is: ['yes'] } }),
    textSection('b', { askedWhen: { section: 'kind', isNot: ['perhaps'] }, group: 'none' }),
  );
  expect(parsePlanTemplate(broken)).toEqual({
    kind: 'refused',
    faults: [
      { kind: 'unknownReference', section: 'a', reference: 'nowhere' },
      { kind: 'unknownReference', section: 'b', reference: 'none' },
      { kind: 'unknownReference', section: 'b', reference: 'kind.perhaps' },
    ],
  });
});

test('names a circle of conditions', () => {
  const circle = templateOf(
    choiceSection('first', { askedWhen: { section: 'third', is: ['yes'] } }),
    choiceSection('second', { askedWhen: { section: 'first', is: ['yes'] } }),
    choiceSection('third', { askedWhen: { section: 'second', is: ['yes'] } }),
    choiceSection('alone', { askedWhen: { section: 'alone', is: ['yes'] } }),
  );
  expect(parsePlanTemplate(circle)).toEqual({
    kind: 'refused',
    faults: [
      { kind: 'conditionCycle', sections: ['first', 'third', 'second'] },
      { kind: 'conditionCycle', sections: ['alone'] },
    ],
  });
});

test('names what is missing from the form', () => {
  const { task: _task, ...without } = textSection('problem');
  const parsed = parsePlanTemplate({ ...templateOf(), sections: [without] });
  expect(parsed).toMatchObject({
    kind: 'refused',
    faults: [{ kind: 'wrongForm', section: 'problem', path: 'task' }],
  });
});
