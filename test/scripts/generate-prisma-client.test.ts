import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What npm of the tools was started with; a program in its place writes it down and fails, so nothing is installed. */
function toolsEnvironment(given: Record<string, string>): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'tools-'));
  try {
    const npm = join(folder, 'npm.cjs');
    const seen = join(folder, 'seen.json');
    writeFileSync(
      npm,
      `require('node:fs').writeFileSync(${JSON.stringify(seen)}, JSON.stringify(process.env)); process.exit(1);`,
    );
    const env = { ...given, npm_lifecycle_event: 'postinstall', npm_execpath: npm };
    spawnSync(process.execPath, ['scripts/generate-prisma-client.js'], { env });
    return JSON.parse(readFileSync(seen, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('the tools are fetched the way npm was told to reach the registry', () => {
  const ways = {
    npm_config_globalconfig: '/etc/npm/npmrc',
    npm_config_cafile: '/etc/office.pem',
    npm_config_https_proxy: 'http://proxy.example:3128',
    npm_config_noproxy: '.example',
  };
  expect(toolsEnvironment({ ...ways, HTTPS_PROXY: 'http://proxy.example' })).toMatchObject({
    ...ways,
    HTTPS_PROXY: 'http://proxy.example',
  });
});

test('what npm was told about the project itself does not reach the tools', () => {
  const seen = toolsEnvironment({
    npm_config_omit: 'dev',
    npm_config_ignore_scripts: 'true',
    npm_package_name: 'x',
  });
  expect(Object.keys(seen).filter((name) => /^npm_/.test(name))).toEqual([]);
});
