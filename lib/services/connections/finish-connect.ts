import { eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { marketplaceAccounts, type Source } from "@/db/schema";
import type { Connector, RemoteAccount, Tokens } from "@/lib/connectors/contract";
import { findConnector } from "@/lib/connectors/registry";
import { assert } from "@/lib/core/assert";
import type { Id } from "@/lib/core/ids";
import { requireWriter, type ServiceContext } from "../context";
import { notFound } from "../visible-to";
import { tokenColumns } from "./access-token";
import { type ConnectState, openConnectState } from "./connect-state";
import { findApiSource } from "./find-api-source";
import { type FoundKeys, findKeys } from "./find-keys";
import { makeApiSource } from "./make-api-source";
import { MissingKeys } from "./missing-keys";
import { StaleConnect } from "./stale-connect";
import { upstreamIo } from "./upstream-io";

type Args = {
  ctx: ServiceContext;
  input: { readonly connectorId: string; readonly code: string; readonly state: string };
};

/**
 * Second step, when the marketplace sends the person back: changes the code for tokens, and makes the account and
 * the source. Only for the session that began. Throws StaleConnect, MissingKeys, or what the marketplace said.
 */
export async function finishConnect({ ctx, input }: Args): Promise<Source> {
  const actor = requireWriter(ctx);
  const state = openConnectState(input.state, ctx.clock.now());
  const isSame = state.userId === actor.userId && state.sessionHash === actor.sessionHash;
  if (!isSame || state.connectorId !== input.connectorId) {
    throw new StaleConnect("This was begun in another session. Connect once more.");
  }
  const connector = findConnector(state.connectorId);
  if (!connector) throw notFound("marketplace");
  const { environment, connectorId } = state;
  const userId = state.isShared ? null : actor.userId;
  const sourceId = await findApiSource(ctx.db, { userId, connectorId, environment });
  const keys =
    state.keys ??
    signInKeys(connector, await findKeys(ctx.db, { connector, environment, sourceId }));
  const io = upstreamIo(ctx, connector, environment);
  const flow = connector.oauth?.(keys, io);
  assert(flow, "what sent the person away can take them back");
  const { codeVerifier, redirectUri } = state;
  const tokens = await flow.exchangeCode({ code: input.code, redirectUri, codeVerifier });
  const remote = await connector.connect(keys, io, tokens.accessToken).account?.();
  return await withTransaction(ctx.db, async (tx) => {
    const inside = { ...ctx, db: tx };
    const account = await storeAccount(inside, state, { tokens, remote, label: connector.label });
    return await makeApiSource(inside, {
      connector,
      environment,
      userId,
      keys: state.keys,
      account,
    });
  });
}

/** What the operator took away while the person was at the marketplace is theirs to set again. */
function signInKeys({ needs, label }: Connector, { keys, owner }: FoundKeys): FoundKeys["keys"] {
  const isComplete = (needs.signInKeys ?? []).every((name) => keys[name] !== undefined);
  if (isComplete || owner !== "operator") return keys;
  throw new MissingKeys(`This installation has no keys for signing in at ${label}.`);
}

type Signed = {
  readonly tokens: Tokens;
  readonly remote: RemoteAccount | undefined;
  readonly label: string;
};

/** One account a person and marketplace name: signing in once more is the same one, connected again. */
async function storeAccount(
  ctx: ServiceContext,
  { userId, connectorId, environment }: ConnectState,
  { tokens, remote, label }: Signed,
): Promise<Id<"account">> {
  const now = ctx.clock.now();
  const [row] = await ctx.db
    .insert(marketplaceAccounts)
    .values({
      id: ctx.ids.make("account"),
      userId,
      connectorId,
      environment,
      remoteAccountId: remote?.id ?? "",
      label: remote?.label ?? label,
      state: "connected",
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoUpdate({
      target: [
        marketplaceAccounts.userId,
        marketplaceAccounts.connectorId,
        marketplaceAccounts.environment,
        marketplaceAccounts.remoteAccountId,
      ],
      set: { state: "connected", label: remote?.label ?? label, updatedAt: now },
    })
    .returning({ id: marketplaceAccounts.id });
  assert(row, "an upsert returns its row");
  // The tokens are sealed for the row's id, which only now is known.
  await ctx.db
    .update(marketplaceAccounts)
    .set({ ...tokenColumns(row.id, tokens), scopes: [...tokens.scopes] })
    .where(eq(marketplaceAccounts.id, row.id));
  return row.id;
}
