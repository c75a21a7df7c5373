const WARM_UP_MS = 500;
const MEASURED_MS = 2_000;
const PASSES_MIN = 10;
/** Of a machine with other work only the faster passes tell how fast the code is. */
const QUANTILE = 0.1;

function timeOf(pass: () => void): number {
  const started = performance.now();
  pass();
  return performance.now() - started;
}

/** How often a second a pass runs on one core: the 10 % quantile of two seconds' passes, after warming up. */
export function passesPerSecond(pass: () => void): number {
  const warmUntil = performance.now() + WARM_UP_MS;
  do pass();
  while (performance.now() < warmUntil);
  const times: number[] = [];
  const until = performance.now() + MEASURED_MS;
  while (times.length < PASSES_MIN || performance.now() < until) times.push(timeOf(pass));
  times.sort((one, other) => one - other);
  return 1_000 / (times[Math.floor(times.length * QUANTILE)] ?? 1_000);
}
