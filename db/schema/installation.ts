import { bigint, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, id, idOf, instant, updatedAt } from "../columns";

/** Facts about the whole installation, such as whether the demo was removed. */
export const settings = pgTable("settings", {
  key: text("key").primaryKey(),
  value: jsonb("value").notNull(),
  updatedAt: updatedAt(),
});

/** One row a living jobs process; health reports the newest. */
export const workerHeartbeats = pgTable("worker_heartbeats", {
  workerId: text("worker_id").primaryKey(),
  processId: integer("process_id").notNull(),
  startedAt: instant("started_at").notNull(),
  seenAt: instant("seen_at").notNull(),
});

/** Counters of lib/services/rate-limit when there is no Redis; the three columns are the library's. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text("key").primaryKey(),
    points: integer("points").notNull().default(0),
    /** Unix time in milliseconds. */
    expire: bigint("expire", { mode: "number" }),
  },
  (table) => [index("rate_limits_expire").on(table.expire)],
);

/** What was done by whom. Append-only; holds ids, no personal data. */
export const auditEvents = pgTable(
  "audit_events",
  {
    id: id("audit"),
    actorId: idOf("user", "actor_id"),
    action: text("action").notNull(),
    subjectId: text("subject_id"),
    data: jsonb("data").$type<Record<string, unknown>>().notNull().default({}),
    createdAt: createdAt(),
  },
  (table) => [index("audit_events_actor").on(table.actorId, table.id)],
);
