// Runs after npm install. Generating the client needs no schema-engine binary, but the command
// line looks for one and would download it; any existing file satisfies it, also offline.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const prisma = fileURLToPath(new URL('../node_modules/prisma/build/index.js', import.meta.url));
if (existsSync(prisma)) {
  execFileSync(process.execPath, [prisma, 'generate', '--no-hints'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, ...process.env },
  });
}
