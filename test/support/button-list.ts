import { readdirSync, readFileSync } from 'node:fs';
import type { ArgumentKind, ButtonName } from '#telegram/commands/button-catalogue.ts';

export interface ListedButton {
  name: ButtonName;
  code: string;
  kinds: ArgumentKind[];
}

/** The catalogue as its files write it: the only list that still shows a code written twice. */
export function listButtons(): ListedButton[] {
  const folder = new URL('../../src/telegram/buttons/', import.meta.url);
  const source = readdirSync(folder)
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('');
  return [...source.matchAll(/^ {2}(\w+): \[('.*')\],$/gm)].map(([, name, list]) => {
    const [code, ...kinds] = list!.split(', ').map((quoted) => quoted.slice(1, -1));
    return { name: name as ButtonName, code: code!, kinds: kinds as ArgumentKind[] };
  });
}
