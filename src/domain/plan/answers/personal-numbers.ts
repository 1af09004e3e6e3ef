import { isNik } from '#domain/people/nik.ts';
import type { NotStored } from '#domain/plan/plan-problem.ts';

// Nine digits or more, however they are parted: no position and no name needs that many.
const longNumber = /\+?\p{Nd}(?:[\s.\-()/\p{Cf}]*\p{Nd}){8,}/gu;
/** "2019-2020 2021-2022", "18/03/2019 - 18/06/2019": years and dates in a row are nobody's number. */
const yearsOrDates = /^(?:(?:\d{1,2}[./-]\d{1,2}[./-])?(?:19|20)\d\d(?:[\s./-]+(?=\d)|$))+$/;
const moneyBefore = /\brp[\s.]*$/i;

/**
 * Takes NIP, NIK and phone numbers out of a text about people; they are never stored. Years, dates and amounts of money
 * stay; what is sixteen digits and no NIK is taken for a phone number.
 */
export function withoutPersonalNumbers(text: string): { text: string; found: NotStored['what'][] } {
  const found: NotStored['what'][] = [];
  const rest = text.replace(longNumber, (number, at: number) => {
    if (yearsOrDates.test(number) || moneyBefore.test(text.slice(0, at))) return number;
    found.push(kindOf(number.normalize('NFKC').replace(/\P{Nd}/gu, '')));
    return ' ';
  });
  return { text: found.length > 0 ? rest.replace(/ {2,}/g, ' ').trim() : text, found };
}

function kindOf(digits: string): NotStored['what'] {
  if (isNik(digits)) return 'nik';
  return digits.length === 18 ? 'nip' : 'phone';
}
