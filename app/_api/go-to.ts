/**
 * Loads a page anew, because after signing in or out nothing that the browser holds may stay.
 * Never resolves: whoever awaits it stays busy until the next page is there.
 */
export function goTo(path: string): Promise<never> {
  window.location.assign(path);
  return new Promise(() => undefined);
}
