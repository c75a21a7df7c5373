import type { Id } from "@/lib/core/ids";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import type { ToldFields } from "./told-fields";

/** What a source told of its listings at one moment. */
export type IngestInput = {
  readonly sourceId: Id<"source">;
  readonly drafts: readonly ListingDraft[];
  /** What the source says anything about; the rest of a known listing stays as it is. */
  readonly told: ToldFields;
  readonly seenAt: Date;
  /** The question that brought them. */
  readonly fetchId?: Id<"fetch">;
  /** False where they were missed rather than seen: `seenAt` is when. */
  readonly isSeen?: boolean;
  /** True where the time of each must be written: a later answer may only say "as before". */
  readonly isExact?: boolean;
};
