// Runs one TypeScript command of the project with the settings and the database that npm start uses.
import { nodeProblem } from "./start/check-node.mjs";

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}
const { runCommand } = await import("./start/run-command.mjs");
await runCommand(process.argv.slice(2));
