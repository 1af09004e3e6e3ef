import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unpackWoff } from './unpack-woff.ts';

const require = createRequire(import.meta.url);

/** The font of documents and pictures, brought along: the same on every machine, with none installed. */
export const fontFamily = 'Noto Sans';

/** Paths of its styles, as TrueType files. */
export const fontFiles = {
  normal: require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
  italics: require.resolve('@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf'),
  bolditalics: require.resolve('@expo-google-fonts/noto-sans/700Bold_Italic/NotoSans_700Bold_Italic.ttf'),
};

/** What stands in where Noto Sans has no letter: Arabic, symbols and faces, drawn without colour. */
export const fallbackFiles = {
  arabic: require.resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
  emoji: require.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
};

const lastResortFile = require.resolve('@fontsource/unifontex/files/unifontex-latin-400-normal.woff');
let lastResort: Buffer | undefined;

/**
 * The last resort as TrueType: every letter of the Basic Multilingual Plane as a plain bitmap shape. It comes as WOFF, which
 * one library cannot read and the other reads a hundred times slower.
 */
export function lastResortFont(): Buffer {
  lastResort ??= unpackWoff(readFileSync(lastResortFile));
  return lastResort;
}

/** The name of each font inside its file. */
export const familyNames = {
  text: fontFamily,
  arabic: 'Noto Sans Arabic',
  emoji: 'Noto Emoji',
  lastResort: 'UnifontExMono',
};
