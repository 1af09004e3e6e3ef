import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderInWorker } from '#documents/render/render-in-worker.ts';
import type { PlanDocument } from '#domain/plan/document/plan-document.ts';
import type { DocumentBlock } from '#domain/plan/document/plan-document-blocks.ts';
import { sampleDocument, text, typedWords } from './sample-document.ts';

/** Everything a reader of the file sees, without spaces and line breaks: where lines break is not the point. */
type Read = { words: string; pages: number };
const bare = (words: string) => words.replace(/\s/gu, '');

async function readPdf(plan: PlanDocument): Promise<Read & { outline: string[]; bytes: Uint8Array }> {
  const bytes = await renderInWorker('planPdf', plan);
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const read = await extractText(pdf, { mergePages: true });
  const outline = (await pdf.getOutline()) as { title: string; items: { title: string }[] }[];
  return {
    words: bare(read.text),
    pages: read.totalPages,
    outline: outline.flatMap(({ title, items }) => [title, ...items.map((item) => `- ${item.title}`)]),
    bytes,
  };
}

type Docx = { words: string; xml: string; header: string; entries: string[] };

async function readDocx(plan: PlanDocument): Promise<Docx> {
  const files = unzipSync(await renderInWorker('planDocx', plan));
  const xml = strFromU8(files['word/document.xml']!);
  const headers = Object.keys(files).filter((name) => /^word\/header/.test(name));
  return {
    words: bare(readWords(xml)),
    xml,
    header: headers.map((name) => strFromU8(files[name]!)).join(''),
    entries: Object.keys(files),
  };
}

function readWords(xml: string): string {
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words = '']) => words);
  return texts
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** Every text of the model, headings and cells included. */
function allWords({ title, kind, facts, parts }: PlanDocument): string[] {
  const sections = parts.flatMap((part) => [
    part.title ?? '',
    ...part.sections.flatMap((each) => [each.title, ...each.blocks.flatMap(wordsOf)]),
  ]);
  return [title, kind.toUpperCase(), ...facts.flatMap(({ label, value }) => [label, value]), ...sections];
}

function wordsOf(block: DocumentBlock): string[] {
  if (block.kind === 'text') return [block.text];
  if (block.kind === 'items') return block.items;
  if (block.kind === 'table') return [...block.columns.map(({ title }) => title), ...block.rows.flat()];
  if (block.kind === 'schedule') return [];
  const fields = block.rows.flatMap((row) => row.fields);
  return [
    ...block.columns,
    ...block.rows.map((row) => row.title),
    ...fields.flatMap(({ title, parties }) => [title, ...parties]),
  ];
}

const missingFrom = (words: string, wanted: string[]) => wanted.filter((each) => !words.includes(bare(each)));

describe('the plan as Word and as PDF', () => {
  let plan: PlanDocument;
  let pdf: Awaited<ReturnType<typeof readPdf>>;
  let docx: Docx;
  beforeAll(async () => {
    plan = sampleDocument();
    pdf = await readPdf(plan);
    docx = await readDocx(plan);
  });

  test('both hold every answer of the full template and every heading', () => {
    expect(missingFrom(pdf.words, [...allWords(plan), ...typedWords()])).toEqual([]);
    expect(missingFrom(docx.words, [...allWords(plan), ...typedWords()])).toEqual([]);
  });

  test('the PDF has bookmarks by part and section, and its contents on one page', () => {
    expect(pdf.outline.slice(0, 8)).toEqual([
      'Ringkasan',
      'Identitas',
      '- Judul inovasi',
      '- Unit kerja pelaksana',
      '- Jenis inovasi',
      '- Inovasi acuan',
      '- Bentuk inovasi',
      'Masalah',
    ]);
    // The contents take one page: the summary begins behind the foot of the second.
    expect(pdf.words).toContain(`Halaman2/${pdf.pages}Ringkasan`);
  });

  test('the Word document has a table of contents that is filled in, repeated table heads, a picture and its language', () => {
    expect(docx.xml).toMatch(/<w:instrText[^>]*>[^<]*TOC [^<]*<\/w:instrText>/);
    const contents = bare(readWords(docx.xml.slice(docx.xml.indexOf('TOC '), docx.xml.indexOf('</w:sdt>'))));
    expect(contents).toMatch(/^Ringkasan3Identitas3Judulinovasi3.*Pernyataan\d+$/);
    expect(docx.xml.match(/<w:tblHeader/g)?.length).toBe(7);
    expect(docx.entries.filter((name) => /^word\/media\/.*\.png$/.test(name)).length).toBe(1);
    expect(docx.xml).toContain('descr="Bagan jadwal 4 tahapan"');
  });

  test('only a draft bears the mark', async () => {
    const draft = sampleDocument({ isDraft: true, version: 3 });
    const [markedPdf, markedDocx] = [await readPdf(draft), await readDocx(draft)];
    expect([pdf.words.includes('DRAF'), docx.header.includes('DRAF')]).toEqual([false, false]);
    expect([markedPdf.words.includes('DRAF'), markedDocx.header.includes('string="DRAF"')]).toEqual([
      true,
      true,
    ]);
  });
});

describe('whatever somebody typed', () => {
  test('prints as typed: markup, quotes, formulas, long words, many rows, other scripts', async () => {
    const hard = [
      '<b>tebal</b> & "kutip" \'satu\' _garis_ *bintang* =1+1 {{x}} %1$s',
      'x'.repeat(300),
      '中文测试 한국어 กขค Ωμέγα Привет é ✓ → ½ 😀',
    ];
    const rows = Array.from({ length: 12 }, (_, index) => ({
      id: index + 1,
      cells: { name: `Pihak <${index + 1}> & rekan`, group: 'media', influence: 'low', interest: 'low' },
    }));
    const plan = sampleDocument({
      answers: {
        problem: text(hard.join('\n')),
        title: text('Judul & <uji> “kutip” 中文'),
        stakeholders: { kind: 'table', rows, lastRowId: 12 },
      },
    });
    const [pdf, docx] = [await readPdf(plan), await readDocx(plan)];
    const wanted = [...hard, 'Judul & <uji> “kutip” 中文', ...rows.map(({ cells }) => cells.name)];
    expect(missingFrom(docx.words, wanted)).toEqual([]);
    expect(missingFrom(pdf.words, wanted)).toEqual([]);
  });

  test('right to left keeps its words; what no font has is written as its number', async () => {
    const plan = sampleDocument({ answers: { problem: text('بسم الله (الرحمن) 2019\nHuruf 𠮷 langka') } });
    const [pdf, docx] = [await readPdf(plan), await readDocx(plan)];
    expect(missingFrom(docx.words, ['بسم الله (الرحمن) 2019', 'Huruf 𠮷 langka'])).toEqual([]);
    expect(docx.xml).toContain('<w:bidi/>');
    expect(pdf.words).toContain('Huruf[U+20BB7]langka');
    expect(pdf.words).toContain('2019');
  });

  test('what XML cannot write does not break the file', async () => {
    const plan = sampleDocument({ answers: { problem: text('a\u0000b\u001Bc\uD800d\uFFFEe\r\nf') } });
    const [pdf, docx] = [await readPdf(plan), await readDocx(plan)];
    expect(docx.words).toContain('a\uFFFDb\uFFFDc\uFFFDd\uFFFDef');
    expect(pdf.words).toContain('a\uFFFDb\uFFFDc\uFFFDd\uFFFDef');
  });

  test('10,000 words and rows taller than a page are set all the same', async () => {
    const long = Array.from({ length: 10_000 }, (_, index) => `kata${index}`).join(' ');
    const rows = [
      { id: 1, cells: { risk: long.slice(0, 20_000), likelihood: '1', impact: '1', mitigation: 'ada' } },
    ];
    const plan = sampleDocument({
      answers: { idea: text(long), risks: { kind: 'table', rows, lastRowId: 1 } },
      isDraft: true,
    });
    const [pdf, docx] = [await readPdf(plan), await readDocx(plan)];
    const timesOf = (words: string, number: number) =>
      words.split(new RegExp(`kata${number}(?!\\d)`)).length - 1;
    const counted = [0, 700, 1500, 2200, 9999].map((number) => [
      timesOf(pdf.words, number),
      timesOf(docx.words, number),
    ]);
    expect(counted).toEqual([
      [2, 2],
      [2, 2],
      [2, 2],
      [2, 2],
      [1, 1],
    ]);
  });
});
