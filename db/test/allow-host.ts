/** Lets the guarded fetch reach a server of the tests; before anything reads env(). */
export function allowHost(host: string): void {
  const allowed = [process.env.FETCH_ALLOWED_HOSTS, host].filter(Boolean);
  process.env.FETCH_ALLOWED_HOSTS = allowed.join(",");
}
