/** Ends the process with one sentence on a Node that cannot run this program. */
export function refuseOldNode(version = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return;
  console.error(
    `This bot needs Node 22.12 or newer; this is ${version}. "npm start" after "npm ci" brings its own.`,
  );
  process.exit(exitOldNode);
}

const exitOldNode = 69;
