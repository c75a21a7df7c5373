import { after, NextResponse } from "next/server";
import { authRoute } from "@/app/_server/auth-route";
import { refuseOtherMethods } from "@/app/_server/refuse-other-methods";
import { AppError } from "@/lib/core/errors";
import { RequestPasswordResetInput } from "@/lib/domain/account/account.schema";
import { admitPasswordReset } from "@/lib/services/auth/admit-password-reset";
import { sendPasswordReset } from "@/lib/services/auth/send-password-reset";
import { processMailer } from "@/lib/services/mail/process-mailer";

/** Answers alike for every address; what it does for one that exists happens after the answer. */
export const POST = authRoute(RequestPasswordResetInput, async ({ ctx, client, input }) => {
  const mail = processMailer();
  if (!mail) throw new AppError("CONFLICT", "This installation cannot send mail.");
  const { email } = await admitPasswordReset({ ctx, input, client });
  after(() =>
    sendPasswordReset({ ctx, input: { email }, ...mail }).catch((error) =>
      ctx.log.error({ code: error?.code, err: String(error) }, "password reset mail not sent"),
    ),
  );
  return NextResponse.json({ validMinutes: 60 }, { status: 202 });
});

export const { GET, PUT, PATCH, DELETE } = refuseOtherMethods("POST");
