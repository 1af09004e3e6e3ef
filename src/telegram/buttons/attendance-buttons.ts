/** Answers before a training day: day of the question, participant, and where it matters the session. */
export const attendanceButtons = {
  rsvpDay: ['rd', 'day', 'id', 'word'],
  rsvpSplit: ['rs', 'day', 'id'],
  rsvpSession: ['rn', 'day', 'id', 'id', 'word'],
  rsvpChange: ['rc', 'day', 'id'],
  rsvpConfirm: ['rk', 'day', 'id', 'word'],
  // the word holds an answer for each part of the day
  rsvpParts: ['rx', 'day', 'id', 'word'],
  rsvpOther: ['ro', 'day', 'id'],
  rsvpReason: ['rz', 'day', 'id'],
  rsvpLetter: ['rq', 'day', 'id'],
  rsvpMeantAttendance: ['rm', 'day', 'id', 'word'],
  attendanceNow: ['rh'],
} as const;
