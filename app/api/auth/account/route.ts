import { authRoute } from "@/app/_server/auth-route";
import { refuseOtherMethods } from "@/app/_server/refuse-other-methods";
import { emptyResponse, signedOutResponse } from "@/app/_server/session-response";
import { DeleteAccountInput, UpdateProfileInput } from "@/lib/domain/account/account.schema";
import { deleteAccount } from "@/lib/services/users/delete-account";
import { updateProfile } from "@/lib/services/users/update-profile";

export const PATCH = authRoute(UpdateProfileInput, async ({ ctx, input }) => {
  await updateProfile({ ctx, input });
  return emptyResponse();
});

export const DELETE = authRoute(DeleteAccountInput, async ({ ctx, input }) => {
  await deleteAccount({ ctx, input });
  return signedOutResponse();
});

export const { GET, POST, PUT } = refuseOtherMethods("PATCH", "DELETE");
