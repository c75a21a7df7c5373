import { authRoute } from "@/app/_server/auth-route";
import { refuseOtherMethods } from "@/app/_server/refuse-other-methods";
import { signedOutResponse } from "@/app/_server/session-response";
import { ConfirmPasswordResetInput } from "@/lib/domain/account/account.schema";
import { confirmPasswordReset } from "@/lib/services/auth/confirm-password-reset";

export const POST = authRoute(ConfirmPasswordResetInput, async ({ ctx, client, input }) => {
  await confirmPasswordReset({ ctx, input, client });
  return signedOutResponse();
});

export const { GET, PUT, PATCH, DELETE } = refuseOtherMethods("POST");
