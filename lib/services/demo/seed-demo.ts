import { eq } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { comps, listingPrices, listings, sources, userPrefs, users } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import type { Id } from "@/lib/core/ids";
import { DEMO_HOME } from "@/lib/domain/demo/demo-places";
import { makeDemoMarket } from "@/lib/domain/demo/make-demo-market";
import { hashPassword, isPassword, type PasswordHash } from "@/lib/platform/password-hash";
import { findPassword, storePassword } from "../auth/internal";
import type { ServiceContext } from "../context";
import { requestRescore } from "../scores/request-rescore";
import { lockRoles } from "../users/internal";
import { demoCompRow, demoListingRows } from "./demo-rows";
import { freshenDemo } from "./freshen-demo";
import { readDemoState, refuseInProduction, writeDemoState } from "./internal";

export const DEMO_EMAIL = "demo@deal-scout.example";
const SOURCE_NAME = "Demo market";
const ROWS_PER_INSERT = 400;

export type SeededDemo =
  | { readonly kind: "seeded" | "present"; readonly email: string }
  /** Somebody took it away; it does not come back by itself. */
  | { readonly kind: "removed" };

type Args = { ctx: ServiceContext; input: { readonly password: string } };

/**
 * Makes the demo's market and its account, once; afterwards only sees to it that the account has this
 * password. Never makes an admin: the first person who signs up is one. Refused in production.
 */
export async function seedDemo({ ctx, input }: Args): Promise<SeededDemo> {
  assert(ctx.actor.kind === "system", "the demo is seeded by the start, not by a person");
  refuseInProduction();
  const hashed = await hashPassword(input.password);
  return await withTransaction(ctx.db, async (tx) => {
    await lockRoles(tx);
    const inside = { ...ctx, db: tx };
    const state = await readDemoState(tx);
    if (state && "removedAt" in state) return { kind: "removed" };
    if (!state) {
      await seed(tx, inside, hashed);
      return { kind: "seeded", email: DEMO_EMAIL };
    }
    await freshenDemo(tx, state.sourceId, ctx.clock.now());
    return { kind: "present", email: await keepAccount(tx, inside, state, input.password, hashed) };
  });
}

async function seed(tx: Transaction, ctx: ServiceContext, hashed: PasswordHash): Promise<void> {
  const now = ctx.clock.now();
  const sourceId = ctx.ids.make("source");
  await tx.insert(sources).values({
    id: sourceId,
    userId: null,
    kind: "demo",
    licence: "demo",
    name: SOURCE_NAME,
    lastSuccessAt: now,
  });
  const userId = await insertAccount(tx, ctx, hashed);
  await writeDemoState(tx, { userId, sourceId }, now);
  const market = makeDemoMarket(now);
  const rows = market.listings.map((listing) => demoListingRows(listing, sourceId, ctx.ids));
  for (const part of parts(market.comps)) {
    await tx.insert(comps).values(part.map((comp) => demoCompRow(comp, sourceId, ctx.ids)));
  }
  for (const part of parts(rows)) await tx.insert(listings).values(part.map((row) => row.listing));
  for (const part of parts(rows.flatMap((row) => row.prices))) {
    await tx.insert(listingPrices).values(part);
  }
  const listingIds = rows.map((row) => row.listing.id);
  await requestRescore({ ctx, input: { listingIds, userId: null } });
}

async function insertAccount(
  tx: Transaction,
  ctx: ServiceContext,
  hashed: PasswordHash,
): Promise<Id<"user">> {
  const id = ctx.ids.make("user");
  const now = ctx.clock.now();
  await tx.insert(users).values({
    id,
    email: DEMO_EMAIL,
    name: "Demo",
    role: "user",
    emailVerified: now,
  });
  await storePassword(tx, ctx, id, hashed);
  await tx.insert(userPrefs).values({
    userId: id,
    homeLabel: DEMO_HOME.label,
    homeLatitude: DEMO_HOME.latitude,
    homeLongitude: DEMO_HOME.longitude,
    timeZone: "America/Los_Angeles",
  });
  return id;
}

/** The address to sign in with; an account that was deleted is made anew, another password replaced. */
async function keepAccount(
  tx: Transaction,
  ctx: ServiceContext,
  state: { userId: Id<"user">; sourceId: Id<"source"> },
  password: string,
  hashed: PasswordHash,
): Promise<string> {
  const [user] = await tx
    .select({ email: users.email })
    .from(users)
    .where(eq(users.id, state.userId));
  if (!user) {
    const userId = await insertAccount(tx, ctx, hashed);
    await writeDemoState(tx, { ...state, userId }, ctx.clock.now());
    return DEMO_EMAIL;
  }
  const stored = await findPassword(tx, state.userId);
  if (!(await isPassword(stored, password))) await storePassword(tx, ctx, state.userId, hashed);
  return user.email;
}

function* parts<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) {
    yield rows.slice(at, at + ROWS_PER_INSERT);
  }
}
