import type { Locale } from '#domain/locale.ts';

const indonesianOnes = 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(' ');
const englishOnes = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
  'sixteen seventeen eighteen nineteen'
).split(' ');
const englishTens = ['', '', ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')];
const steps = [
  { size: 1e12, id: 'triliun', en: 'trillion' },
  { size: 1e9, id: 'miliar', en: 'billion' },
  { size: 1e6, id: 'juta', en: 'million' },
  { size: 1e3, id: 'ribu', en: 'thousand' },
];

/**
 * The amount spelled out, first letter capital, without a full stop: “Satu juta lima ratus ribu rupiah”.
 * For whole amounts from 0 up to 999 trillion.
 */
export function rupiahInWords(amountRupiah: number, locale: Locale): string {
  const words = amountRupiah === 0 ? [locale === 'id' ? 'nol' : 'zero'] : spell(amountRupiah, locale);
  const sentence = `${words.join(' ')} rupiah`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function spell(amount: number, locale: Locale): string[] {
  const words: string[] = [];
  let rest = amount;
  for (const step of steps) {
    const count = Math.floor(rest / step.size);
    rest %= step.size;
    if (count === 0) continue;
    if (locale === 'id' && step.id === 'ribu' && count === 1) words.push('seribu');
    else words.push(...below1000(count, locale), step[locale]);
  }
  return rest > 0 ? [...words, ...below1000(rest, locale)] : words;
}

function below1000(count: number, locale: Locale): string[] {
  const hundreds = Math.floor(count / 100);
  const rest = count % 100;
  const tail = rest === 0 ? [] : locale === 'id' ? indonesianBelow100(rest) : englishBelow100(rest);
  if (hundreds === 0) return tail;
  if (locale === 'en') return [englishOnes[hundreds] ?? '', 'hundred', ...tail];
  return [...(hundreds === 1 ? ['seratus'] : [indonesianOnes[hundreds] ?? '', 'ratus']), ...tail];
}

function indonesianBelow100(count: number): string[] {
  if (count < 12) return [indonesianOnes[count] ?? ''];
  if (count < 20) return [indonesianOnes[count - 10] ?? '', 'belas'];
  const ones = count % 10;
  const tens = [indonesianOnes[Math.floor(count / 10)] ?? '', 'puluh'];
  return ones === 0 ? tens : [...tens, indonesianOnes[ones] ?? ''];
}

function englishBelow100(count: number): string[] {
  if (count < 20) return [englishOnes[count] ?? ''];
  const tens = englishTens[Math.floor(count / 10)] ?? '';
  return [count % 10 === 0 ? tens : `${tens}-${englishOnes[count % 10]}`];
}
