/** Reverb writes times with the offset of Chicago, not in UTC. */
export function timeJson(at: Date): string {
  const local = new Date(at.getTime() - 6 * 3_600_000);
  return `${local.toISOString().slice(0, 19)}-06:00`;
}
