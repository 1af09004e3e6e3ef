// Which verbs of the features take no proof of a right: every one has to say here why it needs none.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const byItself = 'the bot does it by itself, at a set time';
const link = 'the link or code is the proof';
const self = 'everybody may, of what is their own';
const inside = 'a part of a verb that has the right';

/** By file in src/features and exported function. */
const needNone: Record<string, string> = {
  'board/board-card.ts refreshBoards': byItself,
  'board/close/close-due-sessions.ts closeDueSessions': byItself,
  'board/close/close-due-sessions.ts nextClosingAt': byItself,
  'broadcast/card/progress-card.ts onBroadcastStep': byItself,
  'broadcast/card/progress-card.ts refreshCard': byItself,
  'broadcast/correct/finish-change.ts finishChange': byItself,
  'broadcast/send/wake-broadcasts.ts nextBroadcastAt': byItself,
  'broadcast/send/wake-broadcasts.ts wakeBroadcasts': byItself,
  'check-in/note-late-use.ts noteLateUse': inside,
  'enrolment/join-programme.ts joinProgramme': link,
  'enrolment/miss-code.ts missCode': link,
  'enrolment/open-invitation.ts openInvitation': link,
  'enrolment/take-role.ts takeRole': link,
  'plan/nudge/nudge-tick.ts advanceNudges': byItself,
  'plan/nudge/nudge-tick.ts wordNudge': byItself,
  'plan/write/keep-answer.ts keepAnswer': inside,
  'privacy/erase-from-files.ts eraseFromFiles': byItself,
  'privacy/erase-own-data.ts eraseOwnData': self,
  'reminder/due/queue-due-reminders.ts queueDueReminders': byItself,
  'reminder/due/word-reminder.ts wordReminder': byItself,
  'reminder/due/retire-question.ts retireEarlierQuestions': byItself,
  'reminder/skipped/list-undelivered.ts listUndelivered': byItself,
  'retention/erase-due-drafts.ts eraseDueDrafts': byItself,
  'retention/warn-of-erasure.ts warnOfErasure': byItself,
  'retention/watch-drafts.ts nextDraftMoment': byItself,
  'retention/watch-drafts.ts watchDrafts': byItself,
  'review/queue/nudge-reviewers.ts nextNudge': byItself,
  'review/queue/nudge-reviewers.ts nudgeReviewers': byItself,
  'set-aside/tell-owners.ts tellOwners': byItself,
  'status/queue-warnings.ts queueWarnings': byItself,
  'status/word-warning.ts wordWarning': byItself,
  'absence/word-unmarked.ts wordUnmarked': byItself,
  'ticket/report-undelivered.ts reportUndelivered': byItself,
};

const verb = /^export async function (\w+)(?:<[^>]*>)?\(\s*([\s\S]*?)\n?\): Promise</gm;
const takesNeeds = /^(?:needs|\{[\s\S]*?\}): (?:Pick<Needs\b|\w*Needs\b)/;
const proof = /\b(?:Right(?:[A-Z]\w*)?|KnownActor|KnownContext)\b/;

/**
 * The verbs without a proof that are not listed above, and what is listed in vain. A verb is an exported async function
 * that takes `needs`; with a `db` it is a part of somebody's transaction and no verb. The proof is looked for in its
 * file, or in the one beside it that its input comes from.
 */
export function findActsWithoutRight(sources: string[]): string[] {
  const bare = new Set(sources.filter((file) => file.startsWith('src/features/')).flatMap(bareVerbsIn));
  const unlisted = [...bare].filter((act) => !Object.hasOwn(needNone, act));
  const inVain = Object.keys(needNone).filter((act) => !bare.has(act));
  return [
    ...unlisted.map((act) => `${act} takes no Right: ask authorise, or say in scripts/ why it needs none`),
    ...inVain.map((act) => `${act} takes a right or is gone: take it off the list in scripts/`),
  ];
}

function bareVerbsIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(verb)].flatMap(([, name = '', parameters = '']) => {
    const isVerb = takesNeeds.test(parameters) && !/\bdb: Db\b/.test(parameters);
    const isProved = [text, ...inputsBeside(file, text, parameters)].some((each) => proof.test(each));
    return isVerb && !isProved ? [`${file.slice('src/features/'.length)} ${name}`] : [];
  });
}

/** The files beside this one that declare a type which the parameters name. */
function inputsBeside(file: string, text: string, parameters: string): string[] {
  const named = parameters.match(/\b[A-Z]\w+/g) ?? [];
  return [...text.matchAll(/^import (?:type )?\{([^}]*)\} from '(\.\/[^']+)'/gm)].flatMap(
    ([, names = '', path = '']) =>
      named.some((type) => new RegExp(`\\b${type}\\b`).test(names))
        ? [readFileSync(join(dirname(file), path), 'utf8')]
        : [],
  );
}
