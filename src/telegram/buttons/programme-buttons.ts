/** Panel and programme. */
export const programmeButtons = {
  panel: ['op'],
  programmeNew: ['gn'],
  programmeStep: ['gs', 'word', 'word'],
  programmeSave: ['gv'],
  programmeEdit: ['ge', 'word'],
  programmeCard: ['gc', 'id'],
  programmeField: ['gf', 'id', 'word'],
  programmeList: ['gl'],
} as const;
