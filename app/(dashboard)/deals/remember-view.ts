import { callApi } from "@/app/_api/client";
import type { DealsView } from "@/lib/domain/prefs/user-prefs.schema";

/** Kept for the next visit. The address already shows the choice, so a failure costs nothing now. */
export function rememberView(dealsView: DealsView): void {
  callApi("PATCH /user-prefs", { dealsView }).catch(() => undefined);
}
