import {
  bigint,
  bigserial,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";
import { createdAt, id, idOf, instant, updatedAt } from "../columns";
import { sources } from "./sources";
import { users } from "./users";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** A file that was sent for import. It lives in the database, because web and jobs may run on two machines. */
export const uploads = pgTable(
  "uploads",
  {
    id: id("upload"),
    userId: idOf("user", "user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    fileName: text("file_name").notNull(),
    sizeBytes: bigint("size_bytes", { mode: "number" }).notNull(),
    sha256: text("sha256").notNull(),
    createdAt: createdAt(),
    /** Chunks are deleted after the run, or at this time when no run came. */
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [index("uploads_user").on(table.userId, table.id)],
);

export const uploadChunks = pgTable(
  "upload_chunks",
  {
    uploadId: idOf("upload", "upload_id")
      .notNull()
      .references(() => uploads.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    bytes: bytea("bytes").notNull(),
  },
  (table) => [primaryKey({ columns: [table.uploadId, table.position] })],
);

/** Which column is which field: `{ price: "Price (USD)" }`, column names as in the file. */
export type ColumnMapping = Record<string, string>;

/** One import from start to end; the truth about its progress. */
export const ingestRuns = pgTable(
  "ingest_runs",
  {
    id: id("run"),
    userId: idOf("user", "user_id").references(() => users.id, { onDelete: "cascade" }),
    sourceId: idOf("source", "source_id")
      .notNull()
      .references(() => sources.id, { onDelete: "cascade" }),
    uploadId: idOf("upload", "upload_id").references(() => uploads.id, { onDelete: "set null" }),
    target: text("target", { enum: ["listings", "comps"] }).notNull(),
    fileName: text("file_name").notNull(),
    sizeBytes: bigint("size_bytes", { mode: "number" }).notNull(),
    mapping: jsonb("mapping").$type<ColumnMapping>().notNull(),
    /** Values for fields that the file has no column for, such as the currency. */
    defaults: jsonb("defaults").$type<Record<string, string>>().notNull().default({}),
    state: text("state", {
      enum: ["queued", "running", "succeeded", "failed", "undoing", "undone"],
    }).notNull(),
    bytesRead: bigint("bytes_read", { mode: "number" }).notNull().default(0),
    rowsRead: integer("rows_read").notNull().default(0),
    rowsInserted: integer("rows_inserted").notNull().default(0),
    rowsUpdated: integer("rows_updated").notNull().default(0),
    rowsUnchanged: integer("rows_unchanged").notNull().default(0),
    rowsRejected: integer("rows_rejected").notNull().default(0),
    /** A sentence for the user when the run failed. */
    failure: text("failure"),
    startedAt: instant("started_at"),
    finishedAt: instant("finished_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index("ingest_runs_user").on(table.userId, table.id),
    index("ingest_runs_source").on(table.sourceId),
  ],
);
export type IngestRun = typeof ingestRuns.$inferSelect;

export const ingestRejects = pgTable(
  "ingest_rejects",
  {
    runId: idOf("run", "run_id")
      .notNull()
      .references(() => ingestRuns.id, { onDelete: "cascade" }),
    /** Line of the file where the row starts, from 1. */
    lineNumber: integer("line_number").notNull(),
    field: text("field"),
    reason: text("reason").notNull(),
    raw: text("raw").notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.lineNumber] })],
);

/** What a run did to which row, so that it can be undone; `before` holds what an update overwrote. */
export const ingestChanges = pgTable(
  "ingest_changes",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    runId: idOf("run", "run_id")
      .notNull()
      .references(() => ingestRuns.id, { onDelete: "cascade" }),
    rowId: text("row_id").notNull(),
    kind: text("kind", { enum: ["inserted", "updated"] }).notNull(),
    before: jsonb("before").$type<Record<string, unknown>>(),
  },
  (table) => [index("ingest_changes_run").on(table.runId)],
);

/** The column mapping a user chose for a header, offered again for the same header. */
export const importMappings = pgTable(
  "import_mappings",
  {
    userId: idOf("user", "user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    target: text("target", { enum: ["listings", "comps"] }).notNull(),
    /** SHA-256 of the column names in order. */
    headerHash: text("header_hash").notNull(),
    mapping: jsonb("mapping").$type<ColumnMapping>().notNull(),
    defaults: jsonb("defaults").$type<Record<string, string>>().notNull().default({}),
    updatedAt: updatedAt(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.target, table.headerHash] })],
);
