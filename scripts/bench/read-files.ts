import { parseArgs } from "node:util";

/** The values of `--name file` options; prints how to call and stops where a required one is missing. */
export function readFiles<Name extends string, Extra extends string = never>(
  command: string,
  required: readonly Name[],
  optional: readonly Extra[] = [],
): Record<Name, string> & Partial<Record<Extra, string>> {
  const options = Object.fromEntries(
    [...required, ...optional].map((name) => [name, { type: "string" as const }]),
  );
  const { values } = parseArgs({ options });
  if (required.some((name) => !values[name])) {
    const needed = required.map((name) => ` --${name} FILE`).join("");
    const more = optional.map((name) => ` [--${name} FILE]`).join("");
    console.error(`npm run ${command} --${needed}${more}`);
    process.exit(2);
  }
  // `parseArgs` forgets which options there are.
  return values as Record<Name, string> & Partial<Record<Extra, string>>;
}
