/** next-auth's code in the address of the page, as a sentence; null when there is none to say. */
export function signInError(code: string | undefined): string | null {
  if (!code) return null;
  const sentences: Readonly<Record<string, string>> = {
    AccessDenied: "This account may not sign in here. Ask the person who runs Deal-Scout.",
    OAuthAccountNotLinked:
      "There is an account with this e-mail already. Sign in with its password first.",
    Configuration:
      "The sign-in with this provider is not set up rightly. The log says what is missing.",
  };
  return sentences[code] ?? "The provider did not complete the sign-in. Try again.";
}
