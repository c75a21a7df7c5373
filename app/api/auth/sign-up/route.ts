import { authRoute } from "@/app/_server/auth-route";
import { refuseOtherMethods } from "@/app/_server/refuse-other-methods";
import { signedInResponse } from "@/app/_server/session-response";
import { SignUpInput } from "@/lib/domain/account/account.schema";
import { signUp } from "@/lib/services/auth/sign-up";

export const POST = authRoute(SignUpInput, async ({ ctx, client, input }) => {
  const { user, token } = await signUp({ ctx, input, client });
  return signedInResponse({ user }, token, 201);
});

export const { GET, PUT, PATCH, DELETE } = refuseOtherMethods("POST");
