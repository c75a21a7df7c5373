import type { FormatContext } from "../format/format-context";

/** What a deal's figures and times need to be written for one person. */
export type DealFormat = FormatContext & { readonly now: Date };
