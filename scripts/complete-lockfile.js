// node scripts/complete-lockfile.js
// A registry mirror without the builds for other systems makes npm drop them from package-lock.json, and
// npm ci then calls the lock file out of step. This puts them back: by name and exact version, skipped at
// install on any system but their own. It also removes download addresses.
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));
const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'aix',
  'wasi',
];
const processors = {
  x64: 'x64',
  arm64: 'arm64',
  ia32: 'ia32',
  arm: 'arm',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  loong64: 'loong64',
  wasm32: 'wasm32',
};

for (const [parent, entry] of Object.entries(lock.packages)) {
  delete entry.resolved;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const isKnown = Object.keys(lock.packages).some(
      (key) => key === `node_modules/${name}` || key === `${parent}/node_modules/${name}`,
    );
    if (isKnown || !/^\d/.test(version)) continue;
    const words = name.split('/').at(-1).split('-');
    const os =
      systems.find((system) => words.includes(system)) ?? (words.includes('wasm32') ? undefined : 'none');
    const cpu = Object.keys(processors).find((processor) => words.includes(processor));
    const libc =
      words.includes('musl') || words.includes('musleabihf')
        ? ['musl']
        : words.includes('gnu')
          ? ['glibc']
          : undefined;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(entry.dev ? { dev: true } : {}),
      ...(libc ? { libc } : {}),
      optional: true,
      ...(os ? { os: [os] } : {}),
    };
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
