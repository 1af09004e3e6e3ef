/** Pausing, and the organizer's rules: id of the programme or of the rule, then a word or a page. */
export const reminderButtons = {
  pause: ['ea'],
  pauseFor: ['eb', 'word'],
  pauseEnd: ['ec'],
} as const;
