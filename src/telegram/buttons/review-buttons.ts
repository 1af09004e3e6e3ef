/** Handing in and reviewing plans: id of the version (or of a participant, comment, reviewer), page or section. */
export const reviewButtons = {
  planSubmit: ['ys'],
  planSubmitYes: ['yy', 'id', 'id'],
  planComments: ['yc', 'id', 'id'],
  reviewQueue: ['yq', 'id'],
  reviewCard: ['yo', 'id'],
  reviewRead: ['yr', 'id', 'id'],
  reviewChanges: ['yd', 'id', 'id'],
  reviewSections: ['yl', 'id', 'id'],
  reviewSection: ['yn', 'id', 'word'],
  reviewComments: ['ym', 'id'],
  reviewRewrite: ['ye', 'id'],
  reviewRemove: ['yx', 'id'],
  reviewRequest: ['yp', 'id'],
  reviewRequestYes: ['yb', 'id'],
  reviewApprove: ['ya', 'id'],
  reviewApproveYes: ['yv', 'id'],
} as const;
