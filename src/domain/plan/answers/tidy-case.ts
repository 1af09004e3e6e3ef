import { wordsOf } from '#domain/words/word-count.ts';

const abbreviations = new Set(
  (
    'apbd asn bpjs bumd csr dpa dprd jp kk ktp lan nik nip opd pkk pkl pns puskesmas rsud rt rw sdgs sk skm ' +
    'skpd sop spm tpb umkm upt upt wib'
  ).split(' '),
);

/**
 * A title typed all in capitals, set as a sentence; undefined when it has small letters, or when it is a word
 * or two, which may well be an abbreviation. Known abbreviations and `E-Office` keep their capitals.
 */
export function findTidiedCase(text: string): string | undefined {
  const isShouted = text === text.toUpperCase() && text !== text.toLowerCase();
  if (!isShouted || wordsOf(text).length < 3) return undefined;
  let atStart = true;
  return text.replace(/[\p{L}\p{M}\p{N}-]+/gu, (word) => {
    const tidied = tidyWord(word, atStart);
    atStart = false;
    return tidied;
  });
}

function tidyWord(word: string, atStart: boolean): string {
  const small = word.toLowerCase();
  if (abbreviations.has(small) || /\p{N}/u.test(word)) return word;
  if (/^e-\p{L}/u.test(small)) return `E-${capital(small.slice(2))}`;
  return atStart ? capital(small) : small;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
