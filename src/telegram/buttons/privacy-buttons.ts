/** What is kept about somebody, and what they can do about it. */
export const privacyButtons = {
  privacy: ['pv'],
  ownData: ['dd'],
} as const;
