import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipFiles } from '#documents/render/zip-files.ts';

const file = (fileName: string, words: string) => ({ fileName, bytes: new TextEncoder().encode(words) });

test('files come back as they went in; two of one name are both there', () => {
  const zip = zipFiles([
    file('a_rencana_v1.pdf', 'satu'),
    file('a_rencana_v1.pdf', 'dua'),
    file('b', 'tiga'),
    file('b', 'empat'),
  ]);
  const files = Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]);
  expect(files).toEqual([
    ['a_rencana_v1.pdf', 'satu'],
    ['a_rencana_v1_2.pdf', 'dua'],
    ['b', 'tiga'],
    ['b_2', 'empat'],
  ]);
});

test('the same files make the same ZIP', () => {
  expect(zipFiles([file('a', 'x')])).toEqual(zipFiles([file('a', 'x')]));
});
