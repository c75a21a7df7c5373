import { callAuth } from "./call-auth";
import { goTo } from "./go-to";

/** Ends the session and goes to the sign-in page. Throws ApiError when the server could not end it. */
export async function signOut(): Promise<void> {
  await callAuth("POST", "sign-out");
  goTo("/login");
}
