import { beforeEach, expect, test, vi } from "vitest";

const PLACE = { purpose: "source:src_1" };

async function box(key: string) {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", "postgres://u:p@127.0.0.1/x");
  vi.stubEnv("SESSION_SECRET", "s".repeat(32));
  vi.stubEnv("ENCRYPTION_KEY", key);
  return await import("./secret-box");
}

beforeEach(() => vi.unstubAllEnvs());

test("a secret comes back, and looks different each time", async () => {
  const { sealSecret, openSecret } = await box("a".repeat(32));
  const [one, other] = [sealSecret("héllo", PLACE), sealSecret("héllo", PLACE)];
  expect(openSecret(one, PLACE)).toBe("héllo");
  expect(one.encrypted).not.toBe(other.encrypted);
  expect(one.encrypted).not.toContain("llo");
});

test("it does not open in another place, after a change, or under another key", async () => {
  const { sealSecret, openSecret } = await box("a".repeat(32));
  const sealed = sealSecret("token", PLACE);
  expect(() => openSecret(sealed, { purpose: "source:src_2" })).toThrow("cannot be read");
  const bytes = Buffer.from(sealed.encrypted, "base64");
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  const changed = { ...sealed, encrypted: bytes.toString("base64") };
  expect(() => openSecret(changed, PLACE)).toThrow("cannot be read");
  const second = await box("b".repeat(32));
  expect(() => second.openSecret(sealed, PLACE)).toThrow("cannot be read");
});
