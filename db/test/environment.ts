/** Settings of this test process; call it before anything reads env(). */
export function setEnvironment(over: Record<string, string | undefined>): void {
  const settings = {
    NODE_ENV: "test",
    SESSION_SECRET: "a test secret, at least 32 characters long",
    ENCRYPTION_KEY: "a test secret, at least 32 characters long",
    LOG_LEVEL: "silent",
    DATABASE_POOL_SIZE: "4",
    REDIS_URL: undefined,
    ...over,
  };
  for (const [name, value] of Object.entries(settings)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

/** A Redis for the tests, or undefined: then the Redis suites are skipped by name. */
export const testRedisUrl = process.env.TEST_REDIS_URL;
