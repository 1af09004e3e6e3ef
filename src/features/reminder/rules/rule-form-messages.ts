import { type Button, type Message, packButtons, type Say } from '#domain/message.ts';
import { type TimingFault, typeTiming } from '#domain/reminder/reminder-timing-text.ts';
import { listPlaceholders, type WordsReading } from '#domain/reminder/reminder-words.ts';
import type { Group } from '#storage/people/group-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import type { RuleEffect } from './rule-effect.ts';
import { type RuleForm, type RuleStep, ruleOf, ruleSubjects } from './rule-form.ts';
import { ruleFacts } from './rule-messages.ts';
import { ruleTitle, shorten } from './rule-words.ts';

/** What the form's screens need to know beside it. */
export interface FormView {
  form: RuleForm;
  groups: Group[];
  zone: string;
}

/** The open question. */
export function stepMessage(say: Say, { form, groups, step }: FormView & { step: RuleStep }): Message {
  const answer = (word: string, label: string): Button => ({
    label,
    data: press('ruleAnswer', step, word),
  });
  const question = (lines: string[], buttons: Button[] = []): Message => ({
    text: lines.join('\n'),
    buttons: [...packButtons(buttons), [leaveButton(say, form)]],
  });
  switch (step) {
    case 'about':
      return question(
        [say('rule-ask-about')],
        ruleSubjects.map((subject) => answer(subject, say(`rule-about-${subject}`))),
      );
    case 'timing':
      return question(timingLines(say, form));
    case 'words':
      return question(wordsLines(say, form), [answer('default', say('rule-words-default'))]);
    case 'who':
      return question(
        [say('rule-ask-who')],
        [
          answer('open', say(`rule-who-open-${form.planState ?? form.anchor ?? 'trainingDay'}`)),
          answer('everyone', say('rule-who-everyone')),
        ],
      );
    case 'group':
      return question(
        [say('rule-ask-group')],
        [
          answer('all', say('rule-group-all')),
          ...groups.map(({ id, name }) => answer(String(id), shorten(name, 30))),
        ],
      );
  }
}

/** All answers with what they will do, before anything is saved. */
export function reviewMessage(say: Say, view: FormView & { effect: RuleEffect }): Message {
  const { form, groups, effect, zone } = view;
  const rule = ruleOf(form)!;
  const groupName = groups.find(({ id }) => id === rule.groupId)?.name;
  const change = (step: RuleStep): Button => ({
    label: say(`rule-edit-${step}`),
    data: press('ruleStep', step),
  });
  return {
    text: [
      say('rule-review'),
      say('rule-fact-about', { title: ruleTitle(say, rule) }),
      ...ruleFacts(say, { rule, ...(groupName ? { groupName } : {}), effect, zone }),
    ].join('\n'),
    buttons: [
      [
        { label: say('button-save'), data: press('ruleSave') },
        { label: say('button-cancel'), data: leaveData(form) },
      ],
      ...packButtons([
        change('timing'),
        change('words'),
        ...(rule.text === undefined ? [] : [change('who')]),
        ...(groups.length > 0 ? [change('group')] : []),
      ]),
    ],
  };
}

/** A time that was not understood or cannot be; the question stays open. */
export function refusedTimingMessage(
  say: Say,
  refused: { form: RuleForm; fault: TimingFault | 'afterOnly' | 'noText'; typed: string },
): Message {
  const { form, fault, typed } = refused;
  return {
    text: [
      say('rule-refused-timing', { fault, typed: shorten(typed, 40) }),
      say(form.anchor === 'planState' ? 'rule-timing-example-after' : 'rule-timing-example'),
    ].join('\n'),
    buttons: [[leaveButton(say, form)]],
  };
}

/** Own words that cannot be taken; for an unknown placeholder the list of those that can. */
export function refusedWordsMessage(
  say: Say,
  refused: { form: RuleForm; reading: Exclude<WordsReading, { kind: 'ok' }> },
): Message {
  const { form, reading } = refused;
  const values = {
    typed: reading.kind === 'unknownPlaceholder' ? shorten(reading.typed, 40) : '',
    chars: reading.kind === 'tooLong' ? reading.chars : 0,
    max: reading.kind === 'tooLong' ? reading.maxChars : 0,
  };
  return {
    text: [
      say('rule-refused-words', { fault: reading.kind, ...values }),
      say('rule-placeholders', { list: placeholderList(say, form) }),
    ].join('\n'),
    buttons: [[leaveButton(say, form)]],
  };
}

function timingLines(say: Say, form: RuleForm): string[] {
  const isPlan = form.anchor === 'planState';
  return [
    say(`rule-ask-timing-${form.planState ?? form.anchor ?? 'trainingDay'}`),
    say(isPlan ? 'rule-timing-example-after' : 'rule-timing-example'),
    ...(form.timing ? [say('rule-now', { now: typeTiming(form.timing, say.locale) })] : []),
  ];
}

function wordsLines(say: Say, form: RuleForm): string[] {
  return [
    say('rule-ask-words'),
    say('rule-placeholders', { list: placeholderList(say, form) }),
    ...(form.text ? [say('rule-now', { now: form.text })] : []),
  ];
}

const placeholderList = (say: Say, form: RuleForm) =>
  listPlaceholders(form.anchor ?? 'trainingDay', say.locale).join(' ');

const leaveButton = (say: Say, form: RuleForm): Button => ({
  label: say('button-cancel'),
  data: leaveData(form),
});

const leaveData = (form: RuleForm) =>
  form.ruleId === undefined ? press('ruleList', form.programmeId) : press('ruleCard', form.ruleId);
