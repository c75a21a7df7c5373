import {
  bigint,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";
import type { ColumnMapping } from "@/lib/domain/import/column-mapping.schema";
import type { ImportDefaults } from "@/lib/domain/import/import-defaults.schema";
import { IMPORT_TARGETS } from "@/lib/domain/import/import-field";
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
    /** Null while the file is still coming in. */
    sha256: text("sha256"),
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
    target: text("target", { enum: IMPORT_TARGETS }).notNull(),
    fileName: text("file_name").notNull(),
    sizeBytes: bigint("size_bytes", { mode: "number" }).notNull(),
    mapping: jsonb("mapping").$type<ColumnMapping>().notNull(),
    /** Values for fields that the file has no column for, such as the currency, and how its values are written. */
    defaults: jsonb("defaults").$type<ImportDefaults>().notNull().default({}),
    /** `undoing` ends in `failed` when `failure` is set: a bad file changes nothing. */
    state: text("state", {
      enum: ["queued", "running", "succeeded", "failed", "undoing", "undone"],
    }).notNull(),
    /** How often work began since rows last went in; a run that never gets on is given up. */
    starts: integer("starts").notNull().default(0),
    bytesRead: bigint("bytes_read", { mode: "number" }).notNull().default(0),
    /** Also the position a new worker goes on from; moved in the transaction that wrote the rows. */
    rowsRead: integer("rows_read").notNull().default(0),
    rowsInserted: integer("rows_inserted").notNull().default(0),
    rowsUpdated: integer("rows_updated").notNull().default(0),
    rowsUnchanged: integer("rows_unchanged").notNull().default(0),
    rowsRejected: integer("rows_rejected").notNull().default(0),
    /** Rows that a later row of the same file with the same id replaced. */
    rowsRepeated: integer("rows_repeated").notNull().default(0),
    /** What an undo took back, and what it left because a later change owns it. */
    rowsReverted: integer("rows_reverted").notNull().default(0),
    rowsKept: integer("rows_kept").notNull().default(0),
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
    index("ingest_runs_upload").on(table.uploadId),
  ],
);
export type IngestRun = typeof ingestRuns.$inferSelect;

export const ingestRejects = pgTable(
  "ingest_rejects",
  {
    runId: idOf("run", "run_id")
      .notNull()
      .references(() => ingestRuns.id, { onDelete: "cascade" }),
    /** Which row of the file it is, from 1, without the header. */
    rowNumber: integer("row_number").notNull(),
    /** Line of the file where the row starts, from 1; a JSON file may be one line. */
    lineNumber: integer("line_number").notNull(),
    field: text("field"),
    reason: text("reason").notNull(),
    raw: text("raw").notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.rowNumber] })],
);

/**
 * What a run did to which row, so that it can be undone; `before` holds what it overwrote. A row that
 * was only seen again is listed too: from then on it is this run's, and an older run's undo keeps it.
 */
export const ingestChanges = pgTable(
  "ingest_changes",
  {
    runId: idOf("run", "run_id")
      .notNull()
      .references(() => ingestRuns.id, { onDelete: "cascade" }),
    rowId: text("row_id").notNull(),
    kind: text("kind", { enum: ["inserted", "updated", "seen"] }).notNull(),
    before: jsonb("before").$type<Record<string, unknown>>(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.rowId] })],
);

/** The column mapping a user chose for a header, offered again for the same header. */
export const importMappings = pgTable(
  "import_mappings",
  {
    userId: idOf("user", "user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    target: text("target", { enum: IMPORT_TARGETS }).notNull(),
    /** SHA-256 of the column names in order. */
    headerHash: text("header_hash").notNull(),
    mapping: jsonb("mapping").$type<ColumnMapping>().notNull(),
    defaults: jsonb("defaults").$type<ImportDefaults>().notNull().default({}),
    sourceName: text("source_name").notNull(),
    updatedAt: updatedAt(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.target, table.headerHash] })],
);
