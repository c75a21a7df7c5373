import { z } from "zod";
import { CONNECTORS } from "@/lib/connectors/registry";
import { EnvSchema, parseEnv } from "@/lib/platform/env";

export type Setting = {
  readonly name: string;
  readonly description: string;
  /** What it is when it is not set; null when nothing stands in for it. */
  readonly fallback: string | null;
  readonly choices: readonly string[];
  readonly isRequiredInProduction: boolean;
};

/** Set by npm and by the platform, never by a person in a file. */
const NOT_FOR_FILES = ["NODE_ENV", "INSTALLATION"];

function requiredInProduction(): string[] {
  const result = parseEnv({ NODE_ENV: "production" });
  return "problems" in result ? result.problems.map(({ name }) => name) : [];
}

function fallbackOf(schema: z.ZodType): string | null {
  const parsed = schema.safeParse(undefined);
  return parsed.success && parsed.data !== undefined ? String(parsed.data) : null;
}

/** The operator's own keys for marketplaces, which everybody of the installation may use. */
export function describeMarketplaceKeys(): Setting[] {
  return CONNECTORS.flatMap(({ label, keysHelp, keyFields }) =>
    keyFields.map((field, index) => ({
      name: field.envName,
      description: [
        `${label}: ${field.label}`,
        ...(index === 0 ? [keysHelp.replace(/\.$/, "")] : []),
      ].join(". "),
      fallback: null,
      choices: [],
      isRequiredInProduction: false,
    })),
  );
}

/** Where a marketplace's terms ask for its content to be kept apart: the operator's word that it is not. */
export function describeTermsSwitches(): Setting[] {
  return CONNECTORS.flatMap(({ label, keepSetting }) => {
    if (keepSetting === null) return [];
    const description = `true: what ${label} shows is kept like that of any site, with its price history, joined with other sites and learned from, although ${label}'s terms forbid it. Whoever sets this answers for it to ${label}; get its consent in writing first. Unset again, all that was kept under it is erased within minutes`;
    return {
      name: keepSetting,
      description,
      fallback: "false",
      choices: [],
      isRequiredInProduction: false,
    };
  });
}

/** Every setting that a person may write down: those of EnvSchema in its order, then the marketplaces' keys and terms. */
export function describeSettings(): Setting[] {
  return [...describeSchema(), ...describeMarketplaceKeys(), ...describeTermsSwitches()];
}

function describeSchema(): Setting[] {
  const required = requiredInProduction();
  const json = z.toJSONSchema(EnvSchema, { io: "output", unrepresentable: "any" });
  return Object.entries(EnvSchema.shape)
    .filter(([name]) => !NOT_FOR_FILES.includes(name))
    .map(([name, schema]) => {
      const property = json.properties?.[name];
      const choices = typeof property === "object" ? (property.enum ?? []) : [];
      return {
        name,
        description: schema.description ?? "",
        fallback: fallbackOf(schema),
        choices: choices.map(String),
        isRequiredInProduction: required.includes(name),
      };
    });
}
