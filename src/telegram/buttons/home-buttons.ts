/** Everybody: menu, help, language, forms. */
export const homeButtons = {
  menu: ['m'],
  help: ['hp'],
  cancelForm: ['cx'],
  /** Sends the words that wait; the number is that of the update that brought them. */
  formSend: ['fs', 'number'],
  /** What a kept text is for: its update, the kind of the offer, and which of several. */
  meant: ['mt', 'number', 'word', 'word'],
  meantNone: ['mo', 'number'],
  retry: ['rt', 'word'],
  setLanguage: ['lg', 'word'],
  strangerLanguage: ['sl', 'word'],
  switchProgramme: ['sp', 'id'],
  chooseProgramme: ['cp'],
} as const;
