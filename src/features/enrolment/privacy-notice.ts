/** Raised whenever the words of the notice change in substance; each consent names the version it saw. */
export const noticeVersion = '2026-11';
