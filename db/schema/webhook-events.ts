import { customType, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, instant } from "../columns";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** What a marketplace sent us, raw and under its own event's id: stored first, then answered, then worked on. */
export const webhookEvents = pgTable(
  "webhook_events",
  {
    id: id("webhookEvent"),
    connectorId: text("connector_id").notNull(),
    environment: text("environment", { enum: ["production", "sandbox"] }).notNull(),
    eventId: text("event_id").notNull(),
    headers: jsonb("headers").$type<Readonly<Record<string, string>>>().notNull(),
    body: bytea("body").notNull(),
    receivedAt: instant("received_at").notNull(),
    handledAt: instant("handled_at"),
    attempts: integer("attempts").notNull().default(0),
    failure: text("failure"),
  },
  (table) => [
    uniqueIndex("webhook_events_unique").on(table.connectorId, table.environment, table.eventId),
    index("webhook_events_waiting").on(table.handledAt, table.receivedAt),
  ],
);
export type WebhookEventRow = typeof webhookEvents.$inferSelect;
