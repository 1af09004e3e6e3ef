/** What the plans of a programme ask: programme or template version, group or section of it, and what it becomes. */
export const planTemplateButtons = {
  templateHome: ['qa', 'id'],
  templateGroups: ['qm', 'id'],
  templateGroup: ['qb', 'id', 'word'],
  templateSwitch: ['qc', 'id', 'word', 'word'],
  templateVersions: ['qd', 'id'],
  templateVersion: ['qe', 'id'],
  templateUse: ['qf', 'id'],
  templateUseYes: ['qg', 'id'],
  templateDownload: ['qh', 'id'],
  templateUpload: ['qi', 'id'],
  templateLibrary: ['qj', 'id'],
  templateTake: ['qk', 'id', 'word'],
  templateLevel: ['ql', 'id', 'word'],
} as const;
