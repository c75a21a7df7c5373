import { NextResponse } from "next/server";
import { authRoute, NoBody } from "@/app/_server/auth-route";
import { refuseOtherMethods } from "@/app/_server/refuse-other-methods";
import { endOtherSessions } from "@/lib/services/auth/end-other-sessions";

/** Signs the person out everywhere but here. */
export const DELETE = authRoute(NoBody, async ({ ctx }) =>
  NextResponse.json({ ended: await endOtherSessions({ ctx }) }),
);

export const { GET, POST, PUT, PATCH } = refuseOtherMethods("DELETE");
