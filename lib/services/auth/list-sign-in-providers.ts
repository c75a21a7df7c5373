import { env } from "@/lib/platform/env";
import { signInProviders } from "./sign-in-providers";

/** What the sign-in page offers besides the password. */
export function listSignInProviders(): { id: string; name: string }[] {
  return signInProviders(env()).map(({ id, name }) => ({ id, name }));
}
