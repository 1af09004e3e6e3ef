/** Looking for a row of a list: the data of the button that shows the page, `_` for `:`. */
export const listButtons = {
  listFind: ['lf', 'word'],
} as const;
