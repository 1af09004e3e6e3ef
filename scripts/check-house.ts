// The house rules that can be counted: the size of rooms and files, what has one door, who asks for a right.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import ts from '../tools/typescript.ts';
import { findActsWithoutRight } from './acts-without-right.ts';

const mostFilesInFolder = 25;
/** Plain lists, one entry a file. */
const lists = ['src/telegram/buttons'];
const mostLines = 140;
const shareOfShortFiles = 0.9;
const mostLinesOfFunction = 45;
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'test'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(file));
const sources = files.filter((file) => file.startsWith('src/') && file.endsWith('.ts'));
const faults: string[] = [];

for (const [folder, inside] of Map.groupBy(files, dirname)) {
  if (inside.length > mostFilesInFolder && !lists.includes(folder))
    faults.push(`${folder} holds ${inside.length} files; ${mostFilesInFolder} at most: give it rooms`);
}

const long = sources.filter((file) => linesIn(readFileSync(file, 'utf8')) > mostLines);
const allowed = Math.floor(sources.length * (1 - shareOfShortFiles));
if (long.length > allowed)
  faults.push(
    `${long.length} of ${sources.length} files are over ${mostLines} lines; ${allowed} may be:`,
    ...long,
  );

faults.push(...sources.flatMap((file) => findLongFunctions(file)));

/** What stands in one place only, or nowhere: the words, and where they may be. */
const doors: { words: string; where: RegExp; instead: string }[] = [
  { words: '$queryRaw', where: /^src\/storage\/engine\//, instead: 'storage/engine/statements' },
  { words: '$executeRaw', where: /^src\/storage\/engine\//, instead: 'storage/engine/statements' },
  { words: 'personId!', where: /^src\/(?!features\/)/, instead: 'right.by, or a KnownActor' },
  { words: 'as unknown as', where: /^$/, instead: 'a schema, or a type that says what is known' },
];
for (const { words, where, instead } of doors) {
  const outside = sources.filter((file) => !where.test(file) && readFileSync(file, 'utf8').includes(words));
  faults.push(...outside.map((file) => `${file} has '${words}': use ${instead}`));
}

faults.push(...findActsWithoutRight(sources));

if (sources.length < 100) faults.push(`only ${sources.length} files were seen`);
for (const fault of faults) console.error(fault);
console.log(`${sources.length} files, ${long.length} over ${mostLines} lines, ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);

function linesIn(text: string): number {
  return text.split('\n').length;
}

/** By file and name, from the signature to the closing brace; a nested function counts for itself too. */
function findLongFunctions(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line;
  const found: string[] = [];
  function visit(node: ts.Node): void {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const lines = lineAt(node.end) - lineAt(node.getStart(source)) + 1;
      if (lines > mostLinesOfFunction)
        found.push(
          `${file} ${node.name?.getText(source) ?? 'nameless'} has ${lines} lines; ${mostLinesOfFunction} at most: split it by idea`,
        );
    }
    ts.forEachChild(node, visit);
  }
  visit(source);
  return found;
}
