import type { OwnDataPaper, OwnDataSection } from '#documents/paper/own-data-pdf.ts';
import { formatInstant } from '#domain/time/time-format.ts';
import type { OwnData } from '#storage/privacy/own-data.ts';
import { factSection, sayInstant, tableSection, type Wording } from './own-data-section.ts';
import { placeSections } from './own-place-words.ts';

/** Everything kept about a person, worded to be read. What only a computer would read stays in the JSON; the paper says so. */
export function ownDataPaper(data: OwnData, { now, ...wording }: Wording & { now: Date }): OwnDataPaper {
  const { say, zone } = wording;
  const names = [...new Set([...data.places, ...data.roles].flatMap(({ name }) => name ?? []))];
  const inputs = data.places.reduce((sum, { plan }) => sum + (plan?.history.length ?? 0), 0);
  const madeAt = formatInstant(now, zone, say.locale);
  return {
    locale: say.locale,
    title: say('own-title'),
    about: [
      ...(names.length > 0 ? [names.join(', ')] : []),
      say('own-made', { at: madeAt }),
      say('own-json-too', { inputs }),
    ],
    sections: [
      ...accountSections(data, wording),
      ...data.places.flatMap((place) => placeSections(place, wording)),
      ...messageSections(data, wording),
      ...traceSections(data, wording),
    ],
    running: say('own-running', { at: madeAt }),
    pageWord: say('document-page'),
  };
}

function accountSections({ account, roles }: OwnData, wording: Wording): OwnDataSection[] {
  const { say } = wording;
  const language = account.locale === 'en' ? 'English' : 'Indonesia';
  return [
    ...factSection(say, { title: say('own-account'), level: 1 }, [
      ['own-telegram-id', account.telegramUserId],
      ['own-language', account.locale && language],
      ['own-since', sayInstant(wording, account.createdAt)],
      ['own-unreachable', sayInstant(wording, account.unreachableAt)],
      ['own-paused', sayInstant(wording, account.remindersPausedAt)],
      ['own-resumes', sayInstant(wording, account.remindersResumeAt)],
      ['own-open-form', account.openForm && sayInstant(wording, account.openForm.updatedAt)],
    ]),
    ...tableSection(
      say,
      { title: say('own-roles'), level: 2 },
      {
        columns: ['own-role', 'document-programme', 'own-named', 'own-granted', 'own-revoked'],
        rows: roles.map((held) => [
          say('own-role-name', { role: held.role }),
          held.programme?.name,
          held.name,
          sayInstant(wording, held.grantedAt),
          sayInstant(wording, held.revokedAt),
        ]),
      },
    ),
  ];
}

function messageSections({ messages }: OwnData, wording: Wording): OwnDataSection[] {
  const { say } = wording;
  return tableSection(
    say,
    { title: say('own-messages'), level: 1 },
    {
      columns: ['own-when', 'own-what', 'own-state', 'own-read'],
      rows: messages.map((each) => [
        sayInstant(wording, each.sentAt ?? each.dueAt),
        say(`own-message-${each.kind}`),
        say(`own-sent-${each.status}`),
        sayInstant(wording, each.readAt),
      ]),
    },
  );
}

/** What is left behind beside the programmes: invitations, files, wrong codes, the log of own acts. */
function traceSections(data: OwnData, wording: Wording): OwnDataSection[] {
  const { say } = wording;
  const at = (iso: string | null) => sayInstant(wording, iso);
  const { joining, checkingIn } = data.wrongCodes;
  return [
    ...tableSection(
      say,
      { title: say('own-invitations'), level: 1 },
      {
        columns: ['own-made-on', 'own-expires', 'own-used', 'own-revoked'],
        rows: data.invitations.map((each) =>
          [each.createdAt, each.expiresAt, each.usedAt, each.revokedAt].map(at),
        ),
      },
    ),
    ...tableSection(
      say,
      { title: say('own-files'), level: 1 },
      {
        columns: ['own-file', 'own-bytes', 'own-stored', 'own-deleted-on'],
        rows: data.files.map((each) => [each.name, each.sizeBytes, at(each.storedAt), at(each.deleteAt)]),
      },
    ),
    ...tableSection(
      say,
      { title: say('own-wrong-codes'), level: 1 },
      { columns: ['own-when'], rows: [...joining, ...checkingIn].map(({ missedAt }) => [at(missedAt)]) },
    ),
    ...tableSection(
      say,
      { title: say('own-acts'), level: 1 },
      {
        columns: ['own-when', 'own-act', 'own-subject'],
        rows: data.acts.map((each) => [at(each.at), each.action, each.subject]),
      },
    ),
  ];
}
