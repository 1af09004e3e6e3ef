import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from '#tools/typescript.ts';

/** One place in the sources that looks a text up. */
export interface SpokenKey {
  /** Matches the whole key; where the key is put together, every key it may become. */
  key: RegExp;
  /** `path:line`, for the message of a failing test. */
  at: string;
  /** What the text becomes there, as far as the place tells. */
  use: 'label' | 'toast' | 'text';
}

/** What the sources say of keys. */
export interface SpokenKeys {
  /** The first arguments of `say(…)` that are written out where it is called. */
  spoken: SpokenKey[];
  /** Every written-out string: a key may be handed on to a `say(…)` elsewhere. */
  written: RegExp[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Reads src for the texts it looks up. The sandbox page has words of its own. */
export function readSpokenKeys(): SpokenKeys {
  const found: SpokenKeys = { spoken: [], written: [] };
  const exclude = ['src/sandbox/**', 'src/storage/generated/**'];
  for (const path of globSync('src/**/*.ts', { cwd: root, exclude })) {
    const text = readFileSync(`${root}${path}`, 'utf8');
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true), found);
  }
  return found;
}

function visit(node: ts.Node, found: SpokenKeys): void {
  const written = readKey(node);
  if (written) found.written.push(written);
  if (isSay(node)) {
    const { fileName } = node.getSourceFile();
    const line = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;
    for (const key of readArgument(node.arguments[0])) {
      found.spoken.push({ key, at: `${fileName}:${line}`, use: readUse(node) });
    }
  }
  ts.forEachChild(node, (child) => visit(child, found));
}

/** `say(…)`, `ctx.say(…)`, `staffSay(…)`; not where a file has, or imports, another function `say`. */
function isSay(node: ts.Node): node is ts.CallExpression {
  if (!ts.isCallExpression(node)) return false;
  const callee = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
  return (
    /^(say|\w+Say)$/.test(callee.getText()) &&
    !/function say\(|const say = \(|import \{[^}]*\bsay\b/.test(node.getSourceFile().text)
  );
}

function readArgument(argument: ts.Expression | undefined): RegExp[] {
  if (argument && ts.isConditionalExpression(argument)) {
    return [...readArgument(argument.whenTrue), ...readArgument(argument.whenFalse)];
  }
  const key = argument && readKey(argument);
  return key ? [key] : [];
}

/** A key as written, or the pattern of a template that begins with a part of a key. */
function readKey(node: ts.Node): RegExp | undefined {
  if (ts.isStringLiteralLike(node))
    return /^[a-z][\w-]*$/.test(node.text) ? new RegExp(`^${node.text}$`) : undefined;
  if (!ts.isTemplateExpression(node) || !/^[a-z]+-/.test(node.head.text)) return undefined;
  const tails = node.templateSpans.map(({ literal }) => literal.text);
  if (!/^[\w-]*$/.test(node.head.text + tails.join(''))) return undefined;
  return new RegExp(`^${node.head.text}${tails.map((tail) => `([\\w-]+)${tail}`).join('')}$`);
}

function readUse(call: ts.Node): SpokenKey['use'] {
  const { parent } = call;
  if (ts.isPropertyAssignment(parent) && parent.name.getText() === 'label') return 'label';
  return ts.isCallExpression(parent) && parent.expression.getText() === 'toast' ? 'toast' : 'text';
}
