/** A Redis for the tests, or undefined: then the Redis suites are skipped by name. */
export const testRedisUrl = process.env.TEST_REDIS_URL;
