/**
 * Milliseconds of processor time that this process spent on `work`, in all its threads. Unlike the time on the
 * wall it hardly moves when the machine is busy with something else.
 */
export async function processorTimeMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
