import type { NotStored } from '#domain/plan/plan-problem.ts';

// Nine digits or more, however they are parted: no position and no name needs that many.
const longNumber = /\+?\p{Nd}(?:[\s.\-()/\p{Cf}]*\p{Nd}){8,}/gu;

/** Takes NIP, NIK and phone numbers out of a text about people; they are never stored. */
export function withoutPersonalNumbers(text: string): { text: string; found: NotStored['what'][] } {
  const found: NotStored['what'][] = [];
  const rest = text.replace(longNumber, (number) => {
    const digits = number.match(/\p{Nd}/gu)?.length ?? 0;
    found.push(digits === 18 ? 'nip' : digits === 16 ? 'nik' : 'phone');
    return ' ';
  });
  return { text: found.length > 0 ? rest.replace(/ {2,}/g, ' ').trim() : text, found };
}
