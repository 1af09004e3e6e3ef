import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillPlaceholders, listPlaceholders, readPlaceholders } from '#domain/words/placeholders.ts';

const values = {
  name: 'Bunga Rekaan',
  salutation: 'Ibu',
  agency: 'Dinas Pendidikan',
  group: 'Kelompok A',
  session: 'Sesi pagi',
};

test('the placeholders of a text are found in both languages, others are named', () => {
  expect(readPlaceholders('Yth. {sapaan} { Nama }, {name}: {opd} {nma} {nma} {2} {}')).toEqual({
    used: ['salutation', 'name', 'agency'],
    unknown: ['{nma}'],
  });
  expect(listPlaceholders('id')).toEqual(['{nama}', '{sapaan}', '{opd}', '{kelompok}', '{sesi}']);
});

test('formatting moves with the words, and that of a placeholder goes to its value', () => {
  const bold = (offset: number, length: number) => ({ type: 'bold', offset, length });
  const text = 'Yth. {sapaan} {nama}, besok di sini.';
  expect(
    fillPlaceholders({ text, entities: [bold(0, 4), bold(5, 8), bold(14, 6), bold(28, 7)] }, values),
  ).toEqual({
    text: 'Yth. Ibu Bunga Rekaan, besok di sini.',
    entities: [bold(0, 4), bold(5, 3), bold(9, 12), bold(29, 7)],
  });
});

test('a value is never read again as a placeholder', () => {
  const own = { ...values, name: '{opd}' };
  expect(fillPlaceholders({ text: '{nama}', entities: [] }, own).text).toBe('{opd}');
});

test('whatever is formatted, the words under it stay the same', () => {
  const pieces = fc.array(fc.constantFrom('{nama}', '{sesi}', 'kata ', '😀', '{', '} ', '{salah}'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(pieces, fc.nat(), fc.nat(), (parts, first, second) => {
      // Formatting begins and ends between the pieces.
      const [from, until] = [first % (parts.length + 1), second % (parts.length + 1)].toSorted(
        (a, b) => a - b,
      );
      const text = parts.join('');
      const offset = parts.slice(0, from).join('').length;
      const length = parts.slice(from, until).join('').length;
      fc.pre(length > 0 && !/\{\s*$/.test(parts.slice(0, from).join('')));
      const filled = fillPlaceholders({ text, entities: [{ type: 'bold', offset, length }] }, values);
      const fill = (each: string) =>
        each.replaceAll('{nama}', values.name).replaceAll('{sesi}', values.session);
      expect(filled.text).toBe(fill(text));
      const [entity] = filled.entities;
      const under = filled.text.slice(entity!.offset, entity!.offset + entity!.length);
      expect(under).toBe(fill(parts.slice(from, until).join('')));
    }),
  );
});
