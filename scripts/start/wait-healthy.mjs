const POLL_MS = 100;
const ANSWER_MS = 3_000;

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

async function askHealth(url) {
  try {
    const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(ANSWER_MS) });
    const text = await response.text();
    const { ok, workers } = JSON.parse(text);
    // Health stays well without workers, for pages still serve; a start is done when both processes are up.
    return { isHealthy: response.status === 200 && ok === true && workers !== 0, text };
  } catch {
    return { isHealthy: false, text: null };
  }
}

/** Asks /api/health until it is well, `giveUp()` says so, or the time is over; returns { isHealthy, text }. */
export async function waitHealthy({ url, timeoutMs, giveUp = () => false }) {
  const deadline = performance.now() + timeoutMs;
  let last = await askHealth(url);
  while (!last.isHealthy && performance.now() < deadline && !giveUp()) {
    await sleep(POLL_MS);
    last = await askHealth(url);
  }
  return last;
}
