import type { Source } from "@/db/schema";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import type { ServiceContext } from "../context";
import type { SourceReader } from "./source-reader";

/** A source that is ready to be asked. */
export type OpenedSource = {
  readonly read: SourceReader;
  /**
   * Looks at one listing by itself. Null as an answer: it is gone. Null where the source cannot: then when a listing
   * was seen decides, so each time is written.
   */
  readonly item: ((externalId: string) => Promise<ListingDraft | null>) | null;
  /** After a call was refused for its token: whether it gets another when it is opened anew. */
  readonly renewToken: () => Promise<boolean>;
  /** So many refusals in a row are believed; then the person must connect it again. */
  readonly refusalsMax: number;
  /** How long each question rests after it was answered. */
  readonly everySeconds: () => Promise<number>;
};

/** `onCall` is told of every call that is made, once the quota has given it. */
export type SourceOpener = (
  ctx: ServiceContext,
  source: Source,
  onCall: () => void,
) => Promise<OpenedSource>;
