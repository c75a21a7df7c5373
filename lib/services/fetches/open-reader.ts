import type { Source } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { openApiSource } from "../connections/open-api-source";
import type { ServiceContext } from "../context";
import { openFeedSource } from "../feeds/open-feed-source";
import { openMailSource } from "../mail-sources/open-mail-source";
import type { OpenedSource, SourceOpener } from "./opened-source";

/** How each kind of source that is asked by itself is opened; one line a kind. */
const OPENERS: Partial<Record<Source["kind"], SourceOpener>> = {
  api: openApiSource,
  feed: openFeedSource,
  mail: openMailSource,
};

export async function openReader(
  ctx: ServiceContext,
  source: Source,
  onCall: () => void,
): Promise<OpenedSource> {
  const open = OPENERS[source.kind];
  if (!open)
    throw new AppError("INVALID", "This kind of source is not asked; it brings things itself.");
  return await open(ctx, source, onCall);
}
