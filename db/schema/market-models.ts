import { sql } from "drizzle-orm";
import { customType, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { ModelComparison } from "@/lib/domain/model/compare-models";
import { id, idOf, instant } from "../columns";
import { users } from "./users";

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/**
 * What was learned from comps, one row a training: of the shared ones, of the demo's, or of the shared
 * ones and a user's own (`userId`). At most one an audience is active; the others are kept as history,
 * without their content.
 */
export const marketModels = pgTable(
  "market_models",
  {
    id: id("model"),
    audience: text("audience", { enum: ["shared", "demo", "user"] }).notNull(),
    userId: idOf("user", "user_id").references(() => users.id, { onDelete: "cascade" }),
    state: text("state", { enum: ["active", "replaced", "not_better"] }).notNull(),
    trainedAt: instant("trained_at").notNull(),
    trainSeconds: integer("train_seconds").notNull(),
    /** Comps the audience had, and of them the ones learned from. */
    compCount: integer("comp_count").notNull(),
    learnedCount: integer("learned_count").notNull(),
    /** Names the comps it was trained on: nothing is trained again until they differ. */
    compsMark: text("comps_mark").notNull(),
    /** Against the model before, on held-back comps. */
    comparison: jsonb("comparison").$type<ModelComparison>().notNull(),
    /** Serialised and packed; null once it is no longer active. */
    content: bytes("content"),
    /** The small part of it that a page needs to weigh a verdict anew. */
    terms: bytes("terms"),
  },
  (table) => [
    uniqueIndex("market_models_active")
      .on(table.audience, sql`coalesce(${table.userId}, '')`)
      .where(sql`${table.state} = 'active'`),
    index("market_models_trained").on(table.trainedAt),
    index("market_models_user").on(table.userId),
  ],
);
export type MarketModelRow = typeof marketModels.$inferSelect;
