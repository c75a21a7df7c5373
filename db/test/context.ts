import pino from "pino";
import { systemClock, systemIds } from "@/lib/platform/clock";
import type { Actor, ServiceContext } from "@/lib/services/context";
import type { DatabaseOrTransaction } from "../client";
import type { User } from "../schema";

/** A verb's context in a test: real clock and ids, silent log. */
export function testContext(
  db: DatabaseOrTransaction,
  actor: Actor = { kind: "system" },
): ServiceContext {
  return { db, clock: systemClock, ids: systemIds, actor, log: pino({ level: "silent" }) };
}

export function actorOf(user: User): Actor {
  return { kind: "user", userId: user.id, role: user.role, scopes: ["read", "write"] };
}
