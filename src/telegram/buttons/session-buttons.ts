/** Changing the timetable. A session's word is `s12`, or `n5` for one that the draft of changes adds. */
export const sessionButtons = {
  sessionList: ['kl', 'day'],
  sessionEdit: ['ke', 'word'],
  sessionField: ['kf', 'word', 'word'],
  // 0 for everyone
  sessionGroup: ['kg', 'word', 'id'],
  sessionCancel: ['kc', 'word'],
  sessionRestore: ['kj', 'word'],
  sessionAdd: ['ka'],
  draftView: ['kd'],
  // page, from 0
  draftList: ['kp', 'id'],
  draftDrop: ['kz', 'id'],
  draftDropAll: ['kx'],
  // the revision of the draft that was seen
  draftDropAllYes: ['ky', 'id'],
  draftRelease: ['ku', 'id'],
  draftReleaseLater: ['kt', 'id'],
  draftReleaseSilent: ['ks', 'id'],
  releaseCard: ['kn', 'id'],
} as const;
