const seconds = () => (performance.now() / 1_000).toFixed(1).padStart(5);

/** One progress line with the seconds since the process began. */
export function say(text) {
  console.log(`[${seconds()} s] ${text}`);
}

/** Announces a long step with how long it usually takes, repeats itself every 20 s, and says when it ended. */
export async function step(title, usually, work) {
  say(`${title}, ${usually} …`);
  const startedAt = performance.now();
  const passed = () => `${((performance.now() - startedAt) / 1_000).toFixed(1)} s`;
  const timer = setInterval(() => say(`${title}: ${passed()} so far`), 20_000);
  try {
    const result = await work();
    say(`${title}: done in ${passed()}`);
    return result;
  } finally {
    clearInterval(timer);
  }
}
