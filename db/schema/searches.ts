import { index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { SearchQuery } from "@/lib/domain/search/search-query.schema";
import type { FetchCursor } from "@/lib/domain/source/fetch-cursor.schema";
import { createdAt, id, idOf, instant, updatedAt } from "../columns";
import { sources } from "./sources";
import { users } from "./users";

/**
 * What is asked of a source again and again. Equal searches of many people are one row here, so they are
 * one call. A feed or a mailbox has one row, whose query is null.
 */
export const fetches = pgTable(
  "fetches",
  {
    id: id("fetch"),
    sourceId: idOf("source", "source_id")
      .notNull()
      .references(() => sources.id, { onDelete: "cascade" }),
    query: jsonb("query").$type<SearchQuery>(),
    /** SHA-256 of the query in canonical form; empty where there is none. */
    queryHash: text("query_hash").notNull(),
    everySeconds: integer("every_seconds").notNull(),
    dueAt: instant("due_at").notNull(),
    /** Who works on it holds it until then; a worker that lost its lease writes nothing. */
    leaseUntil: instant("lease_until"),
    leaseId: text("lease_id"),
    /** Where the next call goes on: etag, newest seen, mail position. */
    cursor: jsonb("cursor").$type<FetchCursor>().notNull().default({}),
    lastSuccessAt: instant("last_success_at"),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("fetches_query_unique").on(table.sourceId, table.queryHash),
    index("fetches_due").on(table.dueAt),
  ],
);
export type Fetch = typeof fetches.$inferSelect;

/** A person's saved search at a source. */
export const searches = pgTable(
  "searches",
  {
    id: id("search"),
    userId: idOf("user", "user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    sourceId: idOf("source", "source_id")
      .notNull()
      .references(() => sources.id, { onDelete: "cascade" }),
    fetchId: idOf("fetch", "fetch_id")
      .notNull()
      .references(() => fetches.id, { onDelete: "cascade" }),
    query: jsonb("query").$type<SearchQuery>().notNull(),
    state: text("state", { enum: ["active", "paused"] })
      .notNull()
      .default("active"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index("searches_user").on(table.userId, table.id),
    index("searches_fetch").on(table.fetchId),
    uniqueIndex("searches_fetch_unique").on(table.userId, table.fetchId),
  ],
);
export type Search = typeof searches.$inferSelect;

/** One time that a source was asked, from start to end. */
export const fetchRuns = pgTable(
  "fetch_runs",
  {
    id: id("fetchRun"),
    fetchId: idOf("fetch", "fetch_id")
      .notNull()
      .references(() => fetches.id, { onDelete: "cascade" }),
    sourceId: idOf("source", "source_id")
      .notNull()
      .references(() => sources.id, { onDelete: "cascade" }),
    state: text("state", { enum: ["running", "succeeded", "failed"] }).notNull(),
    calls: integer("calls").notNull().default(0),
    rowsIn: integer("rows_in").notNull().default(0),
    rowsNew: integer("rows_new").notNull().default(0),
    rowsChanged: integer("rows_changed").notNull().default(0),
    rowsUnchanged: integer("rows_unchanged").notNull().default(0),
    rowsRejected: integer("rows_rejected").notNull().default(0),
    /** The first few that could not be used, with the reason. */
    rejects: jsonb("rejects")
      .$type<readonly { externalId: string | null; reason: string }[]>()
      .notNull()
      .default([]),
    errorKind: text("error_kind"),
    failure: text("failure"),
    startedAt: instant("started_at").notNull(),
    finishedAt: instant("finished_at"),
  },
  (table) => [
    index("fetch_runs_source").on(table.sourceId, table.startedAt),
    index("fetch_runs_fetch").on(table.fetchId),
  ],
);
export type FetchRun = typeof fetchRuns.$inferSelect;
