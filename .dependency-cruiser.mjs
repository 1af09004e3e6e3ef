/** Who may import whom. Types count as well. See ARCHITECTURE.md. */
const below = {
  domain: ['domain'],
  storage: ['storage', 'domain'],
  jobs: ['jobs', 'storage', 'domain'],
  documents: ['documents', 'storage', 'domain'],
  telegram: ['telegram', 'jobs', 'storage', 'domain'],
  web: ['web', 'storage', 'domain', 'documents'],
  features: ['features', 'telegram', 'jobs', 'documents', 'storage', 'domain'],
};

const layers = Object.entries(below).map(([from, to]) => ({
  name: `${from}-imports-only-what-is-below`,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: `^src/(${to.join('|')})/` },
}));

export default {
  forbidden: [
    ...layers,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { pathNot: 'generated' } },
    },
    {
      name: 'features-never-import-each-other',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'app-and-sandbox-are-imported-by-nobody-below',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(app|sandbox|main|launch)' },
      to: { path: '^src/(app|sandbox)/' },
    },
    {
      name: 'the-bot-does-not-know-the-sandbox',
      severity: 'error',
      from: { path: '^src/(app|main)' },
      to: { path: '^src/sandbox/' },
    },
    {
      name: 'prisma-stays-in-storage',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/storage/' },
      to: { path: '^(node_modules/@prisma|src/storage/generated|node_modules/pglite-prisma)' },
    },
    {
      name: 'grammy-only-where-we-talk',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '^src/(telegram|sandbox|app)/|-(bot|dialogue|presses|claims|card)\\.ts$',
      },
      to: { path: '^node_modules/(grammy|@grammyjs)/' },
    },
    {
      // What the bot says by itself goes through telegram/sending/tell. The others have roads of their own: an
      // announcement to its recipients, what is changed or taken back of it, and reminders.
      name: 'only-tell-makes-messages',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot:
          '^src/(telegram/sending/tell|storage/sending/told-deliveries|features/broadcast/(send/queue-recipients|correct/correct-broadcast|correct/recall-broadcast)|features/reminder/due/queue-due-reminders)\\.ts$',
      },
      to: { path: '^src/storage/sending/queue-deliveries\\.ts$' },
    },
    {
      name: 'domain-does-no-io',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'src/storage/generated' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
