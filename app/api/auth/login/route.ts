import { authRoute } from "@/app/_server/auth-route";
import { refuseOtherMethods } from "@/app/_server/refuse-other-methods";
import { signedInResponse } from "@/app/_server/session-response";
import { SignInInput } from "@/lib/domain/account/account.schema";
import { signIn } from "@/lib/services/auth/sign-in";

export const POST = authRoute(SignInInput, async ({ ctx, client, input }) => {
  const { user, token } = await signIn({ ctx, input, client });
  return signedInResponse({ user }, token);
});

export const { GET, PUT, PATCH, DELETE } = refuseOtherMethods("POST");
