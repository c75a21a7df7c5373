import { authRoute, NoBody } from "@/app/_server/auth-route";
import { emptyResponse } from "@/app/_server/session-response";
import { endSession } from "@/lib/services/auth/end-session";

export const DELETE = authRoute(NoBody, async ({ ctx }, { id = "" }) => {
  await endSession({ ctx, input: { id } });
  return emptyResponse();
});
