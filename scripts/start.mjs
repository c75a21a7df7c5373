// npm start and npm run dev. Until the packages are installed, only what Node itself brings may be imported.
import { nodeProblem } from "./start/check-node.mjs";

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}
const { launch } = await import("./start/launch.mjs");
await launch(process.argv.slice(2));
