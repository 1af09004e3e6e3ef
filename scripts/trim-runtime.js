// node scripts/trim-runtime.js: takes out of node_modules what no run of the bot reads, for the container. Each line says
// why it is not read. `.ci/run` plays a journey on what is left, on both storages, with every kind of document.
import { globSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));

/** What each package's licence asks to keep with it. */
const licence = /(^|\/)(licen[cs]e|notice|copying|copyright)[^/]*$/i;
/** For readers and compilers. */
const notForRunning = [
  '**/*.map',
  '**/*.d.{ts,mts,cts}',
  '**/*.{md,markdown}',
  '**/*.tsbuildinfo',
  '**/*.flow',
];
/** Compilers of queries for other databases, and the small one: the client asks for the fast one of PostgreSQL. */
const otherDatabases = [
  '@prisma/client/runtime/query_compiler_small_bg.*',
  '@prisma/client/runtime/query_compiler_fast_bg.{cockroachdb,mysql,sqlite,sqlserver}.*',
  '@prisma/client/runtime/wasm-compiler-edge.*',
];
/** Builds for browsers, and for `require` where every importer uses the other one. */
const otherBuilds = [
  'docx/dist/*.{cjs,iife.js}',
  'pdfmake/build',
  'date-fns/**/*.cjs',
  'date-fns/{cdn.js,cdn.min.js,fp}',
  // date-fns itself loads American English; our words come from locales/.
  'date-fns/locale/!(en-US|en-US.js|_lib)',
  'zod/{src,v3,mini,v4-mini}',
  'zod/**/*.cjs',
  'luxon/build/{amd,global,es6}',
  'luxon/src',
  'fontkit/{src,dist/browser*}',
  '@electric-sql/pglite/dist/**/*.cjs',
  'hono/dist/cjs',
  'undici/docs',
];
/** Fonts in weights that nothing is set in (documents/paper/font-files), and pictures of fonts. */
const otherFonts = [
  '@expo-google-fonts/noto-sans/{100,200,300,500,600,800,900}*',
  '@expo-google-fonts/noto-sans/700Bold_Italic.png',
  '@expo-google-fonts/{noto-sans-arabic,noto-emoji}/{100,200,300,500,600,700,800,900}*',
  '@expo-google-fonts/*/font-family.png',
  '@fontsource/unifontex/files/*.woff2',
];

const patterns = [...notForRunning, ...otherDatabases, ...otherBuilds, ...otherFonts];
for (const path of globSync(patterns, { cwd: modules })) {
  if (!licence.test(path)) rmSync(`${modules}${path}`, { recursive: true, force: true });
}
