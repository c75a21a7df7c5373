import type { Fetch, Source } from "@/db/schema";
import type { RejectedItem } from "@/lib/connectors/contract";
import type { CompDraft } from "@/lib/domain/comp/comp-draft.schema";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import type { FetchCursor } from "@/lib/domain/source/fetch-cursor.schema";
import type { ServiceContext } from "../context";
import type { IngestCounts } from "../ingest/ingest-listings";
import type { ToldFields } from "../ingest/told-fields";

/** One piece of what a source answered; written before the next is asked for. */
export type ReadPage = {
  readonly listings: readonly ListingDraft[];
  readonly comps: readonly CompDraft[];
  readonly told: ToldFields;
  readonly rejected: readonly RejectedItem[];
  /** What the reader has written itself, because more becomes true together with it. */
  readonly written?: Omit<IngestCounts, "listingIds" | "fresh">;
  /** Where the next call goes on, once this page is written. */
  readonly cursor: FetchCursor;
  /** Everything that the question brings was in the pages up to this one. */
  readonly isWhole: boolean;
};

export type ReadRequest = {
  readonly ctx: ServiceContext;
  readonly source: Source;
  readonly fetch: Pick<Fetch, "id" | "query" | "cursor">;
};

/** Asks a source one question, page by page. Throws AppError; pages that came before stay. */
export type SourceReader = (request: ReadRequest) => AsyncIterable<ReadPage>;
