// npm run env:example: writes .env.example and the settings table of README.md from lib/platform/env.ts
// and lib/connectors/registry.ts.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { describeSettings, type Setting } from "./describe-settings";

const BEGIN = "<!-- settings: npm run env:example -->";
const END = "<!-- /settings -->";

const HEADER = `# Every setting of Deal-Scout, none of which npm start needs. Copy this file to .env and fill in what you want to change.
# Generated from lib/platform/env.ts and lib/connectors/registry.ts by npm run env:example.
`;

/** Only docker-compose.yml reads it, to set up its PostgreSQL. */
const COMPOSE_ONLY = `
# docker-compose.yml only: the password of its PostgreSQL, letters and digits (make one with: openssl rand -hex 24)
# POSTGRES_PASSWORD=
`;

function exampleOf({ name, description, fallback, choices, isRequiredInProduction }: Setting) {
  const lines = [`# ${description}.`];
  if (choices.length > 0) lines.push(`# One of: ${choices.join(", ")}`);
  if (isRequiredInProduction) lines.push("# Required in production.");
  lines.push(`# ${name}=${fallback ?? ""}`);
  return `\n${lines.join("\n")}\n`;
}

export function renderEnvExample(): string {
  return HEADER + describeSettings().map(exampleOf).join("") + COMPOSE_ONLY;
}

function whenUnset({ fallback, isRequiredInProduction }: Setting): string {
  if (isRequiredInProduction) return "required in production";
  return fallback === null ? "" : `\`${fallback}\``;
}

function renderTable(): string {
  const rows = describeSettings().map((setting) => {
    const choices = setting.choices.length > 0 ? ` (${setting.choices.join(", ")})` : "";
    const description = `${setting.description}${choices}`.replaceAll("|", "\\|");
    return `| \`${setting.name}\` | ${description} | ${whenUnset(setting)} |`;
  });
  return ["| name | what it does | when unset |", "|---|---|---|", ...rows].join("\n");
}

/** The README with its settings table as it must be. */
export function withSettingsTable(readme: string): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`README.md has no ${BEGIN} … ${END}`);
  return `${readme.slice(0, begin + BEGIN.length)}\n${renderTable()}\n${readme.slice(end)}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  writeFileSync(".env.example", renderEnvExample());
  writeFileSync("README.md", withSettingsTable(readFileSync("README.md", "utf8")));
}
