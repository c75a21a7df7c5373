const EVENT = "deal-scout:sign-in-ended";

/** Tells the page that a call was refused for want of a session: it expired, or ended in another tab. */
export function tellSignInEnded(): void {
  if (typeof window !== "undefined") window.dispatchEvent(new Event(EVENT));
}

/** Answers with what stops the listening. */
export function onSignInEnded(listen: () => void): () => void {
  window.addEventListener(EVENT, listen);
  return () => window.removeEventListener(EVENT, listen);
}
