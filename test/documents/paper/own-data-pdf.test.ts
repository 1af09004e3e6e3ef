import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import type { OwnDataPaper } from '#documents/paper/own-data-pdf.ts';
import { renderInWorker } from '#documents/render/render-in-worker.ts';
import { withShares } from '#domain/words/column-shares.ts';

const odd = ['<b>bukan tebal</b> & {"kunci": 1}', '👍🏽 selesai', 'مرحبا بالعالم', 'A'.repeat(300)];

function paperWith(rows: string[][]): OwnDataPaper {
  return {
    locale: 'id',
    title: 'Data saya',
    about: ['Bunga Rekaan', 'Dibuat hari ini'],
    sections: [
      {
        title: 'Profil <i>',
        level: 1,
        facts: odd.map((value, index) => ({ label: `Hal ${index}`, value })),
      },
      {
        title: 'Pertanyaan',
        level: 2,
        blocks: [
          { kind: 'table', columns: withShares(['Waktu', 'Tulisan'], rows), rows },
          { kind: 'text', text: odd.join('\n') },
        ],
      },
    ],
    running: 'Data saya, dibuat hari ini',
    pageWord: 'Halaman',
  };
}

async function read(paper: OwnDataPaper) {
  const pdf = await getDocumentProxy(Uint8Array.from(await renderInWorker('ownDataPdf', paper)));
  const { text, totalPages } = await extractText(pdf, { mergePages: true });
  return { words: text.replace(/\s/gu, ''), pages: totalPages };
}

/** Arabic comes out of a PDF in its shaped letters; folded they are the typed ones. */
const folded = (words: string) => Array.from(words.normalize('NFKC').replace(/\s/gu, ''));

test('what somebody typed prints as typed, in facts, tables and texts', async () => {
  const { words } = await read(paperWith(odd.map((text, index) => [`baris ${index}`, text])));
  for (const text of [odd[0]!, odd[3]!, 'Profil <i>', 'baris 3']) {
    expect(words).toContain(text.replace(/\s/gu, ''));
  }
  expect(words.split('A'.repeat(300))).toHaveLength(4);
  expect(words).toContain('👍');
  for (const letter of new Set(folded('مرحبا بالعالم'))) expect(folded(words)).toContain(letter);
});

test('hundreds of rows go over pages, each with its number and what it is', async () => {
  const rows = Array.from({ length: 300 }, (_, index) => [`Sen, 18 Mar 2019, ${index}`, `pesan-${index}.`]);
  const { words, pages } = await read(paperWith(rows));
  expect(pages).toBeGreaterThan(5);
  for (const [, text] of rows) expect(words).toContain(text);
  expect(words).toContain(`Halaman${pages}/${pages}`);
  expect(words.split('Datasaya,dibuathariini')).toHaveLength(pages + 1);
});
