// The folder arrows. dependency-cruiser without a TypeScript reader sees 0 modules and passes, so the count is checked too.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";

const FOLDERS = ["app", "components", "db", "extension", "jobs", "lib", "sandbox", "scripts"];

function listedFiles(folders) {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", "--"];
  const listed = spawnSync("git", [...args, ...folders], { encoding: "utf8" }).stdout;
  return listed.split("\n").filter((file) => /\.tsx?$/.test(file) && existsSync(file));
}

/** Cruises the project, or the given extra files with it; returns { violations, missing, modules }. */
export function checkImports({ expected = null } = {}) {
  const folders = FOLDERS.filter((folder) => existsSync(folder));
  const args = ["--config", ".dependency-cruiser.cjs", "--output-type", "json", ...folders];
  const result = spawnSync("node_modules/.bin/depcruise", args, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const report = JSON.parse(result.stdout);
  const seen = new Set(report.modules.map((module) => module.source));
  const missing = (expected ?? listedFiles(folders)).filter((file) => !seen.has(file));
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
