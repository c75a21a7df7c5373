// Conventions that no linter knows. Each rule returns sentences that say what to do instead.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const PROJECT = resolve(import.meta.dirname, "..");
const ROOT_PROSE = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "CHANGELOG.md",
  "LICENSE",
];
const SUFFIX = /^(schema|job|client|spec)?(\.?(prop\.|db\.|job\.)?test)?$/;
const VAGUE = /(^|\/)(utils?|helpers?|types|misc|common|manager)(\.tsx?$|\/)/;
/** Next takes these two files as client components only. */
const ERROR_FILE = /^app\/(.*\/)?(global-)?error\.tsx$/;
const isSource = (file) => /\.(ts|tsx|mts|mjs|cjs)$/.test(file);

const registryFor = {
  "lib/connectors/": "lib/connectors/registry.ts",
  "lib/channels/": "lib/channels/registry.ts",
};

/** @typedef {{ files: string[], read: (file: string) => string, exists: (path: string) => boolean }} Tree */

/** @type {Record<string, (tree: Tree) => string[]>} */
const RULES = {
  "client directive": ({ files, read }) =>
    files
      .filter(
        (file) =>
          /\.tsx?$/.test(file) &&
          !/^components\//.test(file) &&
          !file.endsWith(".client.tsx") &&
          !ERROR_FILE.test(file),
      )
      .filter((file) => /^\s*["']use client["']/.test(read(file)))
      .map((file) => `${file}: "use client" belongs in components/ or in a *.client.tsx file`),

  "jobs are registered": ({ files, read, exists }) => {
    const registry = exists("jobs/registry.ts") ? read("jobs/registry.ts") : "";
    return files
      .filter((file) => /^jobs\/[^/]+\.job\.ts$/.test(file))
      .filter((file) => !registry.includes(`./${file.slice("jobs/".length, -".ts".length)}"`))
      .map((file) => `${file}: add its line to jobs/registry.ts`);
  },

  "connectors and channels are registered": ({ files, read, exists }) =>
    Object.entries(registryFor).flatMap(([folder, registry]) => {
      const lines = exists(registry) ? read(registry) : "";
      const names = files
        .filter((file) => file.startsWith(folder) && file.slice(folder.length).includes("/"))
        .map((file) => file.slice(folder.length).split("/")[0]);
      return [...new Set(names)]
        .filter((name) => !name.startsWith("_") && !lines.includes(`./${name}`))
        .map((name) => `${folder}${name}: add its line to ${registry}`);
    }),

  "root prose": ({ files }) =>
    files
      .filter((file) => !file.includes("/") && /\.(md|txt|rst|adoc)$/i.test(file))
      .filter((file) => !ROOT_PROSE.includes(file))
      .map((file) => `${file}: prose at the root is ${ROOT_PROSE.join(", ")} and nothing else`),

  "tracked debris": ({ files }) =>
    files
      .filter((file) => file !== ".env.example")
      .filter((file) =>
        /(^|\/)(\.env(\..+)?|.*\.(db|sqlite|log|tsbuildinfo))$|^(\.next|\.data|node_modules|test-results)\//.test(
          file,
        ),
      )
      .map((file) => `${file}: must not be tracked`),

  "file names": ({ files }) =>
    files
      .filter((file) => isSource(file) && VAGUE.test(file))
      .map((file) => `${file}: name the file after its one export, not a drawer`),

  "closed set of suffixes": ({ files }) =>
    files
      .filter((file) => /^(app|components|db|jobs|lib)\/.*\.tsx?$/.test(file))
      .filter((file) => {
        const [, suffix] =
          file
            .split("/")
            .at(-1)
            .match(/^[^.]+\.(.+)\.tsx?$/) ?? [];
        return suffix !== undefined && !SUFFIX.test(suffix);
      })
      .map(
        (file) =>
          `${file}: the suffixes are .schema .job .client .spec and .test .prop.test .db.test .job.test`,
      ),

  "paths in the docs exist": ({ files, read, exists }) =>
    files
      .filter(
        (file) => file.endsWith(".md") && !file.startsWith("docs/adr/") && file !== "CHANGELOG.md",
      )
      .flatMap((file) =>
        [
          ...read(file).matchAll(
            /`((?:app|components|db|docs|e2e|jobs|lib|scripts)\/[^`\s<>*{}…]+)`/g,
          ),
        ]
          .map(([, path]) => path)
          .filter((path) => !exists(path))
          .map((path) => `${file}: ${path} does not exist`),
      ),

  "unfinished words": ({ files, read }) =>
    files
      .filter((file) => isSource(file) && !file.startsWith("scripts/check-conventions."))
      .filter((file) => /\b(TODO(?! #\d+)|FIXME)\b/.test(read(file)))
      .map((file) => `${file}: a TODO names its issue as "TODO #12"`),

  "focused or skipped tests": ({ files, read }) =>
    files
      .filter((file) => /\.(test|spec)\.tsx?$/.test(file) && !file.startsWith("scripts/check-"))
      .filter((file) => /\b(test|it|describe)\.(only|todo|fixme)\(/.test(read(file)))
      .map((file) => `${file}: no focused or unwritten tests`),

  addresses: ({ files, read }) =>
    files
      .filter((file) => isSource(file) && !file.startsWith("scripts/check-conventions."))
      .filter((file) => /\bURL\.canParse\(/.test(read(file)))
      .map((file) => `${file}: toUrl of lib/core instead; URL.canParse refuses umlauts in Node 20`),
};

/** All broken conventions of a tree, as `rule: sentence`. */
export function findBrokenConventions(tree) {
  return Object.entries(RULES).flatMap(([rule, find]) =>
    find(tree).map((sentence) => `${rule}: ${sentence}`),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const listed = spawnSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate"],
    { cwd: PROJECT, encoding: "utf8" },
  ).stdout;
  const exists = (path) => existsSync(join(PROJECT, path));
  const files = listed.split("\n").filter((file) => file !== "" && exists(file));
  const read = (file) => readFileSync(join(PROJECT, file), "utf8");
  const broken = findBrokenConventions({ files, read, exists });
  for (const line of broken) console.log(`  ${line}`);
  process.exit(broken.length > 0 ? 1 : 0);
}
