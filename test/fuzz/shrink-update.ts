import type { Json } from './make-value.ts';

const mostTries = 80;

/** The update with as much left out as can be while it is still wrong; parts are tried one at a time, outer ones first. */
export async function shrinkUpdate(
  update: Json,
  isStillWrong: (smaller: Json) => Promise<boolean>,
): Promise<Json> {
  let smallest = update;
  let tries = 0;
  for (let hasShrunk = true; hasShrunk; ) {
    hasShrunk = false;
    for (const path of pathsOf(smallest)) {
      if (tries++ >= mostTries) return smallest;
      const smaller = without(smallest, path);
      if (!(await isStillWrong(smaller))) continue;
      smallest = smaller;
      hasShrunk = true;
      break;
    }
  }
  return smallest;
}

function pathsOf(value: unknown, before: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null || before.length > 6) return [];
  const own = Object.keys(value).map((key) => [...before, key]);
  const inner = Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...before, key]));
  return [...own, ...inner]
    .filter((path) => path.join() !== 'update_id')
    .toSorted((a, b) => a.length - b.length);
}

function without(update: Json, path: string[]): Json {
  const copy = structuredClone(update);
  const holder = path.slice(0, -1).reduce<Json>((part, key) => part[key] as Json, copy);
  delete holder[path.at(-1)!];
  return copy;
}
