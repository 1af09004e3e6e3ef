import { expect, test } from 'vitest';
import { createSecrets } from '#telegram/secrets.ts';

const secrets = createSecrets('4242:test-token-of-the-stand-in');

test('a sealed key can be read again, and looks different each time it is sealed', () => {
  const key = secrets.newPayload('s');
  const [once, twice] = [secrets.seal(key), secrets.seal(key)];
  expect(once).not.toBe(twice);
  expect([secrets.unseal(once), secrets.unseal(twice)]).toEqual([key, key]);
});

test('nothing opens a sealed key but the same token, and nothing that was changed opens', () => {
  const sealed = secrets.seal('the key');
  expect(createSecrets('4242:another-token-of-this-bot').unseal(sealed)).toBeUndefined();
  const changed = (sealed.startsWith('A') ? 'B' : 'A') + sealed.slice(1);
  expect(secrets.unseal(changed)).toBeUndefined();
  for (const broken of ['', 'abc', sealed.slice(0, 20)]) expect(secrets.unseal(broken)).toBeUndefined();
});
