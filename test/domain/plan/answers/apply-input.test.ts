import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsNothing } from '#domain/plan/answers/answer-step.ts';
import { applyInput } from '#domain/plan/answers/apply-input.ts';
import { answerProblems, answerWarnings } from '#domain/plan/answers/check-answer.ts';
import { answerLines } from '#domain/plan/document/plan-answer-lines.ts';
import { type AnswerValue, emptyAnswer, type SectionAnswer } from '#domain/plan/plan-answer.ts';
import { findErrorText } from '#domain/plan/plan-error-text.ts';
import type { PlanInput } from '#domain/plan/plan-input.ts';
import { sectionsFor } from '#domain/plan/plan-sections.ts';
import { innovationPlan, medan } from '#test/domain/innovation-plan.ts';

const sections = sectionsFor(innovationPlan, { planLevel: 'full', sectionsOff: [] });
const optionKeys = [
  'yes',
  'agree',
  'needs_fix',
  'other',
  'none',
  'dpa',
  'original',
  'sdg1',
  'staff',
  'lead',
  'high',
];
const rowId = fc.integer({ min: 1, max: 5 });
const option = fc.constantFrom(...optionKeys);

const press: fc.Arbitrary<PlanInput> = fc.oneof(
  fc.constantFrom<PlanInput>(
    ...([{ kind: 'done' }, { kind: 'skip' }, { kind: 'replaceAll' }, { kind: 'acceptTidied' }] as const),
    ...([
      { kind: 'confirmMoney' },
      { kind: 'changeMoney' },
      { kind: 'addRow' },
      { kind: 'restoreRow' },
    ] as const),
  ),
  fc.record({ kind: fc.constantFrom('pick' as const, 'toggle' as const), option }),
  fc.record({ kind: fc.constantFrom('editRow' as const, 'deleteRow' as const, 'swapDays' as const), rowId }),
  fc.record({ kind: fc.constant('moveRow' as const), rowId, by: fc.constantFrom<-1 | 1>(-1, 1) }),
  fc.record({
    kind: fc.constant('editCell' as const),
    rowId,
    column: fc.constantFrom('name', 'start', 'role', 'item', 'position', 'group', 'risk'),
  }),
);

function texts(text: fc.Arbitrary<string>): fc.Arbitrary<PlanInput> {
  const source = fc.integer({ min: 1, max: 4 });
  return fc.oneof(
    fc.record({ kind: fc.constant('text' as const), text, source }),
    fc.record({ kind: fc.constant('editedText' as const), text, source }),
  );
}

const wild = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '|',
        '\n',
        '\t',
        ';',
        '1/7/2019',
        '16 Agu 2019',
        'PJ',
        'tinggi',
        '1',
        '25jt',
        '198107052006042902',
      ),
      {
        maxLength: 12,
      },
    )
    .map((tokens) => tokens.join(' ')),
);

const word = fc
  .integer({ min: 0, max: 1e6 })
  .map((nth) => `w${nth.toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'.charAt(Number(d)))}q`);
const wordy = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' | ', '\n')), { minLength: 1, maxLength: 60 })
  .map((pairs) => pairs.flat().join(''));

type Move = { input: PlanInput; apartMs: number };
const apartMs = fc.constantFrom(1_000, 60_000);
const section = fc.constantFrom(...sections);

function playAll(
  { section: played, moves }: { section: (typeof sections)[number]; moves: Move[] },
  afterEach: (step: { before: SectionAnswer; move: Move; outcome: ReturnType<typeof applyInput> }) => void,
): { answer: SectionAnswer; history: AnswerValue[] } {
  const history: AnswerValue[] = [];
  let answer = emptyAnswer;
  let at = Date.parse('2019-03-19T13:05:00Z');
  for (const move of moves) {
    at += move.apartMs;
    const outcome = applyInput({
      ...{ section: played, current: answer, input: move.input, context: medan, sentAt: new Date(at) },
    });
    afterEach({ before: answer, move, outcome });
    answer = outcome.answer;
    if (outcome.replaced) history.push(outcome.replaced);
  }
  return { answer, history };
}

const games = (text: fc.Arbitrary<string>) =>
  fc.record({
    section,
    moves: fc.array(fc.record({ input: fc.oneof(texts(text), press), apartMs }), { maxLength: 12 }),
  });

test('any text and any press gives an outcome that can be stored, judged and shown', () => {
  fc.assert(
    fc.property(games(wild), (game) => {
      playAll(game, ({ before, outcome }) => {
        const { answer } = outcome;
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
        if (outcome.kind === 'refused') expect(answer).toBe(before);
        if (answer.value === null || holdsNothing(answer.value)) {
          expect(['empty', 'skipped']).toContain(answer.state);
          return;
        }
        const problems = answerProblems(game.section.answer, answer.value, medan);
        expect(answer.state).toBe(problems.length === 0 ? 'complete' : 'draft');
        answerWarnings(game.section.answer, answer.value, medan);
        for (const problem of problems) findErrorText(game.section, problem, 'id');
        answerLines(game.section.answer, answer.value, 'en');
      });
    }),
    { numRuns: 1_500 },
  );
});

test('every accepted word is in the answer or in the history', () => {
  fc.assert(
    fc.property(games(wordy), (game) => {
      const accepted: string[] = [];
      const { answer, history } = playAll(game, ({ before, move, outcome }) => {
        const { input } = move;
        const isText = input.kind === 'text' || input.kind === 'editedText';
        if (isText && outcome.answer !== before) accepted.push(...(input.text.match(/\w+/g) ?? []));
      });
      const kept = JSON.stringify({ answer, history });
      for (const accept of accepted) expect(kept).toContain(accept);
    }),
    { numRuns: 1_500 },
  );
});

test('personal numbers typed into a team are nowhere in what is stored', () => {
  const number = fc.constantFrom(
    '198107052006042902',
    '1271012345678901',
    '+62 811-0000-0000',
    '0811 00000000',
  );
  const line = fc.array(fc.oneof(number, word, fc.constantFrom('|', '|', '\n', 'anggota')), {
    maxLength: 12,
  });
  const people = fc.constantFrom(...sections.filter((candidate) => candidate.answer.type === 'people'));
  fc.assert(
    fc.property(people, fc.array(line, { maxLength: 5 }), (played, lines) => {
      const moves = lines.map((tokens): Move => {
        return { input: { kind: 'text', text: tokens.join(' ') }, apartMs: 60_000 };
      });
      const stored = JSON.stringify(playAll({ section: played, moves }, () => {}));
      expect(stored.replaceAll(/"lastInputAt":"[^"]*"/g, '')).not.toMatch(/\d{7,}/);
    }),
  );
});
