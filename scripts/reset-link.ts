// npm run reset-link -- EMAIL: prints a link that sets a new password, for installations that send no mail.
import { AppError } from "@/lib/core/errors";
import { env } from "@/lib/platform/env";
import { createPasswordResetLink } from "@/lib/services/auth/create-password-reset-link";
import { closeProcessContext, processContext } from "@/lib/services/process-context";

const FALLBACK_URL = "http://localhost:3000";

/** The link with a line of explanation, or the reason why there is none. */
async function answer(email: string | undefined): Promise<{ text: string; isDone: boolean }> {
  if (!email) return { text: "Usage: npm run reset-link -- EMAIL", isDone: false };
  const input = { email, appUrl: env().APP_URL ?? FALLBACK_URL };
  try {
    const link = await createPasswordResetLink({ ctx: processContext({ kind: "system" }), input });
    return { text: `${link}\nIt works once, within an hour.`, isDone: true };
  } catch (error) {
    if (error instanceof AppError) return { text: error.message, isDone: false };
    if (error instanceof Error && error.name === "ZodError") {
      return { text: `${email} does not look like an e-mail address.`, isDone: false };
    }
    throw error;
  }
}

const { text, isDone } = await answer(process.argv[2]);
if (isDone) console.log(text);
else console.error(text);
process.exitCode = isDone ? 0 : 1;
await closeProcessContext();
