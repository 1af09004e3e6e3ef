/** Workbooks, participants and their links. */
export const rosterButtons = {
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
} as const;
