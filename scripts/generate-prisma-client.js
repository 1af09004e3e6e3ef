// Runs after npm install: brings the tools, then writes the database client. Generating needs no schema-engine
// binary, but the command line looks for one and would download it; any existing file satisfies it, also offline.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const tools = fileURLToPath(new URL('../tools/', import.meta.url));
const prisma = `${tools}node_modules/prisma/build/index.js`;
const isInstalling = process.env.npm_lifecycle_event === 'postinstall';

if (isInstalling || !existsSync(prisma)) {
  // What npm was told about the project itself (leave out development packages, say) is not meant for the tools; how it
  // reaches the registry is. This node has a global npmrc of its own place, so that of the caller's npm is named.
  const reaching =
    /^npm_config_(cache|registry|userconfig|globalconfig|ca|cafile|proxy|https_proxy|noproxy|strict_ssl|offline|prefer_offline)$/i;
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || reaching.test(name)),
  );
  const npm = process.env.npm_execpath;
  const [command, before] = npm ? [process.execPath, [npm]] : ['npm', []];
  execFileSync(
    command,
    [...before, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: tools,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: !npm && process.platform === 'win32',
    },
  );
}
execFileSync(process.execPath, [prisma, 'generate', '--no-hints', '--config', `${tools}prisma.config.ts`], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, ...process.env },
});
