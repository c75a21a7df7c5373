import { AppError } from "@/lib/core/errors";
import { feedSample } from "@/lib/domain/feeds/feed-sample";
import type { FeedPreview, PreviewFeedInput } from "@/lib/domain/feeds/feed-source.schema";
import { cleanLine, clip } from "@/lib/domain/import/clean-text";
import { findImportProblems } from "@/lib/domain/import/find-import-problems";
import { guessImport } from "@/lib/domain/import/guess-import";
import { PREVIEW_ROWS, SAMPLE_ROWS } from "@/lib/domain/import/import-limits";
import { requireWriter, type ServiceContext } from "../context";
import { rateLimiterOf } from "../rate-limit/rate-limiter-of";
import { getUserPrefs } from "../user-prefs/get-user-prefs";
import { feedAddress } from "./feed-address";
import { PREVIEW_LIMIT } from "./feed-limits";
import { fetchFeed } from "./fetch-feed";

type Args = { ctx: ServiceContext; input: PreviewFeedInput };

const NAME_LENGTH = 80;

/** Reads a feed once and says what its items hold, and how they would be read as listings. Nothing is stored. */
export async function previewFeed({ ctx, input }: Args): Promise<FeedPreview> {
  const { userId } = requireWriter(ctx);
  const url = feedAddress(input.url);
  await rateLimiterOf(ctx, PREVIEW_LIMIT).consume(userId);
  const fetched = await fetchFeed({ ctx, input: { url, cursor: {} } });
  if (fetched.kind === "unchanged") throw new AppError("UPSTREAM", "The server sent no feed.");
  const { feed } = fetched;
  const sample = feedSample(feed.items, SAMPLE_ROWS);
  if (sample.rows.length === 0) {
    const message = "The feed holds nothing yet, so it cannot be seen how to read it.";
    throw new AppError("INVALID", message, { fields: [{ field: "url", message }] });
  }
  const { currency } = await getUserPrefs({ ctx });
  // Prices of a feed are decimals with a point, as `feedItemToRow` writes them.
  const guess = guessImport(sample, { target: "listings", currency, isJson: true });
  const { mapping, defaults } = guess;
  return {
    url,
    name: clip(cleanLine(feed.title), NAME_LENGTH).trim() || new URL(url).hostname,
    format: feed.format,
    itemCount: feed.items.length + feed.leftOut,
    columns: [...sample.columns],
    rows: sample.rows
      .slice(0, PREVIEW_ROWS)
      .map((row) => sample.columns.map((column) => row.get(column) ?? "")),
    mapping,
    defaults,
    problems: findImportProblems({ sample, ...guess, holder: "feed" }),
  };
}
