import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** Where Chromium is: `TEST_CHROMIUM`, or by its usual names on PATH. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env.TEST_CHROMIUM ?? '', ...places].find((path) => path !== '' && existsSync(path));
}

/**
 * A headless Chromium, or undefined where there is none: then it is said loudly that the page was not tested,
 * and with `CI=true` it is a failure.
 */
export async function openBrowser(): Promise<Browser | undefined> {
  const executablePath = findChromium();
  if (executablePath) return await chromium.launch({ executablePath, args: chromiumArgs });
  const warning =
    'NOT RUN: no Chromium on PATH nor in TEST_CHROMIUM, so the web chat was not tested in a browser.';
  if (process.env.CI === 'true') throw new Error(warning);
  console.warn(`\n${'!'.repeat(100)}\n${warning}\n${'!'.repeat(100)}\n`);
  return undefined;
}

const chromiumArgs = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
