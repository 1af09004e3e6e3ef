import { typedRowLine } from '#domain/plan/document/plan-answer-lines.ts';
import type { AnswerValue } from '#domain/plan/plan-answer.ts';
import { textOf } from '#domain/plan/plan-answer.ts';
import type { PlanOption, RowsRule } from '#domain/plan/plan-answer-rules.ts';
import { isAsked, type NumberedSection, sectionsFor } from '#domain/plan/plan-sections.ts';
import { getDefaultPlanTemplate } from '#storage/plan/plan-template-store.ts';
import type { BotUnderTest } from '#test/support/bots/bot-under-test.ts';
import { type PlanPerson, planPerson, type Screen, samplePlan } from './plan-person.ts';

/** What a person did until their plan was written. */
export interface WritingEffort {
  typed: number;
  pressed: number;
  /** The last screen. */
  screen: Screen;
}

export interface PlanWriting {
  level?: 'core' | 'full';
  answers?: Record<string, AnswerValue>;
  /** Runs before a section is answered, while its question is open: wrong answers, jumps, a restart. */
  before?: (section: NumberedSection, writer: PlanWriter) => Promise<void>;
}

/** Somebody who writes, with the clock a minute further for each text so that no two of them belong together. */
export type PlanWriter = PlanPerson & { effort: { typed: number; pressed: number } };

export function planWriter(bot: BotUnderTest, userId: number): PlanWriter {
  const person = planPerson(bot, userId);
  const effort = { typed: 0, pressed: 0 };
  return {
    ...person,
    effort,
    say: async (...texts) => {
      effort.typed += texts.length;
      await bot.clock.jumpTo(new Date(bot.clock.now().getTime() + 60_000));
      return person.say(...texts);
    },
    press: async (label, more) => {
      effort.pressed += 1;
      return person.press(label, more);
    },
  };
}

/**
 * Writes a whole plan by chat alone, in the order it is asked, in Indonesian: the sample plan of participant 2
 * unless other answers are given. The plan must not have been begun. Nothing is handed in.
 */
export async function writeFullPlan(writer: PlanWriter, writing: PlanWriting = {}): Promise<WritingEffort> {
  const { level = 'full', answers = samplePlan(2), before } = writing;
  const sections = sectionsFor(getDefaultPlanTemplate(), { planLevel: level, sectionsOff: [] });
  const given = Object.fromEntries(
    Object.entries(answers).map(([key, value]) => [
      key,
      { state: 'complete' as const, value, awaiting: null, lastInputAt: null },
    ]),
  );
  await writer.say('/rencana');
  let screen = await writer.press('Mulai dari judul');
  for (const section of sections) {
    const value = answers[section.key];
    if (!value || !isAsked(section, { sections, answers: given })) continue;
    expectOpen(screen, section);
    await before?.(section, writer);
    screen = await giveAnswer(writer, section, value);
  }
  return { ...writer.effort, screen };
}

/** Answers the open section as its kind of answer is given: typed lines, a press, or several. */
export async function giveAnswer(
  writer: PlanWriter,
  { answer }: NumberedSection,
  value: AnswerValue,
): Promise<Screen> {
  switch (value.kind) {
    case 'text':
      return writer.say(textOf(value));
    case 'choice':
    case 'confirm': {
      const screen = await writer.press(labelOf(answer, value.option));
      return value.kind === 'choice' && value.freeText ? writer.say(value.freeText) : screen;
    }
    case 'choices':
      for (const option of value.options) await writer.press(labelOf(answer, option));
      return writer.press('Selesai');
    case 'money':
      await writer.say(String(value.amountRupiah));
      return writer.press('Simpan');
    case 'list':
    case 'table':
    case 'milestones':
    case 'people': {
      const lines = value.rows.map((row) => typedRowLine(answer as RowsRule, row, 'id'));
      await writer.say(lines.join('\n'));
      return writer.press('Selesai');
    }
  }
}

function labelOf(answer: NumberedSection['answer'], key: string): string {
  const options: PlanOption[] = 'options' in answer ? answer.options : [];
  const option = options.find((each) => each.key === key);
  if (!option) throw new Error(`no option ${key}`);
  return option.label.id;
}

function expectOpen({ lines }: Screen, section: NumberedSection): void {
  const title = `Bagian ${section.number} dari`;
  if (!lines.some((line) => line.startsWith(title)))
    throw new Error(`section ${section.key} is not open:\n${lines.join('\n')}`);
}
