import { expect, test } from 'vitest';
import { type Locale, locales } from '#domain/locale.ts';
import type { Message } from '#domain/message.ts';
import { planPreview } from '#domain/plan/plan-preview.ts';
import { sectionsFor } from '#domain/plan/plan-sections.ts';
import { planStates } from '#domain/plan/plan-state.ts';
import { defaultScoreSheet } from '#domain/seminar/score-sheet.ts';
import { diffTexts } from '#domain/words/word-diff.ts';
import { wrapLine } from '#domain/words/wrap-lines.ts';
import { overviewMessage, planOfMessage, plansList } from '#features/review/assign/overview-messages.ts';
import {
  askCommentMessage,
  commentKeptMessage,
  commentList,
  sectionList,
} from '#features/review/comment/comment-messages.ts';
import {
  confirmApproveMessage,
  confirmRequestMessage,
  decidedByOtherMessage,
  decidedMessage,
  needsCommentMessage,
} from '#features/review/decide/decision-messages.ts';
import { queueList } from '#features/review/queue/queue-messages.ts';
import type { VersionView } from '#features/review/read/load-version.ts';
import { readPageMessage } from '#features/review/read/page-messages.ts';
import { versionMessage } from '#features/review/read/version-messages.ts';
import type { Presenter } from '#features/seminar/load-seminar.ts';
import { resultMessage } from '#features/seminar/results/result-messages.ts';
import { criterionMessage, sheetMessage } from '#features/seminar/sheet/sheet-messages.ts';
import type { PlanStanding } from '#storage/review/review-store.ts';
import {
  approvedMessage,
  fixRequestMessage,
  reopenedMessage,
} from '#telegram/screens/review-outcome-messages.ts';
import { loadTexts } from '#telegram/texts.ts';
import { innovationPlan, medan, sampleAnswers } from '#test/domain/innovation-plan.ts';

const waits = 'Saya tunggu sampai Jum, 24 Mei 2019, 10.12 WIB.';

const sayIn = loadTexts();
const sections = sectionsFor(innovationPlan, { planLevel: 'full', sectionsOff: [] });
const at = new Date('2019-05-23T03:12:00Z');
const long = Array.from({ length: 150 }, (_, nth) => `kata${nth}`).join(' ');
const longName = 'Raden Mas Percontohan Panjang Sekali Namanya';

const submission = {
  ...{ id: 7, planId: 3, n: 2, templateId: 1, isLate: true, submittedAt: at },
  sectionKeys: sections.map(({ key }) => key),
  answers: { title: { value: { kind: 'text', parts: [{ text: long.slice(0, 110) }] }, state: 'complete' } },
} as VersionView['submission'];

const view: VersionView = {
  ...{ submission, latest: submission, state: 'resubmitted', reviewerIds: [], sections },
  participant: {
    id: 2,
    programmeId: 1,
    rosterNo: 2,
    code: 'P002',
    name: longName,
    opd: 'Dinas Kependudukan dan Pencatatan Sipil',
  },
  programme: {
    id: 1,
    name: 'Workshop',
    startsOn: medan.firstOn,
    endsOn: medan.seminarOn,
    zone: 'Asia/Jakarta',
  } as VersionView['programme'],
  context: { ...medan, answers: sampleAnswers(2) },
};

const comments = sections.slice(0, 9).map(({ key }, nth) => ({
  ...{ id: nth, submissionId: 7, planId: 3, sectionKey: key, authorPersonId: 1, text: long },
}));
const sectionComments = comments.map(({ sectionKey, text }) => ({
  sectionKey,
  text,
  title: 'Penerima manfaat',
  isFixed: true,
}));

const standings: PlanStanding[] = planStates.map((state, nth) => ({
  ...{ participantId: nth, programmeId: 1, rosterNo: nth + 1, name: longName, opd: 'Dinas', personId: nth },
  ...{
    state,
    planId: nth,
    submissionId: nth,
    n: 2,
    submittedAt: at,
    approvedAt: at,
    reviewerIds: [1],
  },
}));

/** Lines as an old phone shows them. */
function heightOf({ text }: Message): number {
  return text.split('\n').reduce((sum, line) => sum + wrapLine(line, 40).length, 0);
}

function reviewScreens(locale: Locale): Message[] {
  const say = sayIn(locale);
  const pages = planPreview({ sections, context: view.context, locale });
  const changes = sections.map((section) => ({
    kind: 'text' as const,
    section,
    pieces: diffTexts('satu', 'dua'),
  }));
  const decision = { submissionId: 7, kind: 'approved' as const, byPersonId: 1, decidedAt: at, by: longName };
  const reviewers = Array.from({ length: 12 }, (_, personId) => ({ personId, name: longName }));
  const queued = standings.map(({ name }, nth) => ({
    ...{ submissionId: nth, name, n: 2, state: 'waiting' as const, daysWaited: 12, isOverdue: true },
  }));
  return [
    versionMessage(say, {
      view,
      mayDecide: true,
      changes: { sinceN: 1, changes, earlier: comments },
      unsent: 9,
    }),
    versionMessage(say, { view: { ...view, state: 'approved' }, mayDecide: true, unsent: 0, decision }),
    ...pages.map((_, nth) => readPageMessage(say, { view, pages, page: nth + 1, isOpen: true })),
    ...[0, 1, 2].map((page) => sectionList(say, { view, comments }).message(page)),
    ...sections.map((section) => askCommentMessage(say, view, { section, waits })),
    askCommentMessage(say, view, { section: sections[0]!, rewrites: comments[0], waits }),
    commentKeptMessage(say, view, { title: 'Penerima manfaat' }),
    commentKeptMessage(say, view, { title: 'Penerima manfaat', more: { id: 4, text: long } }),
    commentList(say, view, { comments }).message(0),
    needsCommentMessage(say, view),
    confirmRequestMessage(say, view, comments),
    confirmApproveMessage(say, view, 9),
    decidedMessage(say, view, { decision: 'approved', comments: 1 }),
    decidedByOtherMessage(say, view, { decision: 'changesRequested', by: longName, at, unsent: 2 }),
    fixRequestMessage(say, { participantId: 2, comments: sectionComments, reviewer: longName }),
    approvedMessage(say, {
      participantId: 2,
      n: 2,
      at: 'Sen, 27 Mei 2019, 14.20 WIB',
      comments: sectionComments,
    }),
    queueList(say, queued, { hasSeminar: true }).message(0),
    overviewMessage(say, {
      standings,
      reviewers,
      hasGroups: true,
      nudgeDays: 3,
      now: new Date('2019-06-20T00:00:00Z'),
    }),
    plansList(say, standings, reviewers).message(0),
    ...standings.map((standing) => planOfMessage(say, standing, { reviewers })),
  ];
}

test.each(locales)('every screen of the review fits an old phone (%s)', (locale) => {
  for (const message of reviewScreens(locale)) {
    expect(heightOf(message), message.text).toBeLessThanOrEqual(20);
    expect(message.text).not.toMatch(/\{|undefined|null/);
  }
});

test.each(locales)('score sheets and results fit an old phone (%s)', (locale) => {
  const say = sayIn(locale);
  const presenter = { ...standings[0]!, number: 1, place: { participantId: 1, position: 1 } } as Presenter;
  const points = Object.fromEntries(defaultScoreSheet.map(({ key, weight }) => [key, weight]));
  const sheet = { participantId: 1, personId: 1, points, note: long, handedInAt: at };
  const result = { presenter, total: 89.5, byCriterion: points, reviewers: 2, notes: [long] };
  const screens = [
    sheetMessage(say, { presenter, criteria: defaultScoreSheet, sheet }),
    ...defaultScoreSheet.map((criterion) =>
      criterionMessage(say, { presenter, criteria: defaultScoreSheet, sheet }, { criterion }),
    ),
    resultMessage(say, { criteria: defaultScoreSheet, result }),
  ];
  for (const message of screens) {
    expect(heightOf(message), message.text).toBeLessThanOrEqual(20);
    expect(message.text).not.toMatch(/\{|undefined|null/);
  }
});

test('a reason and comments in any script are told as they were typed', () => {
  const say = sayIn('id');
  const text = '<b>tebal</b> _x_ =SUM(1) مرحبا 日本語 😀';
  const told = fixRequestMessage(say, {
    participantId: 2,
    comments: [{ sectionKey: 'title', title: 'Judul', text }],
    reviewer: 'Laras Contoh',
  });
  expect(told.text.split('\n')[1]).toBe(`Judul: “${text}”`);
  expect(reopenedMessage(say, text).text).toContain(`“${text}”`);
});

test('English reads as English', () => {
  const say = sayIn('en');
  const unsent = versionMessage(say, { view, mayDecide: true, unsent: 1 });
  expect(unsent.text.split('\n')[0]).toBe('📝 Plan, version 2, waiting for review');
  expect(unsent.buttons?.map((row) => row.map(({ label }) => label).join(' | '))).toEqual([
    'Read the plan',
    'Download Word | Download PDF',
    'Comment | My comments (1)',
    'Ask for changes | Approve',
    'Review queue',
  ]);
  const one = [{ sectionKey: 'milestones', title: 'Milestones', text: 'Please add an evaluation step.' }];
  expect(
    fixRequestMessage(say, { participantId: 2, comments: one, reviewer: 'Laras Contoh' }).text.split('\n'),
  ).toEqual([
    '📝 Please fix 1 section',
    'Milestones: “Please add an evaluation step.”',
    'Reviewer: Laras Contoh',
  ]);
});
