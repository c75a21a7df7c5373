// The only place where the folder arrows are written for the machine; its prose twin is ARCHITECTURE.md.
const TEST = "\\.(test|spec)\\.tsx?$|/__fixtures__/|^db/test/|^e2e/";

/** Layer → folders it may import, besides itself and packages. */
const MAY_IMPORT = {
  "lib/core": [],
  "lib/domain": ["lib/core"],
  "lib/platform": ["lib/core"],
  "lib/connectors": ["lib/core", "lib/domain"],
  "lib/channels": ["lib/core", "lib/domain"],
  "lib/adapters": ["lib/core", "lib/domain"],
  sandbox: [],
  extension: ["lib/core", "lib/domain"],
  db: ["lib/core", "lib/domain", "lib/platform"],
  "lib/services": [
    "lib/core",
    "lib/domain",
    "lib/platform",
    "lib/connectors",
    "lib/channels",
    "lib/adapters",
    "db",
  ],
  jobs: ["lib/core", "lib/domain", "lib/platform", "lib/services"],
  components: ["lib/core", "lib/domain"],
  app: ["lib/core", "lib/domain", "lib/platform", "lib/services", "components", "jobs"],
  scripts: ["lib", "db", "jobs", "sandbox"],
};

const arrows = Object.entries(MAY_IMPORT).map(([from, to]) => ({
  name: `${from}-may-import`,
  comment: `${from} may import only: ${to.join(", ") || "nothing of the project"}`,
  severity: "error",
  from: { path: `^${from}/`, pathNot: TEST },
  to: {
    path: "^(app|components|db|jobs|lib|scripts|e2e|sandbox|extension)/",
    pathNot: [from, ...to].map((folder) => `^${folder}/`),
  },
}));

const ISLANDS = "^lib/(connectors|channels)/([^/]+)/";

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...arrows,
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "connector-is-an-island",
      comment: "a connector folder never imports a sibling",
      severity: "error",
      from: { path: ISLANDS },
      to: { path: "^lib/$1/[^/]+/", pathNot: "^lib/$1/($2|__fixtures__)/" },
    },
    {
      name: "connector-front-door",
      comment: "outside its folder only index.ts is visible, and only to the registry",
      severity: "error",
      from: { pathNot: [ISLANDS, "^lib/(connectors|channels)/registry\\.ts$", TEST, "^scripts/"] },
      to: { path: ISLANDS },
    },
    {
      name: "domain-is-pure",
      comment: "core and domain import zod at most",
      severity: "error",
      from: { path: "^lib/(core|domain)/", pathNot: TEST },
      to: {
        dependencyTypes: [
          "core",
          "npm",
          "npm-dev",
          "npm-optional",
          "npm-peer",
          "npm-no-pkg",
          "unknown",
        ],
        pathNot: "node_modules/zod/",
      },
    },
    {
      name: "app-only-enqueues",
      comment: "app sees job definitions, never the worker",
      severity: "error",
      from: { path: "^app/" },
      to: { path: "^jobs/", pathNot: "\\.job\\.ts$" },
    },
    {
      name: "client-files-stay-thin",
      comment: "what runs in the browser sees core and domain only",
      severity: "error",
      from: { path: "\\.client\\.tsx$|^components/" },
      to: { path: "^(db|jobs|lib/(services|platform|connectors|channels|adapters))/" },
    },
    {
      name: "no-test-code-in-production",
      comment: "benches measure on what tests make",
      severity: "error",
      from: { pathNot: [TEST, "^scripts/bench/"] },
      to: { path: TEST },
    },
  ],
  options: {
    // Type-only imports are arrows too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|node_modules)" },
  },
};
