import { authRoute } from "@/app/_server/auth-route";
import { refuseOtherMethods } from "@/app/_server/refuse-other-methods";
import { emptyResponse } from "@/app/_server/session-response";
import { ChangePasswordInput } from "@/lib/domain/account/account.schema";
import { changePassword } from "@/lib/services/auth/change-password";

export const POST = authRoute(ChangePasswordInput, async ({ ctx, input }) => {
  await changePassword({ ctx, input });
  return emptyResponse();
});

export const { GET, PUT, PATCH, DELETE } = refuseOtherMethods("POST");
