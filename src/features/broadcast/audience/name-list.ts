import type { Say } from '#domain/message.ts';

const namesShown = 15;

/** Names parted by commas; a long list ends in how many more there are (the report has them all). */
export function listNames(say: Say, people: readonly { name: string }[]): string {
  const names = people.slice(0, namesShown).map((each) => each.name);
  const more = people.length - names.length;
  return [...names, ...(more > 0 ? [say('broadcast-more-names', { count: more })] : [])].join(', ');
}
