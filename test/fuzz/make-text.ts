import { features } from '#app/features.ts';
import type { Random } from './random.ts';

const commands = features.commands.flatMap(({ id, en }) => [id, en]);

const usual = [
  ...[
    'siap hadir bu',
    'telat 15 mnt',
    'izin sakit',
    'besok jam berapa',
    'status',
    'terima kasih',
    'batal',
    'ok',
  ],
  ...[
    '123456',
    '1-12, 15 T',
    '18/03/2019',
    '31/02',
    '08.00',
    'Rp 5.000.000',
    '198703172010011001',
    'menu',
    'bantuan',
  ],
  ...[
    'Surat cepat selesai satu hari di kelurahan kami',
    'Ya, benar',
    'see you tomorrow',
    'P001',
    'KODE-UNDANGAN',
  ],
];

const strange = [
  ...[
    '',
    ' ',
    '\n\n\n',
    '\u0000',
    'a\u0000b',
    '\ud800',
    'x\udc00y',
    '\u202e\u202dterbalik',
    '\u200b\u200c\u200d\ufeff',
  ],
  ...[
    '👨‍👩‍👧‍👦'.repeat(30),
    'e\u0301\u0302\u0303'.repeat(200),
    'ﷺ﷽'.repeat(50),
    '١٢٣٤٥٦',
    '１２３４５６',
    '％s%d{{y}}',
  ],
  ...[
    '<b>tebal',
    '*_`[',
    "'; DROP TABLE x; --",
    '__proto__',
    'constructor',
    'null',
    'NaN',
    '-1',
    '1e309',
    '../../../etc',
  ],
  ...[
    '/',
    '//',
    '/ ',
    '/@pendamping_bot',
    '/menu@other_bot',
    '/START',
    '/start j',
    `/start ${'x'.repeat(64)}`,
    '/start \u0000',
  ],
  ...['x'.repeat(4_096), 'kata '.repeat(800), '\n'.repeat(4_000), '{"a":1}', '=1+1', '+62 812 0000 0000'],
];

/** A text somebody types: mostly as people do, now and then as nobody does. */
export function makeText(random: Random): string {
  const share = random.int(10);
  if (share < 3)
    return `/${random.pick(commands)}${random.chance(0.3) ? ` ${random.pick([...usual, ...strange])}` : ''}`;
  return share < 7 ? random.pick(usual) : random.pick(strange);
}
