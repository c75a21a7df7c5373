import { z } from "zod";
import { UpdateUserPrefsInput, UserPrefs } from "@/lib/domain/prefs/user-prefs.schema";
import { deleteUserPrefs } from "@/lib/services/user-prefs/delete-user-prefs";
import { getUserPrefs } from "@/lib/services/user-prefs/get-user-prefs";
import { updateUserPrefs } from "@/lib/services/user-prefs/update-user-prefs";
import { reader, writer } from "./base";

const tags = ["Preferences"];

export const userPrefsRoutes = {
  "GET /user-prefs": reader
    .route({ operationId: "getUserPrefs", summary: "Your preferences, defaults filled in", tags })
    .input(z.strictObject({}).optional())
    .output(UserPrefs)
    .handler(({ context: ctx }) => getUserPrefs({ ctx })),

  "PATCH /user-prefs": writer
    .route({ operationId: "updateUserPrefs", summary: "Change the given preferences", tags })
    .input(UpdateUserPrefsInput.strict())
    .output(UserPrefs)
    .handler(({ context: ctx, input }) => updateUserPrefs({ ctx, input })),

  "DELETE /user-prefs": writer
    .route({ operationId: "deleteUserPrefs", summary: "Back to the defaults", tags })
    .input(z.strictObject({}).optional())
    .output(UserPrefs)
    .handler(({ context: ctx }) => deleteUserPrefs({ ctx })),
};
