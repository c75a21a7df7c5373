import { authRoute, NoBody } from "@/app/_server/auth-route";
import { refuseOtherMethods } from "@/app/_server/refuse-other-methods";
import { emptyResponse } from "@/app/_server/session-response";
import { endSession } from "@/lib/services/auth/end-session";

export const DELETE = authRoute(NoBody, async ({ ctx }, { id = "" }) => {
  await endSession({ ctx, input: { id } });
  return emptyResponse();
});

export const { GET, POST, PUT, PATCH } = refuseOtherMethods("DELETE");
