import { index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, idOf } from "../columns";
import { comps } from "./comps";
import { listings } from "./listings";
import { users } from "./users";

/** Comps that one user struck out of, or added to, what speaks for one listing. */
export const evidenceChoices = pgTable(
  "evidence_choices",
  {
    userId: idOf("user", "user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    listingId: idOf("listing", "listing_id")
      .notNull()
      .references(() => listings.id, { onDelete: "cascade" }),
    compId: idOf("comp", "comp_id")
      .notNull()
      .references(() => comps.id, { onDelete: "cascade" }),
    choice: text("choice", { enum: ["struck", "added"] }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.listingId, table.compId] }),
    index("evidence_choices_listing").on(table.listingId),
    index("evidence_choices_comp").on(table.compId),
  ],
);
export type EvidenceChoice = typeof evidenceChoices.$inferSelect;
