/** Loads a page anew, because after signing in or out nothing that the browser holds may stay. */
export function goTo(path: string): void {
  window.location.assign(path);
}
