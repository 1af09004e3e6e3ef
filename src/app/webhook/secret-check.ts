import { hash, timingSafeEqual } from 'node:crypto';

const digestOf = (text: string) => hash('sha256', text, 'buffer');

/** Asks of each given secret whether it is the expected one, in constant time, whatever the lengths. */
export function secretCheck(expected: string): (given: string) => boolean {
  const digest = digestOf(expected);
  return (given) => timingSafeEqual(digestOf(given), digest);
}
