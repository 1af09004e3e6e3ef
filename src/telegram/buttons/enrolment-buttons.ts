/** Joining. The id is that of the link. */
export const enrolmentButtons = {
  joinNotice: ['jn', 'id', 'word'],
  joinNoticeFull: ['jf', 'id'],
  joinAgree: ['ja', 'id'],
  joinConfirm: ['jc', 'id'],
  joinNeedsFix: ['jx', 'id'],
  joinNotMe: ['jz', 'id'],
  joinCancel: ['jq', 'id'],
} as const;
