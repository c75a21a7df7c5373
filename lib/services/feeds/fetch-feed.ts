import { retryAfterMs } from "@/lib/connectors/retry-after";
import { AppError } from "@/lib/core/errors";
import type { ParsedFeed } from "@/lib/domain/feeds/feed-item";
import { feedPace } from "@/lib/domain/feeds/feed-pace";
import { parseFeed } from "@/lib/domain/feeds/parse-feed";
import type { FetchCursor } from "@/lib/domain/source/fetch-cursor.schema";
import { env } from "@/lib/platform/env";
import { createSafeFetch, type SafeResponse } from "@/lib/platform/safe-fetch";
import type { ServiceContext } from "../context";

type Feed = Extract<ParsedFeed, { kind: "feed" }>;

export type FetchedFeed =
  | { readonly kind: "unchanged" }
  | { readonly kind: "feed"; readonly feed: Feed; readonly cursor: FetchCursor };

const ACCEPT =
  "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.9, */*;q=0.5";

/** What a server calls its answer is sent back to it, so it must be something that can be sent. */
const SENDABLE = /^[\x20-\x7e]{1,500}$/;

type Args = {
  ctx: Pick<ServiceContext, "clock" | "signal">;
  input: { readonly url: string; readonly cursor: FetchCursor };
};

/** Reads a feed, where it has changed since. Throws AppError with a sentence for whoever gave the address. */
export async function fetchFeed({ ctx, input }: Args): Promise<FetchedFeed> {
  const { etag, lastModified } = input.cursor;
  const safeFetch = createSafeFetch({ allowedHosts: env().FETCH_ALLOWED_HOSTS ?? [] });
  const answer = await safeFetch(input.url, {
    accept: ACCEPT,
    headers: {
      ...(etag ? { "if-none-match": etag } : {}),
      ...(lastModified ? { "if-modified-since": lastModified } : {}),
    },
    ...(ctx.signal ? { signal: ctx.signal } : {}),
  });
  if (answer.status === 304 && (etag || lastModified)) return { kind: "unchanged" };
  if (answer.status < 200 || answer.status > 299) throw refusal(answer, ctx.clock.now());
  const contentType = answer.headers.get("content-type") ?? undefined;
  const feed = parseFeed(answer.body, { url: answer.url, contentType });
  if (feed.kind === "not-a-feed") throw new AppError("UPSTREAM", feed.why);
  return { kind: "feed", feed, cursor: cursorOf(answer.headers, feed) };
}

function cursorOf(headers: Headers, feed: Feed): FetchCursor {
  const etag = headers.get("etag") ?? "";
  const lastModified = headers.get("last-modified") ?? "";
  return {
    ...(SENDABLE.test(etag) ? { etag } : {}),
    ...(SENDABLE.test(lastModified) ? { lastModified } : {}),
    everySeconds: feedPace(feed.everySeconds, headers.get("cache-control")),
  };
}

function refusal({ status, headers, url }: SafeResponse, now: Date): AppError {
  const { host } = new URL(url);
  const waitMs = retryAfterMs(headers.get("retry-after"), now);
  return new AppError("UPSTREAM", sentence(status, host), {
    retryable: status === 429 || status >= 500,
    ...(waitMs === null ? {} : { retryAfterMs: waitMs }),
    context: { status },
  });
}

function sentence(status: number, host: string): string {
  if (status === 401 || status === 403)
    return `${host} does not let this feed be read (${status}).`;
  if (status === 404 || status === 410) return `There is no feed at this address (${status}).`;
  if (status === 429) return `${host} asks to be left alone for a while.`;
  if (status >= 500) return `${host} has a problem of its own (${status}).`;
  return `${host} gave an answer that is no feed (${status}).`;
}
