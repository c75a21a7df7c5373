import { eq } from "drizzle-orm";
import { z } from "zod";
import type { DatabaseOrTransaction } from "@/db/client";
import { sourceSecrets } from "@/db/schema";
import type { Connector } from "@/lib/connectors/contract";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import { operatorValue } from "@/lib/platform/env";
import { openSecret, type SecretPlace } from "@/lib/platform/secret-box";
import { MissingKeys } from "./missing-keys";
import { type OperatorKeys, operatorKeys } from "./operator-keys";
import { type Environment, sandboxUrl } from "./upstream-io";

export type FoundKeys = {
  readonly keys: Readonly<Record<string, string>>;
  /** Whose they are, and so whose calls are counted. */
  readonly owner: "operator" | Id<"source">;
};

type Wanted = {
  readonly connector: Connector;
  readonly environment: Environment;
  readonly sourceId: Id<"source"> | null;
};

export const secretPlace = (sourceId: Id<"source">): SecretPlace => ({
  purpose: `source:${sourceId}`,
});

/**
 * The keys under which a marketplace is called: the source's own, else the operator's from the environment,
 * else, at a stand-in, those that it gives out. Throws MissingKeys where there are none.
 */
export async function findKeys(db: DatabaseOrTransaction, wanted: Wanted): Promise<FoundKeys> {
  const { connector, environment, sourceId } = wanted;
  const own = sourceId && (await readOwnKeys(db, sourceId));
  if (own && sourceId) return { keys: connector.parseKeys(own), owner: sourceId };
  const { keys, problems } =
    environment === "sandbox" ? await sandboxKeys(connector) : operatorKeys(connector);
  if (keys) return { keys, owner: "operator" };
  throw new MissingKeys(
    problems.length > 0
      ? `The keys of this installation for ${connector.label} are not complete, or wrong; whoever runs it sets them.`
      : `This installation has no keys for ${connector.label}; whoever runs it sets them. ${connector.keysHelp}`,
    { context: { problems } },
  );
}

/** What the operator chose beside the keys that a marketplace gives out, such as the word that proves an address. */
export function operatorExtras({ keyFields }: Connector): Record<string, string> {
  const values = keyFields.flatMap(({ name, envName, isOptional }) => {
    const value = isOptional ? operatorValue(envName) : undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(values);
}

const OwnSecret = z.object({ keys: z.record(z.string(), z.string()) });

/** The keys that were entered for a source; null where it has none. */
export async function readOwnKeys(db: DatabaseOrTransaction, sourceId: Id<"source">) {
  const [row] = await db.select().from(sourceSecrets).where(eq(sourceSecrets.sourceId, sourceId));
  if (!row) return null;
  const parsed = OwnSecret.safeParse(JSON.parse(openSecret(row, secretPlace(sourceId))));
  return parsed.data?.keys ?? null;
}

const SandboxKeys = z.record(z.string(), z.record(z.string(), z.unknown()));

async function sandboxKeys(connector: Connector): Promise<OperatorKeys> {
  const given = await askSandbox(connector);
  const keys = given && connector.parseKeys({ ...operatorExtras(connector), ...given });
  return { keys, problems: [] };
}

async function askSandbox({ id, keyFields }: Connector): Promise<Record<string, string> | null> {
  const response = await fetch(`${sandboxUrl()}/_sandbox/keys`).catch((cause: unknown) => {
    throw new AppError("UPSTREAM", "The sandbox does not answer.", { retryable: true, cause });
  });
  const given = SandboxKeys.parse(await response.json())[id];
  const names = new Set(keyFields.map(({ name }) => name));
  return given
    ? Object.fromEntries(
        Object.entries(given).flatMap(([name, value]) => {
          return names.has(name) && typeof value === "string" ? [[name, value]] : [];
        }),
      )
    : null;
}
