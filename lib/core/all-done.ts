/**
 * Waits until every one has ended, so that none goes on behind the caller's back, and then throws what one that
 * failed threw. `onFailure` is called at once, for the others to stop early.
 */
export async function allDone(
  works: readonly Promise<unknown>[],
  onFailure: () => void,
): Promise<void> {
  const noted = works.map((work) =>
    work.catch((error: unknown) => {
      onFailure();
      throw error;
    }),
  );
  for (const result of await Promise.allSettled(noted)) {
    if (result.status === "rejected") throw result.reason;
  }
}
