import { createHash, randomBytes } from 'node:crypto';

/** Makes and hashes the keys in links and codes. */
export interface Secrets {
  /** A fresh deep-link payload: one letter for its kind and 128 random bits; shown once, stored hashed. */
  newPayload(kind: string): string;
  /** A fresh join code of 40 random bits, as `7K4P-2Q9X`. */
  newCode(): string;
  hash(secret: string): string;
}

// 32 letters and digits that cannot be mistaken for one another on paper (no I, O, 0, 1).
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

export const secrets: Secrets = {
  newPayload: (kind) => kind + randomBytes(16).toString('base64url'),
  newCode: () => {
    const letters = [...randomBytes(8)].map((byte) => alphabet[byte % 32]).join('');
    return `${letters.slice(0, 4)}-${letters.slice(4)}`;
  },
  hash: (secret) => createHash('sha256').update(secret).digest('hex'),
};

/** A typed join code in its stored form, or undefined when the text is none. Case and the dash are free. */
export function readCode(text: string): string | undefined {
  const letters = text.toUpperCase().replace(/[\s-]/g, '');
  if (letters.length !== 8 || letters.split('').some((letter) => !alphabet.includes(letter)))
    return undefined;
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
