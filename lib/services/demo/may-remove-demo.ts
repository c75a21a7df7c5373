import type { Id } from "@/lib/core/ids";
import type { UserActor } from "../context";
import { isLocalInstallation } from "./internal";

/** An admin, and on somebody's own machine the demo's account itself. */
export function mayRemoveDemo(actor: UserActor, demo: { readonly userId: Id<"user"> }): boolean {
  return actor.role === "admin" || (isLocalInstallation() && actor.userId === demo.userId);
}
