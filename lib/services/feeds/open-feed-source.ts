import type { Source } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import { feedPace } from "@/lib/domain/feeds/feed-pace";
import type { ServiceContext } from "../context";
import type { OpenedSource } from "../fetches/opened-source";
import type { ReadPage, ReadRequest } from "../fetches/source-reader";
import { seeAgain } from "../ingest/see-again";
import { fetchFeed } from "./fetch-feed";
import { readFeedItems } from "./read-feed-items";

/**
 * A feed that is read where it has changed. It holds what is newest, so what it leaves out says nothing; and it
 * says something only about the fields that its mapping names.
 */
export async function openFeedSource(
  _ctx: ServiceContext,
  source: Source,
  onCall: () => void,
): Promise<OpenedSource> {
  const { settings } = source;
  assert(settings.kind === "feed", "a feed has the settings of one");
  let everySeconds: number | undefined;
  async function* read({ ctx, fetch }: ReadRequest): AsyncGenerator<ReadPage> {
    assert(settings.kind === "feed", "a feed has the settings of one");
    everySeconds = fetch.cursor.everySeconds;
    onCall();
    const { readAt } = fetch.cursor;
    // Where it is not known what "as before" means, all of it is asked for.
    const known = readAt === undefined ? {} : fetch.cursor;
    const startedAt = ctx.clock.now();
    const answer = await fetchFeed({ ctx, input: { url: settings.url, cursor: known } });
    if (answer.kind === "unchanged") {
      const input = { source, fetchId: fetch.id, readAt: new Date(readAt ?? startedAt) };
      return await seeAgain({ ctx, input });
    }
    const { feed } = answer;
    const cursor = { ...answer.cursor, readAt: startedAt.toISOString() };
    everySeconds = cursor.everySeconds;
    const { listings, rejected } = readFeedItems(feed.items, settings, ctx.clock.now());
    yield {
      listings,
      rejected,
      cursor,
      comps: [],
      told: settings.mapping,
      isWhole: false,
    };
  }
  return {
    read,
    item: null,
    renewToken: async () => false,
    refusalsMax: 3,
    everySeconds: async () => everySeconds ?? feedPace(null, null),
  };
}
