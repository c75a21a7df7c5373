import { requireUser, type ServiceContext } from "../context";
import { readDemoState } from "./internal";
import { mayRemoveDemo } from "./may-remove-demo";

export type FoundDemo = {
  /** Whether this person may take it away. */
  readonly mayRemove: boolean;
  /** Whether this person is the demo's own account, which would go with it. */
  readonly isOwnAccount: boolean;
};

/** The demo of this installation as the signed-in person has to do with it; null where there is none. */
export async function findDemo({ ctx }: { ctx: ServiceContext }): Promise<FoundDemo | null> {
  const actor = requireUser(ctx);
  const state = await readDemoState(ctx.db);
  if (!state || "removedAt" in state) return null;
  return { mayRemove: mayRemoveDemo(actor, state), isOwnAccount: actor.userId === state.userId };
}
