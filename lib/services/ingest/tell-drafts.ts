import { hash } from "node:crypto";
import { storableText } from "@/lib/domain/import/clean-text";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import type { ToldFields } from "./told-fields";

/** Raised when the same draft comes to be stored otherwise: what is known is then looked at in full once more. */
const VERSION = 1;

/** A draft as it came, with a name for all that it says. */
export type ToldDraft = { readonly draft: ListingDraft; readonly toldHash: string };

/** Two drafts of one id that tell of the same fields and say the same have the same hash. */
export function tellDrafts(drafts: readonly ListingDraft[], told: ToldFields): ToldDraft[] {
  const fields = `${VERSION} ${Object.keys(told).sort().join()}`;
  return drafts.map((given) => {
    // What is looked up must be what is stored.
    const draft = { ...given, externalId: storableText(given.externalId) };
    const toldHash = hash("sha256", `${fields}${JSON.stringify(draft)}`, "hex").slice(0, 32);
    return { draft, toldHash };
  });
}
