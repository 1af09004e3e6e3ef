/** Joining. The id is that of the link. For organizers: codes that were closed. */
export const enrolmentButtons = {
  joinNotice: ['jn', 'id', 'word'],
  joinNoticeFull: ['jf', 'id'],
  joinAgree: ['ja', 'id'],
  joinConfirm: ['jc', 'id'],
  joinNeedsFix: ['jx', 'id'],
  joinNotMe: ['jz', 'id'],
  joinCancel: ['jq', 'id'],
  codesOpen: ['jo'],
} as const;
