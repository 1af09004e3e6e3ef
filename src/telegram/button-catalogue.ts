/**
 * Every button the bot draws: a short code and the kinds of its arguments. Codes are never reused for
 * another meaning, because old messages keep their buttons for years.
 * `id` whole number · `day` YYYY-MM-DD · `word` up to 32 of A-Z a-z 0-9 _ -
 */
const catalogue = {
  // home
  menu: ['m'],
  help: ['hp'],
  cancelForm: ['cx'],
  retry: ['rt', 'word'],
  setLanguage: ['lg', 'word'],
  strangerLanguage: ['sl', 'word'],
  privacy: ['pv'],
  switchProgramme: ['sp', 'id'],
  chooseProgramme: ['cp'],
  // enrolment: id of the link
  joinNotice: ['jn', 'id', 'word'],
  joinNoticeFull: ['jf', 'id'],
  joinAgree: ['ja', 'id'],
  joinConfirm: ['jc', 'id'],
  joinNeedsFix: ['jx', 'id'],
  joinNotMe: ['jz', 'id'],
  joinCancel: ['jq', 'id'],
  // schedule
  scheduleToday: ['sd'],
  scheduleDay: ['sy', 'day'],
  scheduleWeek: ['sw', 'day'],
  scheduleAll: ['sa', 'id'],
  sessionCard: ['sc', 'id'],
  // attendance: day of the question, participant, and where it matters the session
  rsvpDay: ['rd', 'day', 'id', 'word'],
  rsvpSplit: ['rs', 'day', 'id'],
  rsvpSession: ['rn', 'day', 'id', 'id', 'word'],
  rsvpChange: ['rc', 'day', 'id'],
  rsvpConfirm: ['rk', 'day', 'id', 'word'],
  rsvpOther: ['ro', 'day', 'id'],
  rsvpReason: ['rz', 'day', 'id'],
  rsvpLetter: ['rq', 'day', 'id'],
  // the update that brought the text
  rsvpMeantAttendance: ['rm', 'day', 'id', 'word'],
  rsvpMeantPlan: ['rp', 'id'],
  attendanceNow: ['rh'],
  // plan: participant, section key, and what is picked or done
  planHome: ['ph'],
  planOpen: ['po', 'id', 'word'],
  planContinue: ['pc'],
  planGroups: ['pg'],
  planGroup: ['pk', 'word'],
  planSkip: ['ps', 'id', 'word'],
  planBack: ['pb', 'id', 'word'],
  planStop: ['pt'],
  planExample: ['pe', 'id', 'word'],
  planHideExample: ['pn', 'id', 'word'],
  planPick: ['pp', 'id', 'word', 'word'],
  planToggle: ['pq', 'id', 'word', 'word'],
  planDone: ['pd', 'id', 'word'],
  planAction: ['pa', 'id', 'word', 'word', 'id'],
  planPreview: ['pw', 'id'],
  planShowText: ['px', 'id', 'word'],
  planReplace: ['pr', 'id', 'word'],
  // questions to the organizers: id of the ticket
  ask: ['as'],
  askForward: ['af'],
  askMore: ['am', 'id'],
  askClear: ['ac', 'id'],
  // organizer
  panel: ['op'],
  programmeNew: ['gn'],
  programmeStep: ['gs', 'word', 'word'],
  programmeSave: ['gv'],
  programmeEdit: ['ge', 'word'],
  programmeCard: ['gc', 'id'],
  programmeField: ['gf', 'id', 'word'],
  programmeList: ['gl'],
  workbookTemplate: ['wt', 'word'],
  // the word is the fingerprint of what was shown
  importSave: ['is', 'id', 'word'],
  importPage: ['ip', 'id', 'id'],
  importCancel: ['ic', 'id'],
  importRefused: ['ir', 'id'],
  fileDelete: ['fd'],
  rosterPage: ['rl', 'id'],
  rosterPerson: ['ri', 'id'],
  rosterRelink: ['rr', 'id'],
  // the second id is the newest link there was when it was asked
  rosterRelinkYes: ['ry', 'id', 'id'],
  rosterLinks: ['rj'],
  rosterLinksYes: ['rw', 'id'],
  roleInvite: ['vi', 'word'],
  roleList: ['vl'],
  roleRevoke: ['vr', 'id'],
  roleRevokeYes: ['vy', 'id'],
  roleLinkCancel: ['vc', 'id'],
  // announcements: id of the broadcast
  broadcastNew: ['bn'],
  broadcastAll: ['ba', 'id'],
  broadcastGroups: ['bg', 'id'],
  broadcastGroup: ['bh', 'id', 'id'],
  broadcastSend: ['bs', 'id'],
  broadcastSilent: ['bq', 'id'],
  broadcastLater: ['bw', 'id'],
  broadcastRepeat: ['bf', 'id'],
  broadcastDraft: ['bd', 'id'],
  broadcastEdit: ['be', 'id'],
  broadcastCancel: ['bc', 'id'],
  broadcastPause: ['bp', 'id'],
  broadcastResume: ['br', 'id'],
  broadcastStop: ['bt', 'id'],
  broadcastStopYes: ['bx', 'id'],
  broadcastCard: ['bk', 'id'],
  broadcastReport: ['bo', 'id'],
  broadcastAgain: ['bz', 'id'],
  broadcastReports: ['bl'],
} as const;

type Kind = 'id' | 'day' | 'word';
type ArgOf<K> = K extends 'id' ? number : string;
type Catalogue = typeof catalogue;
export type ButtonName = keyof Catalogue;
type ArgsOf<K extends readonly Kind[]> = { -readonly [I in keyof K]: ArgOf<K[I]> };
export type ButtonArgs<N extends ButtonName> = Catalogue[N] extends readonly [
  string,
  ...infer K extends readonly Kind[],
]
  ? ArgsOf<K>
  : never;

const patterns: Record<Kind, RegExp> = {
  id: /^\d{1,12}$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
  word: /^[\w-]{1,32}$/,
};

/** The callback data of a button. Throws when an argument does not fit its kind or 64 bytes are exceeded. */
export function press<N extends ButtonName>(name: N, ...args: ButtonArgs<N>): string {
  const [code, ...kinds] = catalogue[name] as readonly [string, ...Kind[]];
  const data = [code, ...(args as unknown[]).map(String)].join(':');
  const fits =
    kinds.length === args.length &&
    kinds.every((kind, i) => patterns[kind].test(String((args as unknown[])[i])));
  if (!fits || data.length > 64) throw new Error(`button ${name} cannot carry ${data}`);
  return data;
}

const byCode = new Map(
  Object.entries(catalogue).map(([name, [code]]) => [code as string, name as ButtonName]),
);

/** What was pressed, or undefined when the data is not (or no longer) one of ours. */
export function readPress(data: string): { name: ButtonName; args: (number | string)[] } | undefined {
  const [code, ...raw] = data.split(':');
  const name = byCode.get(code ?? '');
  if (!name) return undefined;
  const [, ...kinds] = catalogue[name] as readonly [string, ...Kind[]];
  if (kinds.length !== raw.length || !kinds.every((kind, i) => patterns[kind].test(raw[i]!)))
    return undefined;
  return { name, args: raw.map((value, i) => (kinds[i] === 'id' ? Number(value) : value)) };
}
