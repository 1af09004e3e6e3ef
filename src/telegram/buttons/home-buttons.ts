/** Everybody: menu, help, language, forms. */
export const homeButtons = {
  menu: ['m'],
  help: ['hp'],
  cancelForm: ['cx'],
  retry: ['rt', 'word'],
  setLanguage: ['lg', 'word'],
  strangerLanguage: ['sl', 'word'],
  switchProgramme: ['sp', 'id'],
  chooseProgramme: ['cp'],
} as const;
