import { expect, test } from "vitest";
import { checkServer } from "./check-server";

const resolve = async (host: string) => {
  const known: Record<string, string[]> = {
    "imap.example.com": ["8.8.8.8"],
    "inside.example.com": ["10.0.0.5"],
    "two.example.com": ["8.8.8.8", "127.0.0.1"],
    "cloud.example.com": ["169.254.169.254"],
  };
  return known[host] ?? [];
};
const rules = {
  usualPorts: [993, 143],
  allowedHosts: ["inside.example.com:1143", "cloud.example.com:143"],
  resolve,
};

test("a public server is connected to at the address that was checked", async () => {
  expect(await checkServer({ host: "IMAP.example.com.", port: 993 }, rules)).toEqual({
    address: "8.8.8.8",
    isAllowed: false,
  });
});

test("what the operator allowed may be private, at that port only", async () => {
  expect(await checkServer({ host: "inside.example.com", port: 1143 }, rules)).toEqual({
    address: "10.0.0.5",
    isAllowed: true,
  });
  await expect(checkServer({ host: "inside.example.com", port: 143 }, rules)).rejects.toThrow(
    "private network",
  );
});

test.each([
  ["two.example.com", 993, "private network"],
  ["127.0.0.1", 993, "private network"],
  ["::1", 993, "private network"],
  ["cloud.example.com", 143, "may never be fetched"],
  ["metadata.google.internal", 993, "may never be fetched"],
  ["imap.example.com", 25, "Port 25 is not allowed"],
  ["imap.example.com/x", 993, "not the name of a server"],
  ["", 993, "not the name of a server"],
  ["nowhere.example.com", 993, "No server was found"],
])("%s at %i is refused: %s", async (host, port, sentence) => {
  await expect(checkServer({ host, port }, rules)).rejects.toThrow(sentence);
});
