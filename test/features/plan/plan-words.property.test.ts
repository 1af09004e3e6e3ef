import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Right } from '#domain/people/authorise.ts';
import type { PlanInput } from '#domain/plan/plan-input.ts';
import type { PlanTemplate } from '#domain/plan/template/plan-template.ts';
import { answerSection } from '#features/plan/write/answer-section.ts';
import { openSection } from '#features/plan/write/open-section.ts';
import { undoAnswer } from '#features/plan/write/undo-answer.ts';
import { keepTemplate } from '#features/plan-template/keep-template.ts';
import { useTemplate as putInUse } from '#features/plan-template/use-template.ts';
import { getDefaultPlanTemplate, getPlanTemplate } from '#storage/plan/plan-template-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { organizersRight, writersRight } from '#test/support/plan-rights.ts';

let bot: BotUnderTest;
let programmeId: number;
let participantIds: number[];
let editor: Right<'editProgramme'>;
let versions: number[];
let updateId = 6_000_000;
const runs = 30;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-19T20:05:00+07:00' });
  const seeded = await bot.seed({ participants: 30, level: 'full' });
  ({ programmeId } = seeded);
  participantIds = [...seeded.participantIds.values()];
  const first = await getPlanTemplate(bot.database.db, programmeId);
  editor = await organizersRight(bot.database.db, 'editProgramme', programmeId);
  const act = { right: editor, updateId: ++updateId, now: bot.clock.now() };
  const second = await keepTemplate(bot.app.needs, { ...act, template: changedTemplate() });
  versions = [first.id, second.templateId];
});
afterAll(() => bot.close());

/** Another version: sections gone, added, and asked for in another way. */
function changedTemplate(): PlanTemplate {
  const template = structuredClone(getDefaultPlanTemplate());
  const causes = template.sections.find(({ key }) => key === 'root_causes')!;
  const problem = template.sections.find(({ key }) => key === 'problem')!;
  [causes.answer, problem.answer] = [problem.answer, causes.answer];
  const sections = template.sections.filter(
    ({ key }) => !['novelty', 'risks', 'delivery_form'].includes(key),
  );
  return { ...template, sections: [...sections, { ...structuredClone(causes), key: 'lessons' }] };
}

const keys = [
  'title',
  'problem',
  'root_causes',
  'innovation_type',
  'budget',
  'milestones',
  'team',
  'novelty',
];
const key = fc.constantFrom(...keys, 'lessons', 'risks', 'stakeholders');
const word = fc.integer({ min: 100, max: 99_999 }).map((nth) => `kata${nth.toString(26)}q`);
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' | ', '\n')), { minLength: 1, maxLength: 30 })
  .map((pairs) => pairs.flat().join('').trim());

type Step =
  | { kind: 'input'; input: PlanInput; sectionKey?: string }
  | { kind: 'jump' | 'back'; key: string }
  | { kind: 'undo' | 'goOn' | 'restart' }
  | { kind: 'version'; nth: number };

const input: fc.Arbitrary<PlanInput> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('text' as const), text }) },
  fc.constantFrom<PlanInput>(
    ...([{ kind: 'skip' }, { kind: 'done' }, { kind: 'replaceAll' }, { kind: 'addRow' }] as const),
    ...([
      { kind: 'pick', option: 'original' },
      { kind: 'deleteRow', rowId: 1 },
      { kind: 'restoreRow' },
    ] as const),
  ),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('input' as const),
      input,
      sectionKey: fc.option(key, { nil: undefined }),
    }),
  },
  fc.record({ kind: fc.constantFrom('jump' as const, 'back' as const), key }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'goOn' as const, 'restart' as const) }),
  fc.record({ kind: fc.constant('version' as const), nth: fc.constantFrom(0, 1) }),
);

/** Runs one step and gives the text that was accepted by it. */
async function run(participantId: number, each: Step): Promise<string> {
  const { needs } = bot.app;
  await bot.clock.jumpTo(new Date(bot.clock.now().getTime() + 30_000));
  const now = bot.clock.now();
  const right = await writersRight(bot.database.db, participantId);
  const act = { right, now, updateId: ++updateId };
  switch (each.kind) {
    case 'input': {
      const { input: given, sectionKey } = each;
      const result = await answerSection(needs, { ...act, input: given, sectionKey, sentAt: now });
      const isAccepted = result.kind === 'answered' && result.said.kind !== 'refused';
      return isAccepted && given.kind === 'text' ? given.text : '';
    }
    case 'jump':
    case 'back':
      await openSection(needs, {
        right,
        now,
        target: { kind: each.kind === 'jump' ? 'section' : 'before', key: each.key },
      });
      return '';
    case 'goOn':
      await openSection(needs, { right, now, target: { kind: 'leftOff' } });
      return '';
    case 'undo':
      await undoAnswer(needs, act);
      return '';
    case 'version':
      await putInUse(needs, { ...act, right: editor, templateId: versions[each.nth]! });
      return '';
    case 'restart':
      await bot.database.db.dialogueState.deleteMany();
      return '';
  }
}

async function keptWords(participantId: number): Promise<string> {
  const plan = await bot.database.db.plan.findUnique({
    where: { participantId },
    include: { answers: true, history: true },
  });
  const kept = [plan?.answers.map(({ value }) => value), plan?.history.map(({ before }) => before)];
  return JSON.stringify(kept);
}

test('whatever happens, every word that was accepted is in its section or in its history', async () => {
  const waiting = [...participantIds];
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const participantId = waiting.pop() ?? participantIds[0]!;
      const accepted: string[] = [];
      await openSection(bot.app.needs, {
        right: await writersRight(bot.database.db, participantId),
        target: { kind: 'section', key: 'problem' },
        now: bot.clock.now(),
      });
      for (const each of steps) accepted.push(...((await run(participantId, each)).match(/\w+/g) ?? []));
      const kept = await keptWords(participantId);
      for (const accept of accepted) expect(kept).toContain(accept);
    }),
    { numRuns: runs },
  );
}, 120_000);
