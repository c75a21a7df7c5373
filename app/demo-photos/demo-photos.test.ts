import { expect, test } from "vitest";
import { GET } from "./[kind]/[variant]/route";

const ask = (kind: string, variant: string) =>
  GET(new Request(`http://localhost/demo-photos/${kind}/${variant}`), {
    params: Promise.resolve({ kind, variant }),
  });

test("whoever asks gets the picture, which may load and run nothing", async () => {
  const response = await ask("juno-106", "3");
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("image/svg+xml");
  expect(response.headers.get("content-security-policy")).toBe(
    "default-src 'none'; frame-ancestors 'none'; sandbox",
  );
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(await response.text()).toMatch(/^<svg /);
});

test.each([
  ["juno-106", "12"],
  ["juno-106", "-1"],
  ["juno-106", "1.5"],
  ["juno-106", ""],
  ["nothing", "1"],
  ["../juno-106", "1"],
  ["<script>", "1"],
])("%s/%s is no picture", async (kind, variant) => {
  const response = await ask(kind, variant);
  expect(response.status).toBe(404);
  expect(await response.text()).not.toContain("script");
});
