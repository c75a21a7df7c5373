import { describe } from "vitest";
import { testRedisUrl } from "@/db/test/environment";
import { describeQueue } from "./__fixtures__/describe-queue";

describe.skipIf(!testRedisUrl)("with a Redis at TEST_REDIS_URL", () => {
  describeQueue("redis", testRedisUrl && `${testRedisUrl.replace(/\/\d*$/, "")}/1`);
});
