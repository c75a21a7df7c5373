import { authRoute, NoBody } from "@/app/_server/auth-route";
import { refuseOtherMethods } from "@/app/_server/refuse-other-methods";
import { signedOutResponse } from "@/app/_server/session-response";
import { signOut } from "@/lib/services/auth/sign-out";

export const POST = authRoute(NoBody, async ({ ctx }) => {
  await signOut({ ctx });
  return signedOutResponse();
});

export const { GET, PUT, PATCH, DELETE } = refuseOtherMethods("POST");
