const OLDEST = [20, 19];

/** The sentence to stop with when this Node is too old, else null. Must run on any Node with ES modules. */
export function nodeProblem(version) {
  const parts = version.split(".").map(Number);
  const isNewEnough = parts[0] > OLDEST[0] || (parts[0] === OLDEST[0] && parts[1] >= OLDEST[1]);
  if (isNewEnough) return null;
  return `Deal-Scout needs Node.js ${OLDEST.join(".")} or newer; this is ${version}. Install a newer one from nodejs.org and start again.`;
}
