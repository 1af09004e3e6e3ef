import { createRequire } from 'node:module';

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
