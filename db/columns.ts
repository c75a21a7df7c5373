import { bigint, char, text, timestamp } from "drizzle-orm/pg-core";
import type { Id, IdKind } from "@/lib/core/ids";

/** Primary key made by the app (lib/core/ids.ts): text, prefixed, sorts by time. */
export const id = <K extends IdKind>(_kind: K) => text("id").$type<Id<K>>().primaryKey();

/** A column that holds the id of another kind of row; add `.references()` where there is a table. */
export const idOf = <K extends IdKind>(_kind: K, name: string) => text(name).$type<Id<K>>();

/** Milliseconds, because a keyset cursor passes through a JavaScript Date. */
export const instant = (name: string) => timestamp(name, { precision: 3, withTimezone: true });

/** Minor units; int8 because an everyday price in IDR is beyond int4. */
export const cents = (name: string) => bigint(name, { mode: "number" });

export const currency = (name: string) => char(name, { length: 3 });

export const createdAt = () => instant("created_at").notNull().defaultNow();
export const updatedAt = () => instant("updated_at").notNull().defaultNow();
