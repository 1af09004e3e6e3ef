const exitOldNode = 69;

/**
 * Ends the process with one sentence on a Node that cannot run this program: 22.12 is what its libraries
 * need, 22.18 runs TypeScript as it is.
 * @param {string} version as in `process.versions.node`
 */
export function refuseOldNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return;
  console.error(
    `This bot needs Node 22.18 or newer; this is ${version}. "npm start" after "npm ci" brings its own.`,
  );
  process.exit(exitOldNode);
}
