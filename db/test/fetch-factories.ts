import { SearchQuery } from "@/lib/domain/search/search-query.schema";
import { systemIds } from "@/lib/platform/clock";
import type { Database } from "../client";
import { type Fetch, fetches, searches, type User } from "../schema";
import { makeSource } from "./factories";

const QUERY = SearchQuery.parse({ words: "jazzmaster" });

/** A question that is due, to a marketplace's API of this person (null: of everybody). */
export async function makeFetch(db: Database, userId: User["id"] | null): Promise<Fetch> {
  const source = await makeSource(db, userId, {
    kind: "api",
    licence: "marketplace",
    connectorId: "reverb",
    environment: "production",
  });
  const [fetch] = await db
    .insert(fetches)
    .values({
      id: systemIds.make("fetch"),
      sourceId: source.id,
      query: QUERY,
      queryHash: source.id,
      everySeconds: 300,
      dueAt: new Date(),
    })
    .returning();
  if (!fetch) throw new Error("insert returned no row");
  return fetch;
}

/** The id of a saved search of this person. */
export async function makeSearch(db: Database, owner: User): Promise<string> {
  const fetch = await makeFetch(db, owner.id);
  const id = systemIds.make("search");
  const { sourceId, id: fetchId } = fetch;
  await db.insert(searches).values({ id, userId: owner.id, sourceId, fetchId, query: QUERY });
  return id;
}
