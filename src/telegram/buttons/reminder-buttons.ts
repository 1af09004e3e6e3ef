/** Pausing, and the organizer's rules: id of the programme or of the rule, then a word or a page. */
export const reminderButtons = {
  pause: ['ea'],
  pauseFor: ['eb', 'word'],
  pauseEnd: ['ec'],
  ruleList: ['ed', 'id'],
  ruleCard: ['ee', 'id'],
  ruleOn: ['ef', 'id'],
  ruleOff: ['eg', 'id'],
  ruleRemove: ['eh', 'id'],
  ruleRestore: ['ei', 'id'],
  ruleAdd: ['ej', 'id'],
  ruleEdit: ['ek', 'id', 'word'],
  ruleAnswer: ['el', 'word', 'word'],
  ruleStep: ['em', 'word'],
  ruleSave: ['en'],
} as const;
