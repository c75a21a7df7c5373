import type { Source } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import { openApiSource } from "../connections/open-api-source";
import type { ServiceContext } from "../context";
import type { SourceReader } from "./source-reader";

/** A source that is ready to be asked. */
export type OpenedSource = {
  readonly read: SourceReader;
  /** Looks at one listing by itself; null where the source cannot. Null as an answer: it is gone. */
  readonly item: ((externalId: string) => Promise<ListingDraft | null>) | null;
  /** Takes one call from the quota; throws OutOfQuota. */
  readonly takeCall: () => Promise<void>;
  /** After a call was refused for its token: the next one gets another. */
  readonly dropToken: () => Promise<void>;
  /** How long each question rests after it was answered. */
  readonly everySeconds: () => Promise<number>;
};

/** How each kind of source that is asked by itself is opened; one line a kind. */
const OPENERS: Partial<
  Record<Source["kind"], (ctx: ServiceContext, source: Source) => Promise<OpenedSource>>
> = {
  api: openApiSource,
};

export async function openReader(ctx: ServiceContext, source: Source): Promise<OpenedSource> {
  const open = OPENERS[source.kind];
  if (!open) throw new AppError("INVALID", "This kind of source is not asked; it brings things itself.");
  return await open(ctx, source);
}
