/** What is kept about somebody, and what they can do about it. The ids are of the person. */
export const privacyButtons = {
  privacy: ['pv'],
  ownData: ['dd'],
  removeMessage: ['nkx', 'number'],
  eraseAsk: ['we'],
  eraseSure: ['ws', 'id'],
  eraseNow: ['wn', 'id'],
  eraseCancel: ['wx'],
} as const;
