// The folder arrows. dependency-cruiser without a TypeScript reader sees 0 modules and passes, so the count is checked too.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const FOLDERS = ["app", "components", "db", "extension", "jobs", "lib", "sandbox", "scripts"];
const PROJECT = resolve(import.meta.dirname, "..");

function listedFiles(root, folders) {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", "--"];
  const listed = spawnSync("git", [...args, ...folders], { cwd: root, encoding: "utf8" }).stdout;
  return listed.split("\n").filter((file) => /\.tsx?$/.test(file) && existsSync(join(root, file)));
}

/**
 * Holds every import below `root` against the project's rules.
 * Returns the violations as sentences, the files that git lists but the check did not see, and the count.
 */
export function checkImports(root = PROJECT) {
  const folders = FOLDERS.filter((folder) => existsSync(join(root, folder)));
  const args = ["--config", ".dependency-cruiser.cjs", "--output-type", "json", ...folders];
  const result = spawnSync(join(PROJECT, "node_modules/.bin/depcruise"), args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const report = JSON.parse(result.stdout);
  const seen = new Set(report.modules.map((module) => module.source));
  const missing = listedFiles(root, folders).filter((file) => !seen.has(file));
  const violations = report.summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
  );
  return { violations, missing, modules: seen.size };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { violations, missing, modules } = checkImports();
  for (const line of violations) console.log(`  ${line}`);
  for (const file of missing) console.log(`  not seen by the import check: ${file}`);
  console.log(
    `${modules} modules, ${violations.length} forbidden imports, ${missing.length} unseen`,
  );
  process.exit(violations.length + missing.length > 0 ? 1 : 0);
}
