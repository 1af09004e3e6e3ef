import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

/** A headless Chromium, for tests under `withPrograms('Chromium')`. The caller closes it. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: inject('chromiumPath')!, args: chromiumArgs });
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
