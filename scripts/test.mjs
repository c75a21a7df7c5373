// npm test: every check and every test, on a machine with nothing but Node and npm.
import { nodeProblem } from "./start/check-node.mjs";

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}
const { testAll } = await import("./test/test-all.mjs");
await testAll();
