import type { CompDraft } from "@/lib/domain/comp/comp-draft.schema";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import type { ColumnMapping } from "./column-mapping.schema";
import type { ImportDefaults } from "./import-defaults.schema";
import type { ImportField, ImportTarget } from "./import-field";
import type { RowIdentity } from "./row-identity";

export type RowPlan = {
  readonly target: ImportTarget;
  readonly mapping: ColumnMapping;
  readonly defaults: ImportDefaults;
  /** A date after it is wrong. */
  readonly now: Date;
};

export type MappedListing = Omit<ListingDraft, "externalId">;
export type MappedComp = Omit<CompDraft, "externalId">;

export type MappedRow =
  | { readonly kind: "listing"; readonly draft: MappedListing; readonly identity: RowIdentity }
  | { readonly kind: "comp"; readonly draft: MappedComp; readonly identity: RowIdentity }
  | { readonly kind: "rejected"; readonly field: ImportField; readonly reason: string };

export type RowMapper = (values: ReadonlyMap<string, string>) => MappedRow;
