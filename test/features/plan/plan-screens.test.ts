import { expect, test } from 'vitest';
import { type Locale, locales } from '#domain/locale.ts';
import type { Message } from '#domain/message.ts';
import { emptyAnswer, type PlanAnswers, type SectionAnswer } from '#domain/plan/plan-answer.ts';
import type { PlanInput } from '#domain/plan/plan-input.ts';
import { planProgress } from '#domain/plan/plan-progress.ts';
import { sectionsFor } from '#domain/plan/plan-sections.ts';
import { wrapLine } from '#domain/words/wrap-lines.ts';
import { evidenceMessage } from '#features/plan/evidence/evidence-messages.ts';
import type { PlanView } from '#features/plan/load-plan.ts';
import { askNudgeMessage, nudgeSetMessage } from '#features/plan/nudge/nudge-messages.ts';
import type { PlanScreen } from '#features/plan/plan-words.ts';
import { groupMessage, groupsMessage } from '#features/plan/read/groups-messages.ts';
import { homeCard } from '#features/plan/read/home-card.ts';
import { oldSectionsMessage } from '#features/plan/read/old-sections-messages.ts';
import { endMessage, previewMessage, previewPageMessage } from '#features/plan/read/preview-messages.ts';
import { stayMessage } from '#features/plan/write/answer-messages.ts';
import { sayOnly } from '#features/plan/write/answer-result.ts';
import { examplePlanMessage } from '#features/plan/write/example-plan-messages.ts';
import { finishedLines } from '#features/plan/write/saved-lines.ts';
import { sectionMessage } from '#features/plan/write/section-messages.ts';
import { loadTexts } from '#telegram/texts.ts';
import { getSection, innovationPlan, medan, sampleAnswers } from '#test/domain/innovation-plan.ts';
import { play, words } from '#test/domain/plan/answers/playing.ts';

const sayIn = loadTexts();
const sections = sectionsFor(innovationPlan, { planLevel: 'full', sectionsOff: [] });

function screenOf(locale: Locale, answers: PlanAnswers = {}): PlanScreen {
  const stored: PlanView['stored'] = {
    ...{
      participantId: 2,
      unit: 'Sekretariat',
      opd: 'Dinas Pendidikan',
      programmeId: 1,
      zone: 'Asia/Jakarta',
    },
    ...{
      planLevel: 'full',
      sectionsOff: [],
      startsOn: medan.firstOn,
      endsOn: medan.seminarOn,
      templateId: 1,
    },
    ...{ kind: 'begun', planId: 1, state: 'drafting', lastSectionKey: 'idea', revision: 1, outline: {} },
    ...{ lastAnsweredAt: new Date('2019-03-19T13:05:00Z'), draftsKeptDays: 180 },
  };
  const view: PlanView = {
    stored,
    template: innovationPlan,
    sections,
    outline: {},
    context: { ...medan, answers },
  };
  return { say: sayIn(locale), view };
}

const numbered = (key: string) => sections.find((section) => section.key === key)!;

/** Lines as an old phone shows them. */
function heightOf({ text }: Message): number {
  return text.split('\n').reduce((sum, line) => sum + wrapLine(line, 40).length, 0);
}

const first = 'Mencatat kondisi awal | 1/7/2019 | 12/7/2019 | data awal';
const team = 'Bunga Rekaan | Kepala | PJ\nSari Fiktif | Petugas | anggota';
const cell = (text: string): [string, (PlanInput | string)[]] => ['milestones', [{ kind: 'addRow' }, text]];

/** Inputs that bring about every kind of outcome, problem, fault, warning and refusal. */
const played: [string, (PlanInput | string)[]][] = [
  ['title', ['Dua kata']],
  ['title', [words(15).replaceAll('kata', 'katakatakata')]],
  ['title', ['E-OFFICE SEDERHANA SELESAI SATU HARI']],
  ['problem', ['Surat lama.']],
  ['problem', [words(40)]],
  ['idea', [words(312)]],
  ['idea', ['satu', 'dua', 'tiga', 'empat']],
  ['idea', ['\u0007 bunyi']],
  ['idea', ['\u200b']],
  ['idea', ['x'.repeat(17_000)]],
  ['idea', ['satu dua', { kind: 'replaceAll' }]],
  ['idea', [{ kind: 'editedText', text: 'x', source: 4 }]],
  ['own_unit', [{ kind: 'pick', option: 'needs_fix' }]],
  ['declaration', ['mungkin']],
  ['innovation_type', ['entah']],
  ['budget_source', [{ kind: 'pick', option: 'other' }]],
  ['budget_source', [{ kind: 'pick', option: 'other' }, words(11)]],
  ['target_groups', [{ kind: 'toggle', option: 'other' }]],
  ['sdg', ['1, 2, 3, 4']],
  ['benefit_kinds', [{ kind: 'done' }]],
  ['budget', ['banyak']],
  ['budget', ['-5']],
  ['budget', ['1,5']],
  ['budget', ['99999999999999999999']],
  ['budget', ['20 miliar']],
  ['budget', ['1,5 juta']],
  ['budget', [{ kind: 'confirmMoney' }]],
  ['budget', ['1,5 juta', { kind: 'changeMoney' }]],
  ['milestones', [first]],
  ['milestones', [`${first}\nUji coba | 16/8/2019 | 15/7/2019 | laporan`]],
  ['milestones', [`${first} | lagi`]],
  ['milestones', [first, { kind: 'addRow' }]],
  ['milestones', [first, { kind: 'editRow', rowId: 1 }]],
  ['milestones', [first, { kind: 'deleteRow', rowId: 1 }]],
  ['milestones', [first, { kind: 'deleteRow', rowId: 9 }]],
  ['milestones', [first, { kind: 'swapDays', rowId: 1 }]],
  ['milestones', [first, { kind: 'moveRow', rowId: 1, by: 1 }]],
  ['milestones', [first, { kind: 'restoreRow' }]],
  ['milestones', ['Uji | 1/3/2019 | 2/3/2019 | x']],
  ['milestones', ['Uji | 31/9/2019 | besok | x']],
  ['milestones', [1, 2, 3].map((nth) => `Tahap ${nth} | ${nth}/10/2019 | 2/11/2019 | laporan`)],
  [
    'milestones',
    [
      Array.from(
        { length: 12 },
        (_, nth) => `Tahap panjang sekali nomor ${nth} di semua loket | 1/7/2019 | 16/8/2019 | x`,
      ).join('\n'),
    ],
  ],
  cell('Menyusun SOP'),
  ['milestones', [{ kind: 'addRow' }, 'Menyusun SOP', '31/9/2019']],
  ['team', ['Sari Fiktif | Petugas agenda | 081100000000']],
  ['team', ['081100000000']],
  ['team', ['A Rekaan | Staf | anggota\nB Fiktif | Staf | pendukung']],
  ['team', ['A Rekaan | Staf | PJ\nB Fiktif | Staf | PJ']],
  ['team', ['A Rekaan | Staf | bos']],
  ['team', [team, { kind: 'editRow', rowId: 2 }]],
  ['mentor', ['Harun Contoh | Sekretaris', { kind: 'addRow' }]],
  ['root_causes', ['Lambat']],
  ['root_causes', [words(31)]],
  ['indicators', ['Antrean | 20 orang | sedikit']],
  ['indicators', ['Antrean | 20 orang | 20 orang']],
  ['indicators', ['Antrean | Belum ada data | 5 orang | rekap']],
  ['risks', ['Jaringan putus | 4 | 2 | kertas']],
  ['title', [{ kind: 'toggle', option: 'x' }]],
];

test.each(locales)('whatever comes of an input fits an old phone (%s)', (locale) => {
  for (const [key, inputs] of played) {
    const { outcome, answer } = play(key, inputs, { apartMs: 5_000 });
    const section = numbered(key);
    const said = sayOnly(outcome);
    for (const isDone of [false, true]) {
      const message = stayMessage(screenOf(locale), { section, said, current: answer, isDone });
      expect(heightOf(message), `${key}: ${message.text}`).toBeLessThanOrEqual(20);
      expect(message.text).not.toMatch(/\{|undefined|null/);
      expect(message.buttons?.length).toBeGreaterThanOrEqual(2);
    }
    const lines = finishedLines(screenOf(locale), { section, said, current: answer });
    expect(lines[0]).not.toBe('');
  }
});

test.each(locales)('every question with its example and its answer fits an old phone (%s)', (locale) => {
  const samples = sampleAnswers(2);
  for (const section of sections) {
    const current: SectionAnswer = samples[section.key] ?? emptyAnswer;
    const looks = [
      { current: emptyAnswer, showsExample: true },
      { current, showsExample: true, isRevisit: true, lead: ['✅ Tersimpan: 47 kata'] },
    ];
    for (const look of looks) {
      const message = sectionMessage(screenOf(locale, samples), section, look);
      expect(heightOf(message), message.text).toBeLessThanOrEqual(20);
      expect(message.text).not.toMatch(/\{|undefined/);
    }
  }
});

test.each(locales)('cards, lists and pages fit an old phone (%s)', (locale) => {
  const deadlines = [
    {
      id: 1,
      key: 'idea',
      label: 'Gagasan',
      dueAt: new Date('2019-04-12T09:00:00Z'),
      sections: ['idea'],
      revision: 1,
    },
    { id: 2, key: 'final', label: 'Naskah akhir', dueAt: new Date('2019-06-18T09:00:00Z'), revision: 1 },
  ];
  const draft: SectionAnswer = {
    ...emptyAnswer,
    state: 'draft',
    value: { kind: 'text', parts: [{ text: words(312) }] },
  };
  for (const answers of [{}, sampleAnswers(2), { ...sampleAnswers(2), idea: draft }]) {
    const screen = screenOf(locale, answers);
    const progress = planProgress(sections, screen.view.context);
    const messages = [
      ...[new Date('2019-03-19T00:00:00Z'), new Date('2019-05-01T00:00:00Z')].map((now) =>
        homeCard(screen, { deadlines, now }),
      ),
      groupsMessage(screen),
      ...innovationPlan.groups.map(({ key }) => groupMessage(screen, key)!),
      previewMessage(screen),
      endMessage(screen, { lead: ['✅ Tersimpan: 47 kata'], progress }),
      ...[1, 2, 3, 99].map((page) => previewPageMessage(screen, page)),
    ];
    for (const message of messages) {
      expect(heightOf(message), message.text).toBeLessThanOrEqual(20);
      expect(message.text).not.toMatch(/\{|undefined/);
    }
  }
});

test.each(locales)('examples, earlier sections, evidence and reminders fit an old phone (%s)', (locale) => {
  const screen = screenOf(locale, sampleAnswers(2));
  const old = { ...screen, view: { ...screen.view, sections: sections.slice(0, 3) } };
  old.view.outline = Object.fromEntries(sections.map(({ key }) => [key, { state: 'complete' as const }]));
  const name = `${'surat-keputusan-'.repeat(5)}.pdf`;
  const files = Array.from({ length: 10 }, (_, nth) => ({
    ...{ id: nth + 1, planId: 1, participantId: 2, sectionKey: 'idea', telegramFileId: 'f', kind: 'photo' },
    ...{ name, sizeBytes: 1_300_000 },
  }));
  const say = sayIn(locale);
  const daily = { on: '2019-03-20', timeOfDay: '16:00', isDaily: true };
  const atMs = Date.parse('2019-03-20T09:00:00Z');
  const messages = [
    ...[1, 2, 99].map((page) => examplePlanMessage(screen, page)!),
    ...[1, 9].map((page) => oldSectionsMessage(old, innovationPlan.sections, page)),
    evidenceMessage(screen, numbered('idea'), {
      files,
      lead: [say('plan-evidence-removed', { name: 'a.pdf' })],
    }),
    askNudgeMessage(say, daily, say('plan-nudge-outside', { hours: '07.00–18.00' })),
    nudgeSetMessage(say, { kind: 'set', nudge: daily, atMs, isMoved: false }, 'Asia/Jakarta'),
    nudgeSetMessage(say, { kind: 'stopped' }, 'Asia/Jakarta'),
  ];
  for (const message of messages) {
    expect(heightOf(message), message.text).toBeLessThanOrEqual(20);
    expect(message.text).not.toMatch(/\{|undefined/);
  }
});

test('English reads as English', () => {
  const screen = screenOf('en');
  const stay = (key: string, ...inputs: (PlanInput | string)[]) => {
    const { outcome, answer } = play(key, inputs);
    const message = stayMessage(screen, {
      section: numbered(key),
      said: sayOnly(outcome),
      current: answer,
      isDone: false,
    });
    return message.text.split('\n');
  };
  expect(stay('milestones', `${first}\nTrial | 16/8/2019 | 15/7/2019 | report`)).toEqual([
    'Line 2 needs fixing.',
    'Saved already: line 1. In line 2, the end (15/7/2019) is before the start (16/8/2019). Swapped?',
  ]);
  expect(stay('team', `${team}\nRudi Rekaan | Staff | 081100000000`)).toEqual([
    'What is the role of Rudi Rekaan?',
    'Phone number in line 3 not stored. Saved already: line 1 and 2.',
  ]);
  expect(stay('problem', 'Letters wait long.')).toEqual([
    'Saved as a draft: 3 words',
    '40–250 words are needed. Please send only the addition: how long, how many, who experiences it.',
  ]);
  expect(stay('budget', '1,5 juta')).toEqual([
    'I will record: Rp1.500.000. Save?',
    'One million five hundred thousand rupiah.',
  ]);
  expect(
    sectionMessage(screen, { ...getSection('idea'), number: 6 }, { current: emptyAnswer }).text.split(
      '\n',
    )[0],
  ).toBe('Section 6 of 31: write the idea');
});
