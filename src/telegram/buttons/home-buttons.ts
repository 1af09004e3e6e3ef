/** Everybody: menu, help, language, forms. */
export const homeButtons = {
  menu: ['m'],
  help: ['hp'],
  cancelForm: ['cx'],
  /** Sends the words that wait; the number is that of the update that brought them. */
  formSend: ['fs', 'number'],
  retry: ['rt', 'word'],
  setLanguage: ['lg', 'word'],
  strangerLanguage: ['sl', 'word'],
  switchProgramme: ['sp', 'id'],
  chooseProgramme: ['cp'],
} as const;
