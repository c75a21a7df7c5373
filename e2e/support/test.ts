import { randomBytes, randomInt } from "node:crypto";
import { test as base } from "@playwright/test";

export type Person = { readonly name: string; readonly email: string; readonly password: string };

type Fixtures = {
  /** A new account, signed in on `page`. Nobody else knows it, so tests never meet. */
  person: Person;
};

/** An address of its own for every test: rate limits count by address, and one test may not use up another's. */
const randomAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;

export function newPerson(): Person {
  const id = randomBytes(6).toString("hex");
  return {
    name: "Robin Example",
    email: `robin-${id}@example.test`,
    password: `copper ${id} lantern orchard`,
  };
}

/** Playwright's test with an account when it asks for `person`; needs TRUST_PROXY=1, which `npm test` sets. */
export const test = base.extend<Fixtures>({
  extraHTTPHeaders: async ({ extraHTTPHeaders }, use) => {
    await use({ ...extraHTTPHeaders, "x-forwarded-for": randomAddress() });
  },
  person: async ({ page, baseURL }, use) => {
    const person = newPerson();
    // The page's own request context, so that the session cookie lands in its browser.
    const response = await page.request.post("/api/auth/sign-up", {
      data: person,
      headers: { origin: baseURL ?? "" },
    });
    if (response.status() !== 201) throw new Error(`sign-up: ${await response.text()}`);
    await use(person);
  },
});

export { expect } from "@playwright/test";
