import { eq } from "drizzle-orm";
import pino from "pino";
import type { Database } from "@/db/client";
import { type Source, sources, type User, users } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import { SearchQuery } from "@/lib/domain/search/search-query.schema";
import { systemIds } from "@/lib/platform/clock";
import { finishConnect } from "@/lib/services/connections/finish-connect";
import { startConnect } from "@/lib/services/connections/start-connect";
import type { ServiceContext } from "@/lib/services/context";
import { createSearch } from "@/lib/services/searches/create-search";
import type { Sandbox } from "@/sandbox/server";
import type { Ownership } from "./ownership";
import { type MarketId, readKeys } from "./sandbox-desk";
import type { VirtualClock } from "./virtual-clock";

export type Town = {
  /** What jobs act as. */
  readonly ctx: ServiceContext;
  /** People in front of their browsers; the first is the admin. */
  readonly people: readonly ServiceContext[];
};

const NAMES = ["ann", "bob", "cy", "dee", "eve"];

export async function settlePeople(db: Database, clock: VirtualClock): Promise<Town> {
  const ctx: ServiceContext = {
    db,
    clock,
    ids: systemIds,
    actor: { kind: "system" },
    log: pino({ level: "silent" }),
  };
  const rows = await db
    .insert(users)
    .values(
      NAMES.map((name, at) => ({
        id: systemIds.make("user"),
        name,
        email: `${name}@chaos.example`,
        role: at === 0 ? ("admin" as const) : ("user" as const),
      })),
    )
    .returning();
  return { ctx, people: rows.map((row) => atTheBrowser(ctx, row)) };
}

function atTheBrowser(ctx: ServiceContext, { id: userId, role, name }: User): ServiceContext {
  const scopes = ["read", "write"] as const;
  return { ...ctx, actor: { kind: "user", userId, role, scopes, sessionHash: `of ${name}` } };
}

type Connecting = {
  readonly person: ServiceContext;
  readonly sandbox: Sandbox;
  readonly market: MarketId;
  readonly ownership: Ownership;
};

/** Connects a marketplace as a person does, with the keys as they are now; once more, it is the same source. */
export async function connectMarket(connecting: Connecting): Promise<Source> {
  const { person, sandbox, market, ownership } = connecting;
  const keys = await readKeys(sandbox, market, ownership);
  const callbackUrl = `${sandbox.url}/callback`;
  const wish = { connectorId: market, environment: "sandbox" as const, keys };
  const { sourceId, signInUrl } = await startConnect({
    ctx: person,
    input: { ...wish, isShared: ownership === "shared", callbackUrl },
  });
  const id = sourceId ?? (await signIn(person, market, signInUrl)).id;
  const [source] = await person.db.select().from(sources).where(eq(sources.id, id));
  assert(source, "what was connected is there");
  return source;
}

/** Goes to the stand-in's own page of consent, agrees with the first account, and comes back. */
async function signIn(ctx: ServiceContext, connectorId: string, signInUrl: string | null) {
  assert(signInUrl, "who has no source yet is sent away to sign in");
  const [page = "", query = ""] = signInUrl.split("?");
  const text = await (await fetch(signInUrl)).text();
  const account = /<option>([^<]+)<\/option>/.exec(text)?.[1];
  assert(account, "the page of consent names accounts");
  const body = new URLSearchParams(query);
  body.set("decision", "approve");
  body.set("account", account);
  const answer = await fetch(page, { method: "POST", body, redirect: "manual" });
  const back = new URL(answer.headers.get("location") ?? "", page).searchParams;
  const [code, state] = [back.get("code"), back.get("state")];
  assert(code !== null && state !== null, "consent leads back with a code");
  return await finishConnect({ ctx, input: { connectorId, code, state } });
}

/** Saves a search for all whose turn it is: every second word is looked for by two people, every third by three. */
export async function lookFor(
  people: readonly ServiceContext[],
  source: Source,
  words: string,
  at: number,
): Promise<void> {
  const crowd = source.userId === null ? (at % 6 === 0 ? 3 : at % 2 === 0 ? 2 : 1) : 1;
  const first = source.userId === null ? at % people.length : 0;
  for (let step = 0; step < crowd; step += 1) {
    const person = people[(first + step) % people.length];
    assert(person, "there are people");
    const spelled = step === 1 ? `  ${words.toUpperCase()} ` : words;
    const formats = ["fixed", "auction"];
    const query = SearchQuery.parse({ words: spelled, formats });
    await createSearch({ ctx: person, input: { sourceId: source.id, query } });
  }
}
