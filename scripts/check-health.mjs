// Container health checks: node scripts/check-health.mjs URL [--workers] ends with 0 when the app, or with --workers its jobs, are well.
const [url, mode] = process.argv.slice(2);

try {
  const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(4_000) });
  const { ok, workers } = await response.json();
  process.exitCode = (mode === "--workers" ? workers > 0 : ok) ? 0 : 1;
} catch {
  process.exitCode = 1;
}
