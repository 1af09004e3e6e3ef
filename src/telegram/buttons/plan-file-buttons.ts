/**
 * The plan as a file: its form (`docx` `pdf` `outline` `kipp`), participant, version (0: as it stands now). The pack of
 * all plans: programme, what is in it (`docx` `pdf` `both`).
 */
export const planFileButtons = {
  planFile: ['df', 'word', 'id', 'id'],
  planPack: ['dz', 'id'],
  planPackMake: ['dm', 'id', 'word'],
  planPackStop: ['ds', 'id'],
} as const;
