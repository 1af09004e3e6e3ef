import { expect, test } from 'vitest';
import { addressed } from '#domain/people/addressed.ts';

test('somebody is addressed as the roster says, in Indonesian only', () => {
  const bunga = { name: 'Bunga Rekaan', salutation: 'Ibu' };
  expect(addressed(bunga, 'id')).toBe('Ibu Bunga Rekaan');
  expect(addressed(bunga, 'en')).toBe('Bunga Rekaan');
  expect(addressed({ name: 'Bunga Rekaan' }, 'id')).toBe('Bunga Rekaan');
});
