import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { codeAlphabet } from '#domain/people/invitation-code.ts';

/** Makes and hashes the keys in links and codes. */
export interface Secrets {
  /** A fresh deep-link payload: one letter for its kind and 128 random bits; shown once, stored hashed. */
  newPayload(kind: string): string;
  /** A fresh join code of nearly 40 random bits, as `7K4P-2Q9X`; each holds a digit, so that no word is one. */
  newCode(): string;
  hash(secret: string): string;
  /** A key that must be shown again, in a form only a bot with the same token can read. */
  seal(secret: string): string;
  /** What was sealed; undefined when the bot has another token by now, or the text was changed. */
  unseal(sealed: string): string | undefined;
}

/** The token keeps sealed keys: it is never in the database, so a copy of that alone opens nothing. */
export function createSecrets(token: string): Secrets {
  const key = Buffer.from(hkdfSync('sha256', token, '', 'sealed keys', 32));
  return {
    newPayload: (kind) => kind + randomBytes(16).toString('base64url'),
    newCode: () => {
      for (;;) {
        const code = [...randomBytes(8)].map((byte) => codeAlphabet[byte % 32]).join('');
        if (/\d/.test(code)) return `${code.slice(0, 4)}-${code.slice(4)}`;
      }
    },
    hash: (secret) => createHash('sha256').update(secret).digest('hex'),
    seal: (secret) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    unseal: (sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < nonceBytes + tagBytes) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes));
      try {
        decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
        const opened = [decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()];
        return Buffer.concat(opened).toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}

const nonceBytes = 12;
const tagBytes = 16;
