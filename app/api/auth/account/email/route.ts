import { authRoute } from "@/app/_server/auth-route";
import { emptyResponse } from "@/app/_server/session-response";
import { ChangeEmailInput } from "@/lib/domain/account/account.schema";
import { changeEmail } from "@/lib/services/users/change-email";

export const POST = authRoute(ChangeEmailInput, async ({ ctx, input }) => {
  await changeEmail({ ctx, input });
  return emptyResponse();
});
