import { customType, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, idOf, instant } from "../columns";
import { sources } from "./sources";
import { users } from "./users";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** A saved-search e-mail as it came, and what was read from it; stored before it is read. */
export const mailMessages = pgTable(
  "mail_messages",
  {
    id: id("mail"),
    sourceId: idOf("source", "source_id")
      .notNull()
      .references(() => sources.id, { onDelete: "cascade" }),
    userId: idOf("user", "user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Its Message-ID, or a hash of it where it has none. */
    messageId: text("message_id").notNull(),
    raw: bytea("raw").notNull(),
    fromAddress: text("from_address").notNull(),
    subject: text("subject").notNull(),
    sentAt: instant("sent_at"),
    /** Null until it was read. */
    parserId: text("parser_id"),
    parserVersion: integer("parser_version"),
    /**
     * `review`: the layout is unknown or has changed, and a person looks at the guess. `unkept`: there was no room, and
     * `raw` is empty, as it is once it was dismissed, or was read long ago.
     */
    state: text("state", {
      enum: ["received", "read", "review", "nothing", "failed", "dismissed", "unkept"],
    }).notNull(),
    itemCount: integer("item_count").notNull().default(0),
    /** Items as far as they were understood, while it waits for review. */
    guess: jsonb("guess").$type<readonly unknown[]>(),
    /** A sentence for the person. */
    note: text("note"),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("mail_messages_unique").on(table.sourceId, table.messageId),
    index("mail_messages_user").on(table.userId, table.state, table.id),
  ],
);
export type MailMessage = typeof mailMessages.$inferSelect;
