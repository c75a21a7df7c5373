import type { ApiOutput } from "@/app/_api/client";
import type { Search } from "@/lib/domain/search/search.schema";
import type { SourcesOverview } from "@/lib/domain/source/source.schema";

type Overview = ApiOutput<"GET /sources">;

/** Sources, marketplaces and searches as the browser holds them: instants are ISO texts. */
export type SourceRow = Overview["sources"][number];
export type ConnectorRow = Overview["connectors"][number];
export type SearchRow = ApiOutput<"GET /searches">["items"][number];
export type SourcesView = Overview & { searches: SearchRow[] };

/** What the page has read, as the API would have sent it. */
export function toSourcesView(overview: SourcesOverview, searches: readonly Search[]): SourcesView {
  return JSON.parse(JSON.stringify({ ...overview, searches }));
}
