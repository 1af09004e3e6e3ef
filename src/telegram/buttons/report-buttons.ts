/** The papers of a programme. */
export const reportButtons = {
  reports: ['tr'],
  reportRecap: ['tc'],
  // what is wanted of a session, page
  reportSessions: ['te', 'word', 'id'],
  // what is wanted, session
  reportSession: ['th', 'word', 'id'],
  // what is wanted, session (0: the whole programme), with NIP or without
  reportFile: ['tf', 'word', 'id', 'word'],
  reportChart: ['tv', 'word'],
} as const;
