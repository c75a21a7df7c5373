import { createHash, randomBytes } from "node:crypto";
import type { Connector } from "@/lib/connectors/contract";
import { findConnector } from "@/lib/connectors/registry";
import { AppError } from "@/lib/core/errors";
import type { ConnectInput, ConnectStep } from "@/lib/domain/source/source.schema";
import { requireAdmin, requireWriter, type ServiceContext } from "../context";
import { notFound } from "../visible-to";
import { sealConnectState } from "./connect-state";
import { findApiSource } from "./find-api-source";
import { findKeys } from "./find-keys";
import { makeApiSource } from "./make-api-source";
import { registerRedirect } from "./register-redirect";
import { upstreamIo } from "./upstream-io";

type Args = {
  ctx: ServiceContext;
  /** `callbackUrl`: where the marketplace sends the person back to. */
  input: ConnectInput & { readonly callbackUrl: string };
};

/**
 * First step of connecting a marketplace. One that is searched with keys alone is connected at once; at others
 * the person signs in first, and `finishConnect` makes the source. A session is needed: the way leads through it.
 */
export async function startConnect({ ctx, input }: Args): Promise<ConnectStep> {
  const actor = input.isShared ? requireAdmin(ctx) : requireWriter(ctx);
  const connector = findConnector(input.connectorId);
  if (!connector) throw notFound("marketplace");
  const keys = input.keys ? connector.parseKeys(input.keys) : null;
  const { environment } = input;
  const userId = input.isShared ? null : actor.userId;
  // Connected once more without new keys, it goes on with those that it has.
  const sourceId = await findApiSource(ctx.db, { userId, connectorId: connector.id, environment });
  const flowKeys = keys ?? (await findKeys(ctx.db, { connector, environment, sourceId })).keys;
  const flow = needsSignIn(connector, input, flowKeys)
    ? (connector.oauth?.(flowKeys, upstreamIo(ctx, connector, environment)) ?? null)
    : null;
  if (!flow) {
    const source = await makeApiSource(ctx, {
      connector,
      environment,
      userId,
      keys,
      account: null,
    });
    return { sourceId: source.id, signInUrl: null };
  }
  if (!actor.sessionHash) {
    throw new AppError("FORBIDDEN", "Connecting a marketplace is done in the browser.");
  }
  if (environment === "sandbox") await registerRedirect(connector.id, input.callbackUrl);
  const codeVerifier = randomBytes(48).toString("base64url");
  const state = sealConnectState(
    {
      userId: actor.userId,
      sessionHash: actor.sessionHash,
      connectorId: connector.id,
      environment,
      isShared: input.isShared,
      keys,
      codeVerifier,
      redirectUri: input.callbackUrl,
    },
    ctx.clock.now(),
  );
  const codeChallenge = createHash("sha256").update(codeVerifier).digest("base64url");
  const signInUrl = flow.authorizeUrl({ state, redirectUri: input.callbackUrl, codeChallenge });
  return { sourceId: null, signInUrl };
}

/**
 * A shared source is called with the installation's keys, unless the marketplace wants a person; and so is one
 * whose keys are good for searching only, such as a token that the person made.
 */
function needsSignIn(
  { needs }: Connector,
  { isShared }: ConnectInput,
  keys: Readonly<Record<string, string>>,
): boolean {
  if (needs.account === "none") return false;
  const canSignIn = (needs.signInKeys ?? []).every((name) => keys[name] !== undefined);
  return needs.search === "account" || (canSignIn && !isShared);
}
