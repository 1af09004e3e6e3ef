// node scripts/replay-dockerfile.js FOLDER: carries out the Dockerfile's COPY and RUN lines in an empty folder, for
// machines without a container engine, and prints what each RUN leaves in megabytes. FOLDER/1 is the first stage,
// FOLDER/2 the last: what the image holds beside Node. A RUN of the last stage only changes the base image: passed over.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const target = resolve(process.argv[2] ?? '');
if (!process.argv[2] || existsSync(target)) {
  console.error('Use: node scripts/replay-dockerfile.js FOLDER (one that does not exist yet)');
  process.exit(64);
}

const text = readFileSync('Dockerfile', 'utf8').replace(/\\\n/g, ' ');
const lines = text.split('\n').filter((line) => /^[A-Z]/.test(line));
const lastStage = lines.filter((line) => line.startsWith('FROM ')).length;
const ignored = new Set(readFileSync('.dockerignore', 'utf8').split('\n').filter(Boolean));
let stage = 0;

for (const line of lines) {
  const [word, ...rest] = line.split(/\s+/).filter(Boolean);
  if (word === 'FROM') mkdirSync(folderOf(++stage), { recursive: true });
  else if (word === 'COPY') copy(rest);
  else if (word === 'RUN' && stage < lastStage) run(rest.join(' '));
}
console.log(`image: ${sizeOf(folderOf(lastStage))} MB`);

/** What the file says of `/app` happens in the stage's own folder. */
function folderOf(number) {
  return join(target, String(number));
}

function copy(words) {
  const isFromBuild = words[0].startsWith('--from=');
  const paths = isFromBuild ? words.slice(1) : words;
  const to = join(folderOf(stage), paths.at(-1));
  for (const path of paths.slice(0, -1)) {
    const from = isFromBuild ? join(folderOf(stage - 1), path.replace(/^\/app\//, '')) : path;
    const place = paths.length > 2 || paths.at(-1).endsWith('/') ? join(to, basename(path)) : to;
    cpSync(from, place, { recursive: true, filter: (each) => isFromBuild || !ignored.has(each) });
  }
}

function run(command) {
  execFileSync('sh', ['-c', command], { cwd: folderOf(stage), stdio: ['ignore', 'ignore', 'inherit'] });
  console.log(`${command}: ${sizeOf(join(folderOf(stage), 'node_modules'))} MB`);
}

function sizeOf(folder) {
  return Number(execFileSync('du', ['-sm', folder], { encoding: 'utf8' }).split('\t')[0]);
}
