import type { DatabaseOrTransaction } from "@/db/client";
import { auditEvents } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";

export type AuditAction =
  | "account.created"
  | "account.deleted"
  | "account.disabled"
  | "account.enabled"
  | "account.email-changed"
  | "account.role-changed"
  | "api-key.created"
  | "api-key.revoked"
  | "demo.removed"
  | "fee-schedule.created"
  | "fee-schedule.deleted"
  | "fee-schedule.updated"
  | "password.changed"
  | "password.reset"
  | "password.reset-link-made"
  | "session.started"
  | "sessions.ended";

type AuditEvent = {
  readonly action: AuditAction;
  /** Who did it; null where nobody is signed in, such as a command of the operator. */
  readonly actorId: Id<"user"> | null;
  readonly subjectId?: string;
  /** Ids, counts and words of our own; never what a person typed. */
  readonly data?: Readonly<Record<string, string | number | boolean>>;
};

/** Appends to the record of what was done by whom, in the transaction that did it. */
export async function recordAuditEvent(
  db: DatabaseOrTransaction,
  ctx: ServiceContext,
  event: AuditEvent,
): Promise<void> {
  await db.insert(auditEvents).values({
    id: ctx.ids.make("audit"),
    actorId: event.actorId,
    action: event.action,
    subjectId: event.subjectId ?? null,
    data: event.data ?? {},
    createdAt: ctx.clock.now(),
  });
}
