/** The attendance board: id of the session. */
export const boardButtons = {
  boardNow: ['on'],
  // page
  boardSessions: ['ol', 'id'],
  boardOpen: ['oo', 'id'],
  // session, participant, mark
  boardMark: ['om', 'id', 'id', 'word'],
  boardRest: ['or', 'id', 'word'],
  boardMarks: ['ot', 'id'],
  boardPick: ['ok', 'id', 'word'],
  boardPage: ['og', 'id', 'id'],
  boardScope: ['os', 'id', 'word'],
  boardUndo: ['ou', 'id'],
  boardMore: ['ow', 'id'],
  boardClose: ['oc', 'id'],
  boardReopen: ['ob', 'id'],
  // programme, rule, value
  boardRules: ['of', 'id'],
  boardRule: ['od', 'id', 'word'],
  boardRuleSet: ['oh', 'id', 'word', 'word'],
  boardPaper: ['oa', 'id'],
  paperSave: ['oe', 'id'],
  // session, participant, mark, which of the reasons offered
  boardReason: ['oq', 'id', 'id', 'word', 'word'],
} as const;
