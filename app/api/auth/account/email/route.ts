import { authRoute } from "@/app/_server/auth-route";
import { refuseOtherMethods } from "@/app/_server/refuse-other-methods";
import { emptyResponse } from "@/app/_server/session-response";
import { ChangeEmailInput } from "@/lib/domain/account/account.schema";
import { changeEmail } from "@/lib/services/users/change-email";

export const POST = authRoute(ChangeEmailInput, async ({ ctx, input }) => {
  await changeEmail({ ctx, input });
  return emptyResponse();
});

export const { GET, PUT, PATCH, DELETE } = refuseOtherMethods("POST");
