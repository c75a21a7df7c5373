import { authRoute, NoBody } from "@/app/_server/auth-route";
import { signedOutResponse } from "@/app/_server/session-response";
import { signOut } from "@/lib/services/auth/sign-out";

export const POST = authRoute(NoBody, async ({ ctx }) => {
  await signOut({ ctx });
  return signedOutResponse();
});
