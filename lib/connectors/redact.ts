/** What a secret may look like in a URL, a header or an answer. */
function formsOf(secret: string): readonly string[] {
  return [secret, encodeURIComponent(secret), Buffer.from(secret).toString("base64")];
}

/** The text without the secrets, in whatever form they stand there. Too short ones are no secrets. */
export function redact(text: string, secrets: readonly string[]): string {
  const forms = secrets.filter((secret) => secret.length >= 4).flatMap(formsOf);
  // The longest first: one may be a part of another.
  return forms
    .sort((left, right) => right.length - left.length)
    .reduce((clean, form) => clean.replaceAll(form, "[hidden]"), text);
}
