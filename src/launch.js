// The way in of every npm script: `node src/launch.js main`. Plain JavaScript, because a Node too old to
// run TypeScript must still be able to say so in one sentence.
import { existsSync } from 'node:fs';
import { refuseOldNode } from './app/refuse-old-node.js';

const programs = {
  main: './main.ts',
  'owner-link': './app/owner-link.ts',
  'adopt-database': './app/adopt-database.ts',
  'repair-zone': './app/repair-zone.ts',
  demo: './sandbox/demo.ts',
};

refuseOldNode(process.versions.node);
const name = process.argv[2] ?? 'main';
// The demo plays Telegram itself and must not pick up the real bot's token.
if (name !== 'demo' && existsSync('.env')) process.loadEnvFile('.env');
await import(programs[name]);
