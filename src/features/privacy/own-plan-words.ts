import type { OwnDataSection } from '#documents/paper/own-data-pdf.ts';
import { answerLines } from '#domain/plan/document/plan-answer-lines.ts';
import { type DocumentBlock, documentBlocks } from '#domain/plan/document/plan-document-blocks.ts';
import type { AnswerValue } from '#domain/plan/plan-answer.ts';
import type { AnswerRule } from '#domain/plan/plan-answer-rules.ts';
import { answerJson } from '#storage/plan/plan-answer-store.ts';
import type { OwnPlace } from '#storage/privacy/own-place-data.ts';
import type { OwnPlan } from '#storage/privacy/own-plan-data.ts';
import { factSection, sayInstant, tableSection, type Wording } from './own-data-section.ts';

type Submission = OwnPlan['submissions'][number];
type PlanWording = Wording & { plan: OwnPlan; place: OwnPlace };

/** The plan as it stands, its files, and every version that was handed in with what was said about it. */
export function planSections(place: OwnPlace, base: Wording): OwnDataSection[] {
  const { plan } = place;
  if (!plan) return [];
  const wording = { ...base, plan, place };
  return [
    ...standingSection(wording),
    ...answerSections(wording),
    ...evidenceSection(wording),
    ...plan.submissions.flatMap((submission) => submissionSections(submission, wording)),
  ];
}

function standingSection(wording: PlanWording): OwnDataSection[] {
  const { say, plan, place } = wording;
  return factSection(say, { title: say('own-plan'), level: 2 }, [
    ['own-state', say('own-plan-state', { state: plan.state })],
    ['own-template', plan.template.version],
    ['own-begun', sayInstant(wording, plan.createdAt)],
    ['own-last-answered', sayInstant(wording, plan.lastAnsweredAt)],
    ['own-inputs', say('own-inputs-in-json', { count: plan.history.length })],
    ['own-assigned', place.reviewersAssigned.map((each) => sayInstant(wording, each.assignedAt)).join('\n')],
  ]);
}

/** In the order the plan prints; what a later template no longer asks comes last. */
function answerSections(wording: PlanWording): OwnDataSection[] {
  const order = sectionsOf(wording).map(({ key }) => key);
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return wording.plan.answers
    .toSorted((one, other) => rank(one.sectionKey) - rank(other.sectionKey))
    .map(({ sectionKey, value }) => ({
      title: titleOf(sectionKey, wording),
      level: 3 as const,
      blocks: value === null ? [] : answerBlocks(sectionKey, answerJson.read(value), wording),
    }))
    .filter(({ blocks }) => blocks.length > 0);
}

function answerBlocks(key: string, value: AnswerValue, wording: PlanWording): DocumentBlock[] {
  const { say, zone, place } = wording;
  const section = sectionsOf(wording).find((each) => each.key === key);
  const participant = { unit: place.unit ?? undefined, opd: place.opd };
  if (section) return documentBlocks({ section, value, participant, zone, say });
  const lines = answerLines(ruleOfUnknown, value, say.locale);
  return [{ kind: 'text', text: lines.join('\n') }];
}

/** For answers to sections that the template no longer has: words and keys as they are kept. */
const ruleOfUnknown: AnswerRule = { type: 'text', minWords: 0, maxWords: 0 };

const sectionsOf = ({ plan, templates }: PlanWording) =>
  (templates.get(plan.templateId)?.sections ?? []).toSorted(
    (one, other) => one.printOrder - other.printOrder,
  );

const titleOf = (key: string, wording: PlanWording) =>
  sectionsOf(wording).find((each) => each.key === key)?.title[wording.say.locale] ?? key;

function evidenceSection(wording: PlanWording): OwnDataSection[] {
  const { say, plan } = wording;
  return tableSection(
    say,
    { title: say('own-evidence'), level: 2 },
    {
      columns: ['own-section', 'own-file', 'own-bytes', 'own-when', 'own-removed-on'],
      rows: plan.evidence.map((each) => [
        titleOf(each.sectionKey, wording),
        each.name,
        each.sizeBytes,
        sayInstant(wording, each.attachedAt ?? each.offeredAt),
        sayInstant(wording, each.removedAt),
      ]),
    },
  );
}

/** A version: its text is in the JSON and among the plan's own files, what came back is told here. */
function submissionSections(submission: Submission, wording: PlanWording): OwnDataSection[] {
  const { say } = wording;
  const title = say('own-version', { n: submission.n });
  const late = say(submission.isLate ? 'own-yes' : 'own-no');
  return [
    ...factSection(say, { title, level: 2 }, [
      ['own-sent-on', sayInstant(wording, submission.submittedAt)],
      ['own-late', late],
      [
        'own-version-text',
        say('own-version-in-json', { count: Object.keys(submission.answers ?? {}).length }),
      ],
      ...submission.decisions.map(
        (each) =>
          [
            `own-decision-${each.kind}`,
            [sayInstant(wording, each.decidedAt), each.reason].filter(Boolean).join('\n'),
          ] as const,
      ),
    ]),
    ...tableSection(
      say,
      { title: say('own-comments', { n: submission.n }), level: 3 },
      {
        columns: ['own-section', 'own-text', 'own-when'],
        rows: submission.comments.map((each) => [
          titleOf(each.sectionKey, wording),
          each.text,
          sayInstant(wording, each.sentAt),
        ]),
      },
    ),
  ];
}
